/** What the page of an option is given to show. */
import type { Applied, OptionRecord, Place, PlanDocument, Problem, Table } from 'ltsfs'
import type { Approval } from '../database/approvals.ts'
import type { Selection } from '../outlook/selection.ts'
import type { Fields } from './form.ts'
import type { OfferedSteps } from './offered-steps.ts'
import type { Sent } from './saves-itself.tsx'

export interface Refusal {
  /** The form that was refused. */
  readonly form: 'change' | 'name' | 'duplicate' | 'retire' | 'reset' | 'approve'
  readonly problems: readonly Problem[]
  readonly fields: Fields
}

/** An approval that stands on the option, and what has drifted since. */
export interface Standing {
  /** Of the option itself, or of one that includes it. */
  readonly approval: Approval
  readonly sentences: readonly string[]
  readonly tables: readonly Table[]
}

export interface EditProps {
  readonly document: PlanDocument
  readonly option: OptionRecord
  readonly version: number
  /** The sentence over the page. */
  readonly title: string
  readonly headlines: Table | null
  readonly applied: Applied | null
  /** Why it cannot be applied; none when it can. */
  readonly problems: readonly Problem[]
  readonly search: string
  readonly found: readonly Place[]
  readonly place: Place | null
  /** In which year what is looked at of it begins; empty where none is asked for. */
  readonly from: string
  readonly selection: Selection
  readonly refusal: Refusal | null
  /** What the form of the value has just recorded itself; null where nothing. */
  readonly sent: Sent | null
  /** Whether the form was sent by itself, recorded or refused. */
  readonly isSent: boolean
  /** What can be taken back, and made again. */
  readonly steps: OfferedSteps
  /** Null while it may change. */
  readonly standing: Standing | null
  /** The day on which a source that is entered now was most likely read. */
  readonly today: string
}
