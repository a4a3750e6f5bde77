/**
 * A phase-in that begins in the plan and reaches the whole fee only after it: told where it keeps anybody from it.
 *
 * It does so for who was charged the year before it begins, and under tiers for who would be charged another fee; everyone else pays the
 * new fee from the first year on.
 */
import { valueReader } from '../formula/value.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { Decimal } from '../money/decimal.ts'
import { inPlanCurrency, isConvertible } from './in-plan-currency.ts'
import { membersText, placeOf } from './key-troubles.ts'
import type { Plan } from './plan.ts'
import { scheduleInForce, scheduleSince } from './schedule.ts'
import { composition } from './tiers.ts'
import type { Trouble } from './trouble.ts'

/** In which of its years a phase-in comes to the whole fee: the last, or the first of its steps that is the whole way. */
const yearOfWhole = ({ years, steps = [] }: NonNullable<FeeScheduleRecord['phaseIn']>): number => {
  const whole = steps.findIndex((step) => new Decimal(step).eq(1))
  return whole < 0 ? years : Math.min(years, whole + 1)
}

/** The yearly fee of a member that follows from its tier alone; null where it does not, or is not in force. */
const plainFee = (plan: Plan, schedule: FeeScheduleRecord, member: string, year: number): Decimal | null => {
  if (schedule.method !== 'tiers' || schedule.indexation !== undefined || schedule.limits !== undefined) return null
  const tier = schedule.tiers.find(({ id }) => id === composition(plan, schedule, year).get(member)?.tier.id)
  if (tier === undefined || !isConvertible(plan, tier.fee, year)) return null
  return valueReader().read(inPlanCurrency(plan, plan.at(tier.fee, year), year).rounded())
}

/** Whom a phase-in keeps from the whole fee: the old fee is another in some year of the plan, or may be. */
const keptFromWhole = (plan: Plan, schedule: FeeScheduleRecord, since: number): readonly string[] => {
  const before = scheduleInForce(plan, since - 1)
  if (before === null) return []
  const years = plan.years.filter((year) => year >= since)
  return plan.members(since - 1).flatMap(({ id }) => {
    const old = before.phaseIn === undefined ? plainFee(plan, before, id, since - 1) : null
    const own = years.filter((year) => plan.members(year).some((member) => member.id === id))
    return own.every((year) => old !== null && plainFee(plan, schedule, id, year)?.eq(old) === true) ? [] : [id]
  })
}

export const phaseInTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const { phaseIn } = schedule
  if (phaseIn === undefined) return []
  const { from, to } = plan.document.period
  const isInForce = scheduleInForce(plan, year)?.id === schedule.id
  // Of a schedule that is not in force nobody knows when it would begin: at best in the first year.
  const since = isInForce ? scheduleSince(plan, year) : from
  const years = yearOfWhole(phaseIn)
  const last = since + years - 1
  if (since < from || last <= to) return []
  const members = isInForce ? keptFromWhole(plan, schedule, since) : plan.members(year).map(({ id }) => id)
  if (members.length === 0) return []
  const most = to - since + 1
  const isEarly = years < phaseIn.years
  const problem = {
    code: 'phase-in-longer-than-plan',
    path: `${placeOf(plan, phaseIn)}.${isEarly ? 'steps' : 'years'}`,
    found: `${years} years from ${since}`,
    expected: `at most ${most} ${most === 1 ? 'year' : 'years'}, to ${to}`,
    remedy: 'Shorten the phase-in, let the schedule begin earlier, or plan over more years.',
  } as const
  const way = isEarly
    ? `begins in ${since} and comes to the whole fee in ${last}`
    : `takes ${years} years from ${since} and would end in ${last}`
  const verb = members.length === 1 ? 'pays' : 'pay'
  return [
    {
      problem,
      what: `the phase-in of schedule "${schedule.id}" ${way}, and the plan ends in ${to}: ${membersText(members)} never ${verb} the whole fee in it`,
    },
  ]
}
