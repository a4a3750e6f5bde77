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
  /** By year, gone by or not, the cost of which something was expensed: what may be charged of it never comes to an end. */
  readonly years: ReadonlyMap<number, YearCharges>
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
  for (const { entry, of } of horizon.stagesOf(activity.id).expenses) {
    const period = years.indexOf(horizon.belongsTo(of))
    if (period < 0) continue
    sum(homeBy, SPENT, period, entry.amount.amount)
    sum(homeBy, entry.agreement ?? '', period, entry.amount.amount)
  }
  const minor = (amounts: readonly Decimal[] | undefined) => years.map((_, period) => owed(amounts?.[period] ?? ZERO, plan.currency))
  const all = (of: Map<string, Decimal[]>) => new Map([...of].map(([key, amounts]) => [key, minor(amounts)]))
  const spent = minor(homeBy.get(SPENT))
  const yearsApart = [...new Set(live.flatMap((each) => yearApart(each) ?? []))]
  const ofYear = yearCharges(horizon, activity, live, yearsApart)
  const home = cost.map((amount, period) => Math.max(amount, (spent[period] ?? 0) + (part[period] ?? 0)))
  return {
    ...{ spent, home, homeBy: all(homeBy) },
    years: new Map([...ofYear].filter(([, { by }]) => by.size > 0)),
    apart: new Map(yearsApart.map((year) => [year, ofYear.get(year)!])),
  }
}

/** What was planned, or what is expensed and promised where that is more: as it stood while the year lasted. */
const yearCharges = (
  horizon: Horizon,
  activity: ActivityRecord,
  live: readonly Live[],
  yearsApart: readonly number[],
): ReadonlyMap<number, YearCharges> => {
  const minor = (amounts: readonly (Decimal | string)[]): number => owed(Decimal.sum(0, ...amounts), horizon.plan.currency)
  const { expenses, lapsed } = horizon.stagesOf(activity.id)
  const spentIn = Map.groupBy(expenses, ({ of }) => horizon.belongsTo(of))
  const openIn = Map.groupBy([...live, ...lapsed], ({ entry }) => horizon.belongsTo(entry))
  return new Map(
    [...new Set([...spentIn.keys(), ...yearsApart])]
      .toSorted((a, b) => a - b)
      .map((year) => {
        const spent = spentIn.get(year) ?? []
        const amounts = (of: typeof spent): readonly string[] => of.map(({ entry }) => entry.amount.amount)
        const promised = minor([...amounts(spent), ...(openIn.get(year) ?? []).map(({ open }) => open)])
        return [
          year,
          {
            whole: Math.max(plannedAmount(horizon, activity, year), promised),
            by: new Map(
              [...Map.groupBy(spent, ({ entry }) => entry.agreement ?? '')].map(([payer, each]) => [payer, minor(amounts(each))]),
            ),
          },
        ]
      }),
  )
}

/** A key no agreement can have: its id has no blank. */
const SPENT = 'all expensed'

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
