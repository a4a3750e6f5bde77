/**
 * The members a fee schedule in force cannot place, as problems: once a schedule and member, for the first fiscal year it happens in.
 *
 * Codes: `member-without-tier`, `missing-indicator`, `indicator-in-another-unit`, `threshold-not-in-force`.
 */
import type { FeeScheduleRecord } from '../inputs/membership-fees.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import type { Compared } from './entry.ts'
import type { Plan } from './plan.ts'
import { scheduleInForce, scheduleSince } from './schedule.ts'
import { type Unplaced, unplaced } from './tiers.ts'

interface Place {
  readonly plan: Plan
  readonly schedule: FeeScheduleRecord
  readonly year: number
}

const noTier = ({ plan, schedule, year }: Place, { member }: Unplaced): KnownProblem => ({
  code: 'member-without-tier',
  path: `${plan.originOf(schedule).path}.tiers`,
  found: `${member.id} in no tier in ${year}`,
  expected: 'a tier for every member',
  message: `No tier of the schedule "${schedule.title}" takes ${member.name} (${member.id}) in the fiscal year ${year}.`,
  remedy: `Widen the entry rule of a tier, add ${member.id} to one by name, or end the schedule with a tier that takes everyone.`,
})

const openComparison = ({ plan, schedule, year }: Place, { member, tier }: Unplaced, open: Compared): KnownProblem => {
  const path = `${plan.originOf(tier ?? schedule).path}.entry`
  const where = `whether ${member.name} (${member.id}) belongs to the tier "${tier?.title ?? ''}" in the fiscal year ${year}`
  if (open.value === null)
    return {
      code: 'missing-indicator',
      path,
      found: `no ${open.indicator} of ${member.id}`,
      expected: 'an observed value, or a word on what a missing one means',
      message: `The ${open.indicator} of ${member.name} is not observed, so it cannot be told ${where}.`,
      remedy: `Enter members.${member.id}.indicators.${open.indicator}, say "missing: fails" or "missing: passes" in the rule, or name ${member.id} in "added" or "takenOut".`,
    }
  if (open.value.unit !== open.threshold.unit)
    return {
      code: 'indicator-in-another-unit',
      path,
      found: `${open.indicator} of ${member.id} in ${open.value.unit}`,
      expected: `a value in ${open.threshold.unit}, as the threshold`,
      message: `The ${open.indicator} of ${member.name} is in ${open.value.unit} and the threshold in ${open.threshold.unit}, so it cannot be told ${where}.`,
      remedy: `Compare an indicator that is in ${open.threshold.unit} for every member, or name ${member.id} in "added" or "takenOut".`,
    }
  return {
    code: 'threshold-not-in-force',
    path: `${path}.threshold`,
    found: `no threshold of ${open.indicator} in ${year}`,
    expected: 'a threshold in force on the first day of the fiscal year',
    message: `The threshold of ${open.indicator} is not in force, so it cannot be told ${where}.`,
    remedy: `Give the threshold a value from ${plan.span(year).from} or before.`,
  }
}

/** The years of the plan, and the year before a phase-in that goes on in them: the fees of that year are where it starts from. */
const yearsToPlace = (plan: Plan): readonly number[] => {
  const starts = plan.years
    .filter((year) => scheduleInForce(plan, year)?.phaseIn !== undefined)
    .filter((year) => year - scheduleSince(plan, year) + 1 < (scheduleInForce(plan, year)?.phaseIn?.years ?? 0))
    .map((year) => scheduleSince(plan, year) - 1)
  return [...new Set([...starts, ...plan.years])].toSorted((a, b) => a - b)
}

export const tierProblems = (plan: Plan): readonly KnownProblem[] => {
  const found = new Map<string, readonly KnownProblem[]>()
  for (const year of yearsToPlace(plan)) {
    const schedule = scheduleInForce(plan, year)
    if (schedule === null) continue
    const place = { plan, schedule, year }
    for (const member of unplaced(plan, schedule, year)) {
      const key = `${schedule.id} ${member.member.id}`
      if (found.has(key)) continue
      found.set(key, member.tier === null ? [noTier(place, member)] : member.open.map((open) => openComparison(place, member, open)))
    }
  }
  return [...found.values()].flat()
}
