/** The tables of the database, as Kysely reads them. Plan versions, operations and entries are only ever added. */
import type { Generated } from 'kysely'
import type { Sealed } from './seal.ts'

interface PlanVersionTable {
  readonly id: Generated<number>
  /** The id the document gives itself. */
  readonly plan_id: string
  /** 1 for the first version of a plan, then one more each time. */
  readonly number: number
  /** The plan document as JSON. */
  readonly document: string
  /** SHA-256 of the canonical JSON of the document, in hexadecimal. */
  readonly sha256: string
  /** The moment of recording, ISO 8601 in UTC. */
  readonly recorded_at: string
  readonly recorded_by: string
  readonly note: string
}

/** What the engine of then made of a version. */
export interface VersionTotalsTable {
  readonly plan_id: string
  readonly number: number
  readonly engine: string
  /** By basis, then by the id of the measure, exact decimal text: as canonical JSON. */
  readonly totals: string
}

/** A record of the plan that the register may speak of. */
interface MasterTable {
  readonly plan_id: string
  readonly id: string
  /** The number of the last plan version that has it. */
  readonly version: number
}

/** One operation of the business: everything it wrote was written in one transaction with it, or not at all. */
export interface OperationTable extends Sealed {
  readonly number: number
  readonly plan_id: string
  readonly kind: string
  readonly who: string
  readonly recorded_at: string
  readonly note: string
  /** Chosen by whoever asks, so that asking again does not do it again. */
  readonly idempotency_key: string | null
  /** What was asked. */
  readonly body_sha256: string
  /** What was answered, as JSON. */
  readonly answer: string
  /** How many entries it made. */
  readonly entries: number
  /** The number and the seal of the last entry of the register of its plan after it. */
  readonly register_number: number
  readonly register_sha256: string
  /** The operation whose entries it reversed. */
  readonly undoes: number | null
}

/** An entry of the register, one column a word: what an entry of its kind does not have is null. */
export interface RegisterEntryTable extends Sealed {
  readonly plan_id: string
  /** 1 for the first entry of a plan, then one more each time. */
  readonly number: number
  readonly operation: number
  readonly id: string
  readonly kind: string
  readonly who: string
  readonly recorded: string
  readonly effective_on: string
  readonly document: string
  readonly note: string | null
  readonly agreement: string | null
  readonly instalment: string | null
  readonly member: string | null
  readonly activity: string | null
  readonly mission: string | null
  readonly fiscal_year: number | null
  readonly into_year: number | null
  readonly amount: string | null
  readonly currency: string | null
  readonly credited_amount: string | null
  readonly credited_currency: string | null
  readonly rate: string | null
  readonly due: string | null
  readonly expires: string | null
  readonly valid_until: string | null
  readonly invoice: string | null
  readonly reservation: string | null
  readonly commitment: string | null
  readonly expense: string | null
  readonly quote: string | null
  readonly reverses: string | null
  readonly authority: string | null
  readonly reason: string | null
}

interface PaperTextTable {
  readonly id: Generated<number>
  readonly plan_id: string
  /** "steering-committee/all-levers", "annual-report/2018". */
  readonly paper: string
  readonly section: string
  readonly text: string
  readonly recorded_at: string
  readonly recorded_by: string
}

export interface ApprovalTable {
  readonly plan_id: string
  readonly option_id: string
  /** The version of the plan that was approved. */
  readonly version: number
  readonly engine: string
  /** The frozen option as canonical JSON, and the SHA-256 of it. */
  readonly frozen: string
  readonly sha256: string
  readonly decision: string
  readonly approved_at: string
  readonly approved_by: string
}

export interface Schema {
  readonly plan_version: PlanVersionTable
  readonly version_totals: VersionTotalsTable
  readonly member: MasterTable & { readonly name: string }
  readonly agreement: MasterTable & {
    readonly title: string
    readonly donor: string
    readonly currency: string
    readonly ceiling: string
    readonly state: string
  }
  readonly instalment: MasterTable & {
    readonly agreement: string
    readonly due: string
    readonly amount: string
    readonly currency: string
  }
  readonly activity: MasterTable & { readonly title: string; readonly kind: string }
  readonly mission: MasterTable & { readonly title: string; readonly member: string }
  readonly operation: OperationTable
  readonly paper_text: PaperTextTable
  readonly option_approval: ApprovalTable
  readonly register_entry: RegisterEntryTable
}
