/**
 * The money of agreements by period: what is confirmed, what of it is used, and what more there would be if a state or a condition changed.
 *
 * Confirmed is what has arrived, and the open instalments of signed agreements that no condition holds back, less the haircut and at the
 * prudent rate. A probability never enters. An amount that cannot be valued is missing, not zero.
 */

import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { AgreementState } from '../inputs/donor-co-funding.ts'
import { say } from '../language/say.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import type { AgreementPosition, InstalmentPosition } from '../register/agreement-position.ts'
import type { Horizon } from './horizon.ts'
import { countedOn, owed } from './minor-units.ts'
import type { Names } from './names.ts'
import { inYear, prudentRate } from './prudent-rate.ts'
import { carriesOver, endsBefore, isOpenIn } from './window.ts'

/** Money that would come if its agreement were signed or its condition met. */
export interface Unconfirmed {
  readonly agreement: string
  readonly instalment: string
  readonly due: string
  readonly period: number
  readonly amount: number
  readonly state: AgreementState
  /** Whether a condition has to be met as well. */
  readonly locked: boolean
}

export interface AgreementMoney {
  readonly position: AgreementPosition
  /** By period, whatever is used of it; in the first, all that ever arrived. */
  readonly confirmed: readonly number[]
  /** Of the first period: what arrived in earlier years, by fiscal year. */
  readonly earlier: ReadonlyMap<number, number>
  /** By period: management fees due; in the first, also what was charged, and what the plan used of it before. */
  readonly used: readonly number[]
  /** Expenses charged to it. */
  readonly charged: number
  /** By period, whether its window covers the year to its end. */
  readonly open: readonly boolean[]
  /** Whether its window ends before the first period does. */
  readonly hasEnded: boolean
  /** Of restricted money that may not be carried over: what came or fell due in each earlier year, and what each year used; else null. */
  readonly aged: { readonly came: ReadonlyMap<number, number>; readonly used: ReadonlyMap<number, number> } | null
  readonly unconfirmed: readonly Unconfirmed[]
  /** Sentences about what cannot be valued, each with the period it concerns. */
  readonly missing: readonly { readonly period: number; readonly sentence: string }[]
}

/** The state of agreements whose money nobody may count on any more. */
const OVER: readonly AgreementState[] = ['suspended', 'lapsed', 'cancelled']

interface Gathering {
  readonly horizon: Horizon
  readonly names: Names
  readonly known: AgreementPosition
  readonly forecast: Forecast | null
  readonly inflow: Decimal[]
  /** Confirmed money that fell due in an earlier year and has not come, where nothing is carried over. */
  readonly overdue: Map<number, Decimal> | null
  readonly unconfirmed: Unconfirmed[]
  readonly missing: { readonly period: number; readonly sentence: string }[]
}

export const agreementMoney = (horizon: Horizon, names: Names, known: AgreementPosition, forecast: Forecast | null): AgreementMoney => {
  const { plan, years } = horizon
  const { agreement } = known
  const overdue = agreement.restriction === 'none' || carriesOver(horizon.policy, agreement) ? null : new Map<number, Decimal>()
  const gathering: Gathering = { horizon, names, known, forecast, inflow: years.map(() => ZERO), overdue, unconfirmed: [], missing: [] }
  const earlier = arrived(gathering)
  for (const instalment of known.instalments) toCome(gathering, instalment)
  const count = (amount: Decimal): number => countedOn(amount, plan.currency)
  return {
    position: known,
    confirmed: gathering.inflow.map(count),
    earlier: new Map([...earlier].map(([year, amount]) => [year, count(amount)])),
    used: usedOf(gathering, Decimal.sum(0, ...earlier.values())).map((amount) => owed(amount, plan.currency)),
    charged: owed(known.charged, plan.currency),
    open: years.map((year) => isOpenIn(plan, agreement, year)),
    hasEnded: endsBefore(plan, agreement, years[0] ?? 0),
    aged: overdue && {
      came: byYear(count, earlier, overdue),
      used: byYear((amount) => owed(amount, plan.currency), usedByYear(gathering)),
    },
    unconfirmed: gathering.unconfirmed,
    missing: gathering.missing,
  }
}

const byYear = (minor: (amount: Decimal) => number, ...all: readonly ReadonlyMap<number, Decimal>[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  for (const each of all) for (const [year, amount] of each) found.set(year, (found.get(year) ?? 0) + minor(amount))
  return found
}

const noRate = (title: string, currency: string, year: number): string =>
  say`The money of "${title}" cannot be valued: there is no rate of exchange for ${currency} in ${year}. Enter one, or add it to the plan.`

/** What has arrived, earlier years apart. Of an agreement the register does not speak of, the forecast knows what came in earlier years. */
const arrived = ({ horizon, names, known, forecast, inflow, missing }: Gathering): ReadonlyMap<number, Decimal> => {
  const { plan, position, years } = horizon
  const year = years[0] ?? 0
  const { agreement, registered, instalments } = known
  const earlier = new Map<number, Decimal>()
  const add = (when: number, amount: Decimal): void => {
    inflow[0] = (inflow[0] ?? ZERO).plus(amount)
    if (when < year) earlier.set(when, (earlier.get(when) ?? ZERO).plus(amount))
  }
  if (!registered)
    for (const before of plan.years.filter((each) => each < year))
      add(before, forecast?.amount('donor-co-funding/received', { agreement: agreement.id }, before) ?? ZERO)
  const receipts = instalments.flatMap(({ receipts: all }) => all).filter(({ on }) => registered || on >= plan.span(year).from)
  const rate = prudentRate(plan, position, { currency: agreement.currency, year, agreement: agreement.id })
  if (rate === null && receipts.some(({ credited }) => credited === null))
    missing.push({ period: 0, sentence: noRate(names.fund(agreement.id), agreement.currency, year) })
  for (const { on, amount, credited } of receipts)
    add(fiscalYearOf(on, plan.document.organisation.fiscalYear), credited ?? amount.times(rate ?? ZERO))
  return earlier
}

const toCome = (gathering: Gathering, instalment: InstalmentPosition): void => {
  const { horizon, names, known, overdue } = gathering
  const { plan, position, policy, years } = horizon
  const { agreement, state, registered } = known
  const due = (registered ? undefined : instalment.instalment.received) ?? instalment.due
  if (instalment.open.isZero() || OVER.includes(state) || due >= agreement.window.until) return
  // What the plan alone speaks of has come as it says, and was counted in the year it was due.
  if (!registered && state === 'signed' && !instalment.locked && due < plan.span(years[0] ?? 0).from) return
  const confirmed = state === 'signed' && (!instalment.locked || policy.instalments === 'all')
  // In cash mode, money pays only from the period after the one in which it falls due.
  const period = horizon.periodOn(due > position.asOf ? due : position.asOf) + (policy.coverage === 'cash' ? 1 : 0)
  const year = years[period]
  if (year === undefined) return
  // What fell due in a year that is over is no money of this one before it comes.
  const dueIn = horizon.yearOn(due)
  const isLate = overdue !== null && dueIn < (years[0] ?? 0)
  if (isLate && (!confirmed || policy.coverage === 'cash')) return
  const rate = prudentRate(plan, position, { currency: agreement.currency, year, agreement: agreement.id })
  const kept = haircuts(horizon, agreement.currency, year)
  if (rate === null || kept === null) {
    const unknown = say`The haircut is not in force in ${year}. Give it a value for that year.`
    const sentence = rate === null ? noRate(names.fund(agreement.id), agreement.currency, year) : unknown
    if (confirmed) gathering.missing.push({ period, sentence })
    return
  }
  const amount = instalment.open.times(rate).times(kept)
  if (confirmed) {
    gathering.inflow[period] = (gathering.inflow[period] ?? ZERO).plus(amount)
    if (isLate) overdue.set(dueIn, (overdue.get(dueIn) ?? ZERO).plus(amount))
  } else {
    const piece = { agreement: agreement.id, instalment: instalment.instalment.id, due, period, state, locked: instalment.locked }
    gathering.unconfirmed.push({ ...piece, amount: countedOn(amount, plan.currency) })
  }
}

/** The share of signed money that counts before it arrives. */
const haircuts = ({ plan, policy }: Horizon, currency: string, year: number): Decimal | null => {
  const late = inYear(plan, plan.document.donorCoFunding.haircut, year)
  if (late === null) return null
  const foreign = currency === plan.currency || policy.foreignHaircut === undefined ? ZERO : inYear(plan, policy.foreignHaircut, year)
  return foreign && ONE.minus(late).times(ONE.minus(foreign))
}

/**
 * Of restricted money: charges, the management fees of every year, and of an agreement the register does not speak of what the plan spent
 * of it in earlier years. Of unrestricted money only what was charged: its fees are general money like itself.
 */
const usedOf = ({ horizon: { plan, years }, known, forecast }: Gathering, earlier: Decimal): readonly Decimal[] => {
  const { agreement, registered, charged } = known
  if (agreement.restriction === 'none') return years.map((_, period) => (period === 0 ? charged : ZERO))
  const first = years[0] ?? 0
  const read = (id: 'fee-taken' | 'unspent', year: number): Decimal =>
    forecast?.amount(`donor-co-funding/${id}`, { agreement: agreement.id }, year) ?? ZERO
  const before = registered
    ? plan.years.reduce((sum, year) => (year < first ? sum.plus(read('fee-taken', year)) : sum), ZERO)
    : Decimal.max(0, earlier.minus(read('unspent', first - 1)))
  return years.map((year, period) => (period === 0 ? read('fee-taken', year).plus(charged).plus(before) : read('fee-taken', year)))
}

/** By year up to the first: management fees, and what was charged to money of that year at the latest. */
const usedByYear = ({ horizon, known, forecast }: Gathering): ReadonlyMap<number, Decimal> => {
  const { plan, position, years } = horizon
  const { id } = known.agreement
  const first = years[0] ?? 0
  const used = new Map<number, Decimal>()
  const add = (year: number, amount: Decimal): void => void used.set(year, (used.get(year) ?? ZERO).plus(amount))
  for (const year of plan.years.filter((each) => each <= first))
    add(year, forecast?.amount('donor-co-funding/fee-taken', { agreement: id }, year) ?? ZERO)
  const commitments = new Map(position.commitments.map(({ entry }) => [entry.id, entry]))
  for (const { entry } of position.expenses) {
    const of = commitments.get(entry.commitment)
    if (entry.agreement !== id) continue
    const year = of === undefined ? first : Math.max(of.fiscalYear, horizon.yearOn(of.on))
    add(Math.min(first, year, horizon.yearOn(entry.on)), new Decimal(entry.amount.amount))
  }
  return used
}

/** What is left of money that counts, by period: what one period cannot pay comes off later money. */
export const leftOf = (counted: readonly number[], used: readonly number[]): readonly number[] => {
  let owing = 0
  return counted.map((amount, period) => {
    const left = amount - (used[period] ?? 0) - owing
    owing = Math.max(0, -left)
    return Math.max(0, left)
  })
}

/** What expenses have taken out of an agreement and nothing confirmed by now stands behind. */
export const overspent = ({ used, charged }: AgreementMoney, counted: readonly number[]): number =>
  Math.min(charged, Math.max(0, (used[0] ?? 0) - (counted[0] ?? 0)))
