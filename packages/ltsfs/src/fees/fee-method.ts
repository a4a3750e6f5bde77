/**
 * What a method of charging is: the yearly fee of every member it charges, before indexation, phase-in and rounding, and how it got there.
 *
 * And what a step after the method is: the fee of one member, changed. A method is one file and one line in `assessment`; a step too.
 */
import type { Formula } from '../formula/formula.ts'
import type { ValueReader } from '../formula/value.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Plan } from '../plan/plan.ts'
import type { LimitTrouble } from './limit-trouble.ts'

export interface FeeSetting<S extends FeeScheduleRecord = FeeScheduleRecord> {
  readonly plan: Plan
  readonly schedule: S
  readonly year: number
  /** Reads what a method must know to decide who stands where; whoever reads the fees by it reads them once. */
  readonly reader: ValueReader
  /** What each member was charged for the whole of an earlier fiscal year, by member. */
  readonly chargedIn: (year: number) => ReadonlyMap<string, Formula>
}

/** Where the fees stand after one step: what the step adds to a member's fee is the difference to the stage before. */
export interface Stage {
  readonly id: string
  readonly label: string
  /** By member id, whole minor units; written only when asked for, because a forecast needs the last one only. */
  readonly fees: () => ReadonlyMap<string, Formula>
  /** Members that the step holds at a limit, or takes out. */
  readonly held?: (() => readonly string[]) | undefined
}

export interface Method {
  /** By member id, in the order of the document; a member that the schedule does not place is absent. */
  readonly fees: ReadonlyMap<string, Formula>
  readonly stages: readonly Stage[]
  /** What all pay together; null where fees follow from the member alone. */
  readonly toAssess: Formula | null
  /** The share of each member as it is printed, a fraction of one; null where fees follow from the member alone. */
  readonly shares: (() => ReadonlyMap<string, Formula>) | null
  /** Whom the method leaves out: they are charged nothing, and no floor in money lifts them. */
  readonly excluded?: ReadonlySet<string>
}

export type FeeMethod<S extends FeeScheduleRecord> = (setting: FeeSetting<S>) => Method

export interface FeeStep {
  readonly id: string
  readonly label: () => string
  readonly changes: (schedule: FeeScheduleRecord) => boolean
  /** Whether members with one fee may come out with different ones; if not, they share one formula. */
  readonly byMember: boolean
  readonly apply: (setting: FeeSetting, member: string, fee: Formula) => Formula
}

/** A step that looks at everyone at once. */
export interface CommonStep {
  readonly changes: (schedule: FeeScheduleRecord) => boolean
  readonly run: (
    setting: FeeSetting,
    fees: ReadonlyMap<string, Formula>,
    excluded: ReadonlySet<string> | undefined,
  ) => { readonly fees: ReadonlyMap<string, Formula>; readonly stages: readonly Stage[]; readonly trouble: LimitTrouble | null }
}

/** The one stage of a method that has no steps of its own. */
export const onlyStage = (label: string, fees: ReadonlyMap<string, Formula>): readonly Stage[] => [
  { id: 'method', label, fees: () => new Map([...fees].map(([member, fee]) => [member, fee.rounded()])) },
]
