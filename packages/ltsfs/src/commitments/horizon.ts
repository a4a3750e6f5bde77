/** The periods of a question: the fiscal years from that of the day asked about to the last of the plan, and the policy that holds. */
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { CommitmentPolicyRecord } from '../inputs/commitment-policy.ts'
import type { Plan } from '../plan/plan.ts'
import type { Position } from '../register/position.ts'

export interface Horizon {
  readonly plan: Plan
  readonly position: Position
  readonly policy: CommitmentPolicyRecord
  readonly years: readonly number[]
  /** The period of a fiscal year: the first for a year gone by. */
  readonly periodOf: (year: number) => number
  /** The period of a day. */
  readonly periodOn: (day: string) => number
}

/** What holds where a plan says nothing: to completion, unlocked instalments only, no overrides. */
const PRUDENT_POLICY: CommitmentPolicyRecord = {
  coverage: 'life',
  instalments: 'unlocked',
  authorities: [],
  funds: [],
  activities: [],
}

/** Null when the day lies outside the period of the plan. */
export const horizonOf = (plan: Plan, position: Position): Horizon | null => {
  const rule = plan.document.organisation.fiscalYear
  const first = fiscalYearOf(position.asOf, rule)
  if (!plan.years.includes(first)) return null
  const periodOf = (year: number) => Math.max(0, year - first)
  return {
    plan,
    position,
    policy: plan.document.commitments ?? PRUDENT_POLICY,
    years: plan.years.filter((year) => year >= first),
    periodOf,
    periodOn: (day) => periodOf(fiscalYearOf(day, rule)),
  }
}
