/** What other thresholds do at once: how many stand in each tier, and what is charged in each year. */
import { assessmentTroubles } from '../../fees/assess-fees.ts'
import { chargedFees } from '../../fees/charged-fees.ts'
import { limitProblems } from '../../fees/limit-problems.ts'
import { valueReader } from '../../formula/value.ts'
import type { FeeScheduleRecord } from '../../inputs/fee-schedule.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { type Composition, categoriesOf } from '../../plan/tiers.ts'
import { messageOf } from '../../plan/trouble.ts'

export interface TriedTier {
  readonly id: string
  readonly title: string
  readonly planned: number
  readonly tried: number
  readonly change: number
}

export interface TriedYear {
  readonly year: number
  readonly planned: string
  readonly tried: string
  readonly change: string
}

export const triedTiers = (schedule: FeeScheduleRecord, [planned, tried]: readonly [Composition, Composition]): readonly TriedTier[] =>
  categoriesOf(schedule).map(({ id, title }) => {
    const count = (composition: Composition): number => [...composition.values()].filter(({ tier }) => tier.id === id).length
    const [before, after] = [count(planned), count(tried)]
    return { id, title, planned: before, tried: after, change: after - before }
  })

const feesOf = (plan: Plan, year: number): ReadonlyMap<string, Decimal> => {
  const { read } = valueReader()
  return new Map([...chargedFees(plan, year)].map(([member, fee]) => [member, read(fee)]))
}

/** What is charged in each year of the plan. */
export const triedYears = ([planned, tried]: readonly [Plan, Plan]): readonly TriedYear[] =>
  planned.years.map((year) => {
    const total = (plan: Plan): Decimal => [...feesOf(plan, year).values()].reduce((all, fee) => all.plus(fee), ZERO)
    const [before, after] = [total(planned), total(tried)]
    const print = (amount: Decimal): string => printAmount(amount, planned.currency)
    return { year, planned: print(before), tried: print(after), change: print(after.minus(before)) }
  })

/** Why nobody could be charged under the plan as tried, in sentences with their years. */
export const triedProblems = (plan: Plan): readonly string[] => {
  const found = plan.years.flatMap((year) => {
    const schedule = scheduleInForce(plan, year)
    return schedule === null ? [] : assessmentTroubles(plan, schedule, year).map((trouble) => ({ trouble, year }))
  })
  const together = [...Map.groupBy(found, ({ trouble }) => trouble.what).values()]
  const sentences = together.flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [messageOf(first.trouble, [...new Set(group.map(({ year }) => year))])]
  })
  return sentences.length > 0 ? sentences : limitProblems(plan).map(({ message }) => message)
}
