/** What a paper is: its findings in short, and its sections, each with its tables. */

import type { Chart, WaterfallChart } from '../chart.ts'
import type { Table } from '../table.ts'

export interface PaperSection {
  readonly id: string
  /** What it is about. */
  readonly name: string
  /** The finding. */
  readonly title: string
  /** What the first column of its tables is of. */
  readonly of: string
  readonly chart: Chart | WaterfallChart | null
  readonly tables: readonly Table[]
}

export interface Paper {
  /** "Paper for the Steering Committee". */
  readonly kind: string
  readonly title: string
  /** The option it is of; null for the plan as it stands. */
  readonly option: string | null
  readonly illustrative: boolean
  /** The findings in short. */
  readonly summary: readonly string[]
  readonly sections: readonly PaperSection[]
}
