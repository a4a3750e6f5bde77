/**
 * What was expensed of an activity, by fund and by the period whose cost it is, and how much a donor may still pay: a share of the whole
 * cost, expensed or not, less what the donor has paid of it.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import { eligibleOf } from './cost-parts.ts'
import type { Horizon, Stages } from './horizon.ts'
import { owed } from './minor-units.ts'
import { ownPartOf } from './own-share.ts'
import { inYear } from './prudent-rate.ts'

export interface Charges {
  /** By the period whose cost it is. */
  readonly spent: readonly number[]
  /** By period, the whole cost: expensed, committed, reserved and the rest. */
  readonly home: readonly number[]
  readonly homeBy: ReadonlyMap<string, readonly number[]>
  /** The whole of commitments and reservations that are paid in another period than that whose cost they are. */
  readonly moved: readonly number[]
  readonly movedBy: ReadonlyMap<string, readonly number[]>
}

type Live = (Stages['commitments'] | Stages['reservations'])[number]

interface Parts {
  readonly cost: readonly number[]
  /** What is live, by the period whose cost it is. */
  readonly part: readonly number[]
  /** The period in which it is paid. */
  readonly asked: (each: Live) => number
}

export const chargesOf = (horizon: Horizon, activity: string, live: readonly Live[], { cost, part, asked }: Parts): Charges => {
  const { years, plan } = horizon
  const sum = (of: Map<string, Decimal[]>, key: string, period: number, amount: Decimal | string): void => {
    const amounts = of.get(key) ?? years.map(() => ZERO)
    amounts[period] = (amounts[period] ?? ZERO).plus(amount)
    of.set(key, amounts)
  }
  const [homeBy, movedBy] = [new Map<string, Decimal[]>(), new Map<string, Decimal[]>()]
  const elsewhere = new Map(
    live.flatMap((each) => {
      const period = asked(each)
      return period === years.indexOf(horizon.belongsTo(each.entry)) || period >= years.length ? [] : [[each.entry.id, period] as const]
    }),
  )
  // What is paid in another period is no part of the cost of this one.
  const move = (away: number, period: number, amount: Decimal | string): void => {
    sum(movedBy, MOVED, away, amount)
    if (period >= 0) sum(homeBy, GONE, period, amount)
  }
  for (const { entry, of } of horizon.stagesOf(activity).expenses) {
    const [period, away] = [years.indexOf(horizon.belongsTo(of)), elsewhere.get(of.id)]
    const payer = entry.agreement ?? ''
    if (period >= 0) sum(homeBy, SPENT, period, entry.amount.amount)
    if (away !== undefined) {
      move(away, period, entry.amount.amount)
      sum(movedBy, payer, away, entry.amount.amount)
    } else if (period >= 0) sum(homeBy, payer, period, entry.amount.amount)
  }
  for (const { entry, open } of live) {
    const away = elsewhere.get(entry.id)
    if (away !== undefined) move(away, years.indexOf(horizon.belongsTo(entry)), open)
  }
  const minor = (amounts: readonly Decimal[] | undefined) => years.map((_, period) => owed(amounts?.[period] ?? ZERO, plan.currency))
  const all = (of: Map<string, Decimal[]>) => new Map([...of].map(([key, amounts]) => [key, minor(amounts)]))
  const [spent, moved, gone] = [minor(homeBy.get(SPENT)), minor(movedBy.get(MOVED)), minor(homeBy.get(GONE))]
  const home = cost.map((amount, period) => Math.max(amount, (spent[period] ?? 0) + (part[period] ?? 0)) - (gone[period] ?? 0))
  return { spent, home, homeBy: all(homeBy), moved, movedBy: all(movedBy) }
}

/** Keys no agreement can have: its id has no blank. */
const SPENT = 'all expensed'
const MOVED = 'all moved'
const GONE = 'all gone'

/** The most a donor pays of a cost by period: its share of what is eligible, and beside the own share; null where it asks for neither. */
export const mostOf = (
  horizon: Horizon,
  agreement: AgreementRecord,
  activity: ActivityRecord,
  cost: readonly number[],
): readonly number[] | null => {
  const { donorShare, ownShare } = agreement
  if (donorShare === undefined && ownShare === undefined) return null
  const eligible = eligibleOf(horizon, agreement, activity, cost)
  const own = ownPartOf(horizon, agreement, activity, cost)
  return horizon.years.map((year, period) => {
    const share = donorShare === undefined ? ONE : (inYear(horizon.plan, donorShare, year) ?? ZERO)
    const most = share
      .times(eligible[period] ?? 0)
      .floor()
      .toNumber()
    return Math.min(most, (eligible[period] ?? 0) - (own[period] ?? 0))
  })
}

/** The most a donor may still pay in each period; null without a share. */
export const stillPays = (
  horizon: Horizon,
  agreement: AgreementRecord,
  { activity, charges }: { readonly activity: ActivityRecord; readonly charges: Charges },
): readonly number[] | null => {
  const home = mostOf(horizon, agreement, activity, charges.home)
  const moved = mostOf(horizon, agreement, activity, charges.moved)
  if (home === null || moved === null) return null
  const rest = (most: number, by: ReadonlyMap<string, readonly number[]>, period: number): number =>
    Math.max(0, most - (by.get(agreement.id)?.[period] ?? 0))
  return home.map((most, period) => rest(most, charges.homeBy, period) + rest(moved[period] ?? 0, charges.movedBy, period))
}
