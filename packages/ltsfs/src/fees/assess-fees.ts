/**
 * What members would be charged in a fiscal year under any schedule of a plan, in force or not, or why that cannot be said.
 *
 * Under a schedule that is not in force in the year its phase-in is left out: there is no year in which it began.
 */

import { unknownNumbers } from '../formula/unknown-numbers.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import { notInForceTrouble } from '../plan/key-troubles.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce, yearsOfComposition, yearsOfEarlierFees } from '../plan/schedule.ts'
import { messageOf, type Trouble } from '../plan/trouble.ts'
import { scheduleTroubles } from '../plan/validate-placements.ts'
import { assessment, type FeeAssessment } from './assessment.ts'
import { annualFees, assessmentInForce } from './charged-fees.ts'
import { problemOf } from './limit-problems.ts'

/** Why the fees of earlier years, from which those of a year follow, cannot be worked out: of years that are not validated with the plan. */
const earlierTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const open = [...yearsOfEarlierFees(plan, schedule, year)]
  const validated = new Set(open.length === 0 ? [] : yearsOfComposition(plan))
  const asked = new Set<number>()
  const troubles: Trouble[] = []
  for (let before = open.pop(); before !== undefined; before = open.pop()) {
    const inForce = scheduleInForce(plan, before)
    if (inForce === null || asked.has(before) || validated.has(before)) continue
    asked.add(before)
    const since = (what: string): string => say`the fees of schedule "${schedule.id}" follow from those of ${before}, when ${what}`
    troubles.push(...scheduleTroubles(plan, inForce, before).map(({ problem, what }) => ({ problem, what: since(what) })))
    open.push(...yearsOfEarlierFees(plan, inForce, before))
  }
  return troubles
}

/** Numbers that only the fees themselves ask for: of tiers that somebody stands in, of an index, of a fee from which they rise. */
const unknownIn = ({ plan, schedule, year, charged }: FeeAssessment): readonly Trouble[] => {
  const first = plan.span(year).from
  return unknownNumbers(charged.values()).map(({ path, on = first }) => {
    const trouble = notInForceTrouble(schedule, path)
    return on === first ? trouble : { ...trouble, what: say`${trouble.what} on ${on}` }
  })
}

const withoutPhaseIn = (schedule: FeeScheduleRecord): FeeScheduleRecord => {
  const { phaseIn: _, ...rest } = schedule
  return rest
}

type Assessed = { readonly assessed: FeeAssessment } | { readonly troubles: readonly Trouble[] }

const assess = (plan: Plan, schedule: FeeScheduleRecord, year: number): Assessed => {
  const troubles = [...scheduleTroubles(plan, schedule, year), ...earlierTroubles(plan, schedule, year)]
  if (troubles.length > 0) return { troubles }
  const inForce = scheduleInForce(plan, year) === schedule ? assessmentInForce(plan, year) : null
  const weighed = { plan, schedule: withoutPhaseIn(schedule), year, chargedIn: (earlier: number) => annualFees(plan, earlier) }
  const assessed = inForce ?? assessment(weighed)
  const unknown = unknownIn(assessed)
  return unknown.length > 0 ? { troubles: unknown } : { assessed }
}

/** Why a schedule cannot be assessed in a fiscal year, in force or not; empty when it can, unless its limits cannot all hold. */
export const assessmentTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const made = assess(plan, schedule, year)
  return 'troubles' in made ? made.troubles : []
}

const assessable = new WeakMap<Plan, Map<number, boolean>>()

/** Whether it can be worked out what is charged in a fiscal year, also in one before the plan; single fees may have no number in force. */
export const isAssessable = (plan: Plan, year: number): boolean => {
  const ofPlan = assessable.get(plan) ?? new Map<number, boolean>()
  assessable.set(plan, ofPlan)
  const known = ofPlan.get(year)
  if (known !== undefined) return known
  const schedule = scheduleInForce(plan, year)
  const found = schedule !== null && [...scheduleTroubles(plan, schedule, year), ...earlierTroubles(plan, schedule, year)].length === 0
  ofPlan.set(year, found)
  return found
}

/** `schedule` is an id; null for the one in force. Null when the plan has no such schedule, or none is in force. */
export const assessFees = (
  plan: Plan,
  { schedule: id, year }: { readonly schedule: string | null; readonly year: number },
): Result<FeeAssessment> | null => {
  const inForce = scheduleInForce(plan, year)
  const schedule = id === null ? inForce : (plan.document.membershipFees.schedules.find((each) => each.id === id) ?? null)
  if (schedule === null) return null
  const made = assess(plan, schedule, year)
  if ('troubles' in made)
    return { ok: false, problems: made.troubles.map((trouble): Problem => ({ ...trouble.problem, message: messageOf(trouble, [year]) })) }
  const { assessed } = made
  const { trouble } = assessed
  if (trouble === null) return { ok: true, value: assessed }
  return { ok: false, problems: [problemOf({ plan, schedule: assessed.schedule, year }, trouble)] }
}
