/**
 * What a method of charging is: the yearly fee of every member it charges, before indexation, phase-in and rounding.
 *
 * And what a step after the method is: the fee of one member, changed. A method is one file and one line in `charged-fees`; a step too.
 */
import type { Formula } from '../formula/formula.ts'
import type { FeeScheduleRecord } from '../inputs/membership-fees.ts'
import type { Plan } from '../plan/plan.ts'

export interface FeeSetting {
  readonly plan: Plan
  readonly schedule: FeeScheduleRecord
  readonly year: number
  /** What each member was charged in an earlier fiscal year, by member. */
  readonly chargedIn: (year: number) => ReadonlyMap<string, Formula>
}

/** By member id; a member that the schedule does not place is absent. */
export type FeeMethod = (setting: FeeSetting) => ReadonlyMap<string, Formula>

export type FeeStep = (setting: FeeSetting, member: string, fee: Formula) => Formula
