/**
 * What an activity asks for by period: its cost less what was expensed this year, split into what is already committed, what is reserved,
 * and the rest. Cost counts in full, whatever the delivery rate of its project, and rounded up.
 */
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Horizon } from './horizon.ts'
import { owed } from './minor-units.ts'
import { inYear, prudentRate } from './prudent-rate.ts'

/** Money asked for by a commitment or a reservation that names the agreement that is to pay. */
interface Named {
  readonly agreement: string
  readonly stage: 'committed' | 'reserved'
  readonly amounts: readonly number[]
}

export interface Demand {
  readonly activity: ActivityRecord
  readonly committed: readonly number[]
  readonly reserved: readonly number[]
  /** What is neither committed nor reserved, as far as the coverage mode asks for it now. */
  readonly rest: readonly number[]
  readonly named: readonly Named[]
  /** Everything of a period: what a donor's share is a share of. */
  readonly whole: readonly number[]
  /** Sentences about what cannot be checked. */
  readonly missing: readonly string[]
  /** The day of the first commitment or reservation: who came first. */
  readonly since: string
  /** Ids of the commitments and reservations that are live. */
  readonly commitments: readonly string[]
  readonly reservations: readonly string[]
}

export const demandOf = (horizon: Horizon, activity: ActivityRecord): Demand => {
  const { position, years, periodOf } = horizon
  const own = {
    // R9: an open commitment of a year gone by carries into this one.
    committed: position.commitments
      .filter(({ entry, open }) => entry.activity === activity.id && open.gt(0))
      .map(({ entry, open }) => ({ entry, open, period: periodOf(entry.fiscalYear) })),
    // R9: a reservation lapses with its year, unless it was carried forward by decision.
    reserved: position.reservations
      .filter(({ entry, open, fiscalYear }) => entry.activity === activity.id && open.gt(0) && fiscalYear >= (years[0] ?? 0))
      .map(({ entry, open, fiscalYear }) => ({ entry, open, period: periodOf(fiscalYear) })),
  }
  const live = [...own.committed, ...own.reserved]
  const amounts = (entries: typeof live): readonly number[] => {
    const sums = years.map(() => ZERO)
    for (const { open, period } of entries) sums[period] = (sums[period] ?? ZERO).plus(open)
    return sums.map((sum) => owed(sum, horizon.plan.currency))
  }
  const named = (['committed', 'reserved'] as const).flatMap((stage) =>
    [...Map.groupBy(own[stage] as typeof live, ({ entry }) => entry.agreement)].flatMap(([agreement, entries]) =>
      agreement === undefined ? [] : [{ agreement, stage, amounts: amounts(entries) }],
    ),
  )
  const { cost, missing } = costOf(horizon, activity)
  const taken = amounts(live)
  const rest = cost.map((amount, period) => Math.max(0, amount - (taken[period] ?? 0)))
  const unnamed = (entries: typeof live) => amounts(entries.filter(({ entry }) => entry.agreement === undefined))
  return {
    activity,
    committed: unnamed(own.committed),
    reserved: unnamed(own.reserved),
    rest: rest.map((amount, period) => (isAsked(horizon, activity, cost, period) ? amount : 0)),
    named,
    whole: rest.map((amount, period) => amount + (taken[period] ?? 0)),
    missing,
    since: live.map(({ entry }) => entry.on).toSorted()[0] ?? '9999-12-31',
    commitments: own.committed.map(({ entry }) => entry.id),
    reservations: own.reserved.map(({ entry }) => entry.id),
  }
}

/** R2: in phase mode, only what comes before the next break point after it starts. */
const isAsked = ({ policy, years }: Horizon, { id, kind }: ActivityRecord, cost: readonly number[], period: number): boolean => {
  if (policy.coverage !== 'phase' || kind === 'base-line') return true
  const start = years[cost.findIndex((amount) => amount > 0)] ?? 0
  const next = policy.activities
    .find(({ activity }) => activity === id)
    ?.breakPoints?.toSorted((a, b) => a - b)
    .find((year) => year > start)
  return next === undefined || (years[period] ?? 0) < next
}

interface Cost {
  readonly cost: readonly number[]
  readonly missing: readonly string[]
}

const costOf = (horizon: Horizon, activity: ActivityRecord): Cost => {
  const { plan, position, years } = horizon
  const missing: string[] = []
  const running = plan.years.filter((year) => plan.isInForce(activity.cost, year))
  const [first, last] = [running[0] ?? Number.POSITIVE_INFINITY, running.at(-1) ?? Number.NEGATIVE_INFINITY]
  const expensed = position.commitments.filter(({ entry }) => entry.activity === activity.id).map(({ entry }) => entry.id)
  const spent = position.expenses
    .filter(
      ({ entry }) => expensed.includes(entry.commitment) && fiscalYearOf(entry.on, plan.document.organisation.fiscalYear) === years[0],
    )
    .reduce((sum, { entry }) => sum.plus(entry.amount.amount), ZERO)
  const cost = years.map((year, period) => {
    const amount = inYear(plan, activity.cost, year)
    if (amount === null) {
      if (year > first && year < last)
        missing.push(
          `"${activity.id}" has no cost in ${year}, between ${first} and ${last}. Write "0" for that year if it costs nothing then.`,
        )
      return 0
    }
    const rate = prudentRate(plan, position, { currency: activity.cost.unit, year })
    if (rate === null)
      missing.push(`The cost of "${activity.id}" cannot be valued: there is no rate of exchange for ${activity.cost.unit} in ${year}.`)
    const whole = amount.times(rate ?? ZERO)
    return owed(period === 0 ? Decimal.max(0, whole.minus(spent)) : whole, plan.currency)
  })
  return { cost, missing }
}
