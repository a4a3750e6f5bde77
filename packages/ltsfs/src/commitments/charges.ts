/**
 * What was expensed of an activity, by fund and by the period whose cost it is, and how much a donor may still pay: a share of the whole
 * cost, expensed or not, less what the donor has paid of it.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { eligibleOf } from './cost-parts.ts'
import type { Horizon, Stages } from './horizon.ts'
import { owed } from './minor-units.ts'
import { ownPartOf } from './own-share.ts'
import { plannedAmount } from './planned-amount.ts'
import { inYear } from './prudent-rate.ts'

export interface Charges {
  /** By the period whose cost it is. */
  readonly spent: readonly number[]
  /** By period, the whole cost: expensed, committed, reserved and the rest. */
  readonly home: readonly number[]
  readonly homeBy: ReadonlyMap<string, readonly number[]>
  /** By year, the cost of which commitments and reservations are a part that are paid in another period. */
  readonly apart: ReadonlyMap<number, YearCharges>
}

/** Of the cost of a year, all of it and what was expensed by agreement. */
interface YearCharges {
  readonly whole: number
  readonly by: ReadonlyMap<string, number>
}

type Live = (Stages['commitments'] | Stages['reservations'])[number]

interface Parts {
  readonly cost: readonly number[]
  /** What is live, by the period whose cost it is. */
  readonly part: readonly number[]
  /** The year whose cost it is, where it is paid in another period. */
  readonly yearApart: (each: Live) => number | null
}

export const chargesOf = (horizon: Horizon, activity: ActivityRecord, live: readonly Live[], { cost, part, yearApart }: Parts): Charges => {
  const { years, plan } = horizon
  const sum = (of: Map<string, Decimal[]>, key: string, period: number, amount: Decimal | string): void => {
    const amounts = of.get(key) ?? years.map(() => ZERO)
    amounts[period] = (amounts[period] ?? ZERO).plus(amount)
    of.set(key, amounts)
  }
  const homeBy = new Map<string, Decimal[]>()
  const elsewhere = live.filter((each) => yearApart(each) !== null)
  const isElsewhere = new Set(elsewhere.map(({ entry }) => entry.id))
  for (const { entry, of } of horizon.stagesOf(activity.id).expenses) {
    const period = years.indexOf(horizon.belongsTo(of))
    if (period < 0) continue
    sum(homeBy, SPENT, period, entry.amount.amount)
    // What is paid in another period is no part of the cost of this one.
    sum(homeBy, isElsewhere.has(of.id) ? GONE : (entry.agreement ?? ''), period, entry.amount.amount)
  }
  for (const { entry, open } of elsewhere) {
    const period = years.indexOf(horizon.belongsTo(entry))
    if (period >= 0) sum(homeBy, GONE, period, open)
  }
  const minor = (amounts: readonly Decimal[] | undefined) => years.map((_, period) => owed(amounts?.[period] ?? ZERO, plan.currency))
  const all = (of: Map<string, Decimal[]>) => new Map([...of].map(([key, amounts]) => [key, minor(amounts)]))
  const [spent, gone] = [minor(homeBy.get(SPENT)), minor(homeBy.get(GONE))]
  const apart = new Map(
    elsewhere.map((each) => horizon.belongsTo(each.entry)).map((year) => [year, yearCharges(horizon, activity, live, year)]),
  )
  const home = cost.map((amount, period) => Math.max(amount, (spent[period] ?? 0) + (part[period] ?? 0)) - (gone[period] ?? 0))
  return { spent, home, homeBy: all(homeBy), apart }
}

/** What was planned, or what is expensed and promised where that is more: as it stood while the year lasted. */
const yearCharges = (horizon: Horizon, activity: ActivityRecord, live: readonly Live[], year: number): YearCharges => {
  const minor = (amounts: readonly (Decimal | string)[]): number => owed(Decimal.sum(0, ...amounts), horizon.plan.currency)
  const expenses = horizon.stagesOf(activity.id).expenses.filter(({ of }) => horizon.belongsTo(of) === year)
  const open = live.flatMap((each) => (horizon.belongsTo(each.entry) === year ? [each.open] : []))
  const spent = expenses.map(({ entry }) => entry.amount.amount)
  const by = Map.groupBy(expenses, ({ entry }) => entry.agreement ?? '')
  return {
    whole: Math.max(plannedAmount(horizon, activity, year), minor([...spent, ...open])),
    by: new Map([...by].map(([payer, each]) => [payer, minor(each.map(({ entry }) => entry.amount.amount))])),
  }
}

/** Keys no agreement can have: its id has no blank. */
const SPENT = 'all expensed'
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
  return home === null ? null : home.map((most, period) => Math.max(0, most - (charges.homeBy.get(agreement.id)?.[period] ?? 0)))
}
