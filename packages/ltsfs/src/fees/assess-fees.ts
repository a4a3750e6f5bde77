/**
 * What members would be charged in a fiscal year under any schedule of a plan, in force or not, or why that cannot be said.
 *
 * Under a schedule that is not in force in the year its phase-in is left out: there is no year in which it began.
 */
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { notInForceTrouble } from '../plan/key-troubles.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'
import { messageOf, type Trouble } from '../plan/trouble.ts'
import { scheduleTroubles } from '../plan/validate-placements.ts'
import { assessment, type FeeAssessment } from './assessment.ts'
import { annualFees } from './charged-fees.ts'
import { problemOf } from './limit-problems.ts'

/** Fees of tiers that somebody stands in and that are not in force: in a forecast they come to light with every other such number. */
const lapsedTiers = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  if (schedule.method !== 'tiers') return []
  const used = new Set([...composition(plan, schedule, year).values()].map(({ tier }) => tier.id))
  return schedule.tiers
    .filter(({ id, fee }) => used.has(id) && !plan.isInForce(fee, year))
    .map(({ fee }) => notInForceTrouble(schedule, plan.originOf(fee).path))
}

/** Why a schedule cannot be assessed in a fiscal year, in force or not; empty when it can, unless its limits cannot all hold. */
export const assessmentTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => [
  ...scheduleTroubles(plan, schedule, year),
  ...lapsedTiers(plan, schedule, year),
]

const withoutPhaseIn = (schedule: FeeScheduleRecord): FeeScheduleRecord => {
  const { phaseIn: _, ...rest } = schedule
  return rest
}

/** `schedule` is an id; null for the one in force. Null when the plan has no such schedule, or none is in force. */
export const assessFees = (
  plan: Plan,
  { schedule: id, year }: { readonly schedule: string | null; readonly year: number },
): Result<FeeAssessment> | null => {
  const inForce = scheduleInForce(plan, year)
  const schedule = id === null ? inForce : (plan.document.membershipFees.schedules.find((each) => each.id === id) ?? null)
  if (schedule === null) return null
  const troubles = assessmentTroubles(plan, schedule, year)
  const problems = troubles.map((trouble): Problem => ({ ...trouble.problem, message: messageOf(trouble, [year]) }))
  if (problems.length > 0) return { ok: false, problems }
  const phased = schedule === inForce ? schedule : withoutPhaseIn(schedule)
  const assessed = assessment({ plan, schedule: phased, year, chargedIn: (earlier) => annualFees(plan, earlier) })
  const { trouble } = assessed
  return trouble === null ? { ok: true, value: assessed } : { ok: false, problems: [problemOf({ plan, schedule: phased, year }, trouble)] }
}
