/**
 * What an activity asks for by period: its cost less what was expensed of it, split into what is already committed, what is reserved, and
 * the rest. Cost counts in full, whatever the delivery rate of its project, and rounded up (planned-amount.ts).
 *
 * Every commitment, reservation and expense is part of the cost of its own fiscal year. What is carried over from an earlier year is
 * therefore asked for on top of the cost of this one.
 */

import type { ActivityRecord } from '../inputs/spending.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { categoriesOf } from '../waterfall/scope.ts'
import { splitAtCost } from './beyond-cost.ts'
import { type Charges, chargesOf } from './charges.ts'
import type { Horizon, Stages } from './horizon.ts'
import { inMajorUnits, owed } from './minor-units.ts'
import type { Names } from './names.ts'
import { total } from './network.ts'
import { plannedAmount } from './planned-amount.ts'
import { inYear, prudentRate } from './prudent-rate.ts'

/**
 * Money asked for apart: by commitments or reservations that name the agreement that is to pay, go beyond the cost of the base-line, were
 * made in an earlier year whose money is kept for them, or are a part of the cost of another year than that in which they are paid.
 */
export interface Apart {
  /** Absent where whoever may pay for it pays. */
  readonly agreement: string | undefined
  readonly stage: 'committed' | 'reserved'
  /** Whether it goes beyond the cost of the base-line, and is an expansion of it. */
  readonly beyond: boolean
  /** The earlier year for which it was committed, where money is kept for it. */
  readonly keptFor: number | null
  /** The year whose cost it is a part of, where it is paid in another one and donors pay only a part of that cost. */
  readonly ofYear: number | null
  /** Whether it may use all that is left of the categories and shares of that cost, and not only its own part of them. */
  readonly allLeft?: true
  /** Whether it is asked for in another period, and only takes its part of the cost in this one. */
  readonly elsewhere?: true
  readonly amounts: readonly number[]
  /** Ids of the commitments or reservations. */
  readonly entries: readonly string[]
}

export interface Demand {
  readonly activity: ActivityRecord
  readonly committed: readonly number[]
  readonly reserved: readonly number[]
  /** What is neither expensed, committed nor reserved. */
  readonly uncommitted: readonly number[]
  /** Of that, what the coverage mode asks for now. */
  readonly rest: readonly number[]
  readonly named: readonly Apart[]
  /** Everything still to be paid in a period. */
  readonly whole: readonly number[]
  /** What was expensed, and with it the whole cost that a donor's share is a share of. */
  readonly charges: Charges
  /** Sentences about what cannot be checked. */
  readonly missing: readonly string[]
  /** The day of the first commitment or reservation: who came first. */
  readonly since: string
  /** Ids of the commitments and reservations that are live. */
  readonly commitments: readonly string[]
  readonly reservations: readonly string[]
}

type Live = (Stages['commitments'] | Stages['reservations'])[number]

export const demandOf = (horizon: Horizon, names: Names, activity: ActivityRecord): Demand => {
  const { plan, years, periodOf } = horizon
  const stages = horizon.stagesOf(activity.id)
  const own = {
    // R9: an open commitment of a year gone by carries into this one.
    committed: stages.commitments.filter(({ open }) => open.gt(0)),
    reserved: stages.reservations.filter(({ open }) => open.gt(0)),
  }
  const live: readonly Live[] = [...own.committed, ...own.reserved]
  const amounts = (entries: readonly Live[], period: (each: Live) => number): readonly number[] => {
    const sums = years.map(() => ZERO)
    for (const each of entries) {
      const at = period(each)
      if (at >= 0) sums[at] = (sums[at] ?? ZERO).plus(each.open)
    }
    return sums.map((sum) => owed(sum, plan.currency))
  }
  const asked = (each: Live): number => periodOf('fiscalYear' in each ? each.fiscalYear : each.entry.fiscalYear)
  const { cost, missing } = costOf(horizon, names, activity)
  const { within, beyond } = parted(horizon, activity, own)
  const yearApart = (each: Live): number | null => yearPaidElsewhere(horizon, each, asked(each))
  const ofYear = isPaidInPart(horizon) ? yearApart : () => null
  const keyOf = (each: Live): string =>
    [each.entry.agreement, horizon.keptFor(each.entry), ofYear(each), ofYear(each) === null ? null : asked(each)].join(' ')
  const apart = (stage: Apart['stage'], entries: readonly Live[], isBeyond: boolean): readonly Apart[] =>
    [...Map.groupBy(entries, keyOf)].flatMap(([key, each]) => {
      const [first] = each
      if (first === undefined || (key === UNNAMED && !isBeyond)) return []
      const { agreement } = first.entry
      const years = { keptFor: horizon.keptFor(first.entry), ofYear: ofYear(first) }
      return [{ agreement, ...years, stage, beyond: isBeyond, amounts: amounts(each, asked), entries: each.map(({ entry }) => entry.id) }]
    })
  const named = [
    ...(['committed', 'reserved'] as const).flatMap((stage) => apart(stage, within[stage], false)),
    ...(['committed', 'reserved'] as const).flatMap((stage) => apart(stage, beyond[stage], true)),
  ]
  const part = amounts(live, ({ entry }) => years.indexOf(horizon.belongsTo(entry)))
  const charges = chargesOf(horizon, activity, live, { cost, part, yearApart })
  const uncommitted = cost.map((amount, period) => Math.max(0, amount - (charges.spent[period] ?? 0) - (part[period] ?? 0)))
  const unnamed = (entries: readonly Live[]) =>
    amounts(
      entries.filter((each) => each.entry.agreement === undefined && horizon.keptFor(each.entry) === null && ofYear(each) === null),
      asked,
    )
  return withRest(horizon, {
    activity,
    committed: unnamed(within.committed),
    reserved: unnamed(within.reserved),
    uncommitted,
    rest: uncommitted,
    named,
    whole: [],
    charges,
    missing,
    since: live.map(({ entry }) => entry.on).toSorted()[0] ?? '9999-12-31',
    commitments: own.committed.map(({ entry }) => entry.id),
    reservations: own.reserved.map(({ entry }) => entry.id),
  })
}

/** The key of what neither names an agreement nor is of another year. */
const UNNAMED = '   '

/** The year of whose cost it is a part, where it is paid in another period. */
const yearPaidElsewhere = ({ years, belongsTo }: Horizon, { entry }: Live, period: number): number | null =>
  period === years.indexOf(belongsTo(entry)) || period >= years.length ? null : belongsTo(entry)

/** Whether some donor pays only a share of a cost, or only some categories of it. */
const isPaidInPart = ({ plan }: Horizon): boolean =>
  plan.document.donorCoFunding.agreements.some(
    (agreement) => agreement.donorShare !== undefined || agreement.ownShare !== undefined || categoriesOf(agreement) !== null,
  )

interface Own {
  readonly committed: Stages['commitments']
  readonly reserved: Stages['reservations']
}

/** Of the base-line, what goes beyond its cost apart. */
const parted = (horizon: Horizon, activity: ActivityRecord, own: Own): { readonly within: Own; readonly beyond: Own } => {
  if (activity.kind !== 'base-line') return { within: own, beyond: { committed: [], reserved: [] } }
  const { plan } = horizon
  const costIn = (year: number): Decimal => inMajorUnits(plannedAmount(horizon, activity, year), plan.currency)
  const { committed, reserved } = splitAtCost(horizon, { ...own, expenses: horizon.stagesOf(activity.id).expenses }, costIn)
  return {
    within: { committed: committed.within, reserved: reserved.within },
    beyond: { committed: committed.beyond, reserved: reserved.beyond },
  }
}

/** The demand, were this what is uncommitted of it. */
export const withUncommitted = (horizon: Horizon, demand: Demand, uncommitted: readonly number[]): Demand => {
  const { home, apart } = demand.charges
  const more = home.map((_, period) => (uncommitted[period] ?? 0) - (demand.uncommitted[period] ?? 0))
  const changed = home.map((amount, period) => amount + more[period]!)
  const wholeOf = (year: number, whole: number): number => {
    const at = horizon.years.indexOf(year)
    // What lapsed may make the whole more than what is open, and does not grow with it.
    return at < 0 ? whole : more[at]! < 0 ? whole + more[at]! : Math.max(whole, changed[at]!)
  }
  const years = new Map([...apart].map(([year, own]) => [year, { ...own, whole: wholeOf(year, own.whole) }]))
  return withRest(horizon, { ...demand, uncommitted, charges: { ...demand.charges, home: changed, apart: years } })
}

const withRest = (horizon: Horizon, demand: Demand): Demand => {
  const { committed, reserved, named, uncommitted } = demand
  const taken = (period: number): number =>
    (committed[period] ?? 0) + (reserved[period] ?? 0) + total(named.map(({ amounts }) => amounts[period] ?? 0))
  const whole = uncommitted.map((amount, period) => amount + taken(period))
  const isAsked = askedUntil(horizon, demand.activity, whole)
  return { ...demand, whole, rest: uncommitted.map((amount, period) => (isAsked(period) ? amount : 0)) }
}

/** R2: in phase mode, only what comes before the next break point after it starts. */
const askedUntil = ({ policy, years }: Horizon, { id, kind }: ActivityRecord, whole: readonly number[]): ((period: number) => boolean) => {
  if (policy.coverage !== 'phase' || kind === 'base-line') return () => true
  const start = years[whole.findIndex((amount) => amount > 0)] ?? 0
  const next = policy.activities
    .find(({ activity }) => activity === id)
    ?.breakPoints?.toSorted((a, b) => a - b)
    .find((year) => year > start)
  return (period) => next === undefined || (years[period] ?? 0) < next
}

interface Cost {
  readonly cost: readonly number[]
  readonly missing: readonly string[]
}

const costOf = (horizon: Horizon, names: Names, activity: ActivityRecord): Cost => {
  const { plan, position, years } = horizon
  const missing: string[] = []
  const title = names.activity(activity.id)
  const running = plan.years.filter((year) => plan.isInForce(activity.cost, year))
  const [first, last] = [running[0] ?? Number.POSITIVE_INFINITY, running.at(-1) ?? Number.NEGATIVE_INFINITY]
  const cost = years.map((year) => {
    const amount = inYear(plan, activity.cost, year)
    if (amount === null) {
      if (year > first && year < last)
        missing.push(
          say`"${title}" has no cost in ${year}, between ${first} and ${last}. Write "0" for that year if it costs nothing then.`,
        )
      return 0
    }
    const rate = prudentRate(plan, position, { currency: activity.cost.unit, year })
    if (rate === null)
      missing.push(say`The cost of "${title}" cannot be valued: there is no rate of exchange for ${activity.cost.unit} in ${year}.`)
    return plannedAmount(horizon, activity, year)
  })
  return { cost, missing }
}
