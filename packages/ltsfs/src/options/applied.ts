/** What options did to a plan: the document they make, every change with the values before and after, and what changed nothing. */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem } from '../inputs/problem.ts'

export interface YearOfChange {
  /** A fiscal year of the plan. */
  readonly year: number
  /** Null where no value is in force. */
  readonly before: unknown
  readonly after: unknown
}

export interface AppliedChange {
  /** The option that brings the change, and its place in that option, from 0. */
  readonly option: string
  readonly at: number
  readonly kind: 'dated' | 'field' | 'added'
  /** Of the value; of the new record where one is added. */
  readonly path: string
  /** The fiscal years of a change of a dated value; null where it has none. */
  readonly from: number | null
  readonly until: number | null
  /** The value of a plain field, or the record added; for a dated value those of the first fiscal year that the change reaches. */
  readonly before: unknown
  readonly after: unknown
  /** For a dated value: every fiscal year of the plan that the change reaches. */
  readonly years: readonly YearOfChange[]
  readonly reason: string
  /** Its own, or that of its option. */
  readonly source: string
}

export interface Applied {
  /** A plan of its own: it carries no options any more, so none can be applied twice. */
  readonly document: PlanDocument
  /** The options laid on the plan, in order, those they include first. */
  readonly options: readonly string[]
  readonly changes: readonly AppliedChange[]
  /** What changes nothing, and why. */
  readonly notes: readonly Problem[]
}
