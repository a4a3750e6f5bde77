/** What the page of an option is given to show. */
import type { Applied, OptionRecord, Place, PlanDocument, Problem, Table } from 'ltsfs'
import type { Selection } from '../outlook/selection.ts'
import type { Fields } from './form.ts'

export interface Refusal {
  /** The form that was refused. */
  readonly form: 'change' | 'name' | 'duplicate' | 'retire' | 'reset'
  readonly problems: readonly Problem[]
  readonly fields: Fields
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
  readonly selection: Selection
  readonly refusal: Refusal | null
}
