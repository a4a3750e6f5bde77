/**
 * A phase-in that begins in the plan and reaches the whole fee only after it: told where it keeps anybody from it.
 *
 * It does so for who was charged another fee the year before it begins, as far as fees can be told from the plan alone; everyone else pays
 * the new fee from the first year on. One that another schedule ends within the plan, or of a schedule that is only weighed, is not too
 * long for the plan.
 */
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { counted, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { membersText, placeOf } from './key-troubles.ts'
import { plainFee } from './plain-fee.ts'
import type { Plan } from './plan.ts'
import { scheduleInForce, scheduleSince } from './schedule.ts'
import type { Trouble } from './trouble.ts'

/** In which of its years a phase-in comes to the whole fee: the last, or the first of its steps that is the whole way. */
const yearOfWhole = ({ years, steps = [] }: NonNullable<FeeScheduleRecord['phaseIn']>): number => {
  const whole = steps.findIndex((step) => new Decimal(step).eq(1))
  return whole < 0 ? years : Math.min(years, whole + 1)
}

/** What a member was charged in a year, or would have been for all of it: the whole fee, once the phase-in of that year has come to it. */
const chargedFee = (plan: Plan, member: string, year: number): Decimal | null => {
  const schedule = scheduleInForce(plan, year)
  const whole = schedule && plainFee(plan, schedule, member, year)
  if (schedule?.phaseIn === undefined || whole === null) return whole
  const since = scheduleSince(plan, year)
  const wasCharged = scheduleInForce(plan, since - 1) !== null && plan.members(since - 1).some(({ id }) => id === member)
  if (!wasCharged || year - since + 1 >= yearOfWhole(schedule.phaseIn)) return whole
  return chargedFee(plan, member, since - 1)?.eq(whole) === true ? whole : null
}

interface Kept {
  readonly members: readonly string[]
  /** Whether all of them are known to be charged another fee in every year. */
  readonly isCertain: boolean
}

/** Whom a phase-in keeps from the whole fee: the old fee is another in some year of the plan, or may be. */
const keptFromWhole = (plan: Plan, schedule: FeeScheduleRecord, since: number): Kept => {
  const years = plan.years.filter((year) => year >= since)
  const before = scheduleInForce(plan, since - 1) === null ? [] : plan.members(since - 1)
  const all = before.map(({ id }) => {
    const old = chargedFee(plan, id, since - 1)
    const own = years.filter((year) => plan.members(year).some((member) => member.id === id))
    const fees = own.map((year) => plainFee(plan, schedule, id, year))
    const isSame = (fee: Decimal | null): boolean => fee !== null && old?.eq(fee) === true
    const isCertain = old !== null && !fees.includes(null) && !fees.some(isSame)
    return { id, isKept: !fees.every(isSame), isCertain }
  })
  const kept = all.filter(({ isKept }) => isKept)
  return { members: kept.map(({ id }) => id), isCertain: kept.every(({ isCertain }) => isCertain) }
}

export const phaseInTroubles = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Trouble[] => {
  const { phaseIn } = schedule
  if (phaseIn === undefined || scheduleInForce(plan, year)?.id !== schedule.id) return []
  const { from, to } = plan.document.period
  const since = scheduleSince(plan, year)
  const years = yearOfWhole(phaseIn)
  const last = since + years - 1
  if (since < from || last <= to || scheduleInForce(plan, to)?.id !== schedule.id || scheduleSince(plan, to) !== since) return []
  const { members, isCertain } = keptFromWhole(plan, schedule, since)
  if (members.length === 0) return []
  const most = to - since + 1
  const isEarly = years < phaseIn.years
  const problem = {
    code: 'phase-in-longer-than-plan',
    path: `${placeOf(plan, phaseIn)}.${isEarly ? 'steps' : 'years'}`,
    found: say`${years} years from ${since}`,
    expected: say`at most ${counted(most, 'year')}, to ${to}`,
    remedy: say`Shorten the phase-in, let the schedule begin earlier, or plan over more years.`,
  } as const
  const way = isEarly
    ? say`begins in ${since} and comes to the whole fee in ${last}`
    : say`takes ${years} years from ${since} and would end in ${last}`
  const who = membersText(members)
  const pay = members.length === 1 ? say`${who} never pays the whole fee in it` : say`${who} never pay the whole fee in it`
  const outcome = isCertain ? pay : say`${who} may never pay the whole fee in it`
  return [
    {
      problem,
      what: say`the phase-in of schedule "${schedule.id}" ${way}, and the plan ends in ${to}: ${outcome}`,
    },
  ]
}
