/**
 * General money by period: what recurrent and unrestricted income leaves after operations and capital, and reserves above their floor,
 * less what expenses have taken of it.
 *
 * Fees count at what is expected to be collected in the year they are due, arrears not before they arrive, missions after acceptance,
 * management fees on what is delivered (R5): the forecast on the confirmed basis, of the plan as the register knows it. Unrestricted
 * agreements count like any other: what the bank credited, else at the prudent rate and less the haircuts.
 *
 * All of it may pay for the base-line. An expansion may use only the surplus of a year, what is left after the whole base-line, and what
 * donors who pay for the base-line set free of the rest; and only when income and those donors cover operations, replacement capital and
 * the base-line in every year of the horizon without drawing on reserves (R4). What a year leaves joins the reserves and is gone for
 * expansions.
 */
import type { Forecast } from '../forecast/forecast.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { GeneralSpending } from './general-spending.ts'
import type { Horizon } from './horizon.ts'
import { countedOn, inMajorUnits, owed } from './minor-units.ts'
import type { Fund } from './network.ts'

/** General money that the base-line needs, what is left of it, and reserves: the last three funds of a network, in this order. */
export const GENERAL_FUNDS = ['general', 'surplus', 'reserves'] as const

export interface GeneralMoney {
  readonly general: readonly number[]
  readonly surplus: readonly number[]
  readonly reserves: readonly number[]
  /** The first period in which income does not even cover operations and capital; -1 when it does in every one. */
  readonly shortIn: number
  /** What expenses have taken and no general money of the first period stands behind. */
  readonly overspent: number
  /** The same where donors pay for the base-line, and expansions may spend what that sets free. */
  readonly overspentBesideDonors: number
}

/** Money of unrestricted agreements, in minor units: what counts by period, and what arrived in earlier years. */
interface Unrestricted {
  readonly agreement: string
  readonly registered: boolean
  readonly counted: readonly number[]
  readonly earlier: ReadonlyMap<number, number>
}

interface Sources {
  readonly unrestricted: readonly Unrestricted[]
  readonly spending: GeneralSpending
  /** More income by period, in minor units, for as long as a question lasts. */
  readonly more: readonly number[]
}

export const generalMoney = (horizon: Horizon, confirmed: Forecast, { unrestricted, spending, more }: Sources): GeneralMoney => {
  const { plan, years } = horizon
  const major = (amount: number): Decimal => inMajorUnits(amount, plan.currency)
  const received = (agreement: string, year: number) => confirmed.amount('donor-co-funding/received', { agreement }, year) ?? ZERO
  const left = years.map((year, period) =>
    unrestricted.reduce(
      (sum, { agreement, counted, earlier }) => {
        const before = period === 0 ? [...earlier.values()].reduce((all, amount) => all + amount, 0) : 0
        return sum.plus(major((counted[period] ?? 0) - before)).minus(received(agreement, year))
      },
      leftIn(confirmed, year).plus(major(more[period] ?? 0)),
    ),
  )
  const surplus = years.map((year, period) =>
    Decimal.max(0, (left[period] ?? ZERO).minus(confirmed.amount('spending/base-line', {}, year) ?? ZERO)),
  )
  const general = left.map((amount, period) => Decimal.max(0, amount.minus(surplus[period] ?? ZERO)))
  general[0] = (general[0] ?? ZERO).plus(spending.carried)
  const opening = (confirmed.amount('reserves/opening', {}, years[0] ?? 0) ?? ZERO).plus(arrivedOtherwise(horizon, confirmed, unrestricted))
  const { drawn, beyondIncome, beyondSurplus, beyondAll } = spend(general, surplus, spending)
  const held = aboveFloor(horizon, confirmed, opening, left)[0] ?? ZERO
  const taken = drawn.plus(spending.before)
  repay(general, surplus, taken.minus(held))
  const free = aboveFloor(horizon, confirmed, opening.minus(taken), left)
  const beyondReserves = Decimal.max(0, beyondIncome.plus(spending.before).minus(held))
  const count = (amounts: readonly Decimal[]) => amounts.map((amount) => countedOn(amount, plan.currency))
  const reserves = count(free)
  return {
    general: count(general),
    surplus: count(surplus),
    reserves: reserves.map((amount, period) => amount - (reserves[period - 1] ?? 0)),
    shortIn: left.findIndex((amount) => amount.isNegative()),
    overspent: owed(beyondSurplus.plus(beyondReserves), plan.currency),
    overspentBesideDonors: owed(beyondAll.plus(beyondReserves), plan.currency),
  }
}

/** What income leaves after operations and capital; below zero when it does not cover them. */
const leftIn = (confirmed: Forecast, year: number): Decimal => {
  const sum = (ids: readonly string[]) => ids.reduce((all, id) => all.plus(confirmed.amount(id, {}, year) ?? ZERO), ZERO)
  return sum(['waterfall/recurrent-income', 'waterfall/unrestricted-income', 'waterfall/one-off-income']).minus(
    sum(['spending/operational', 'spending/replacement-capital', 'spending/other-capital']),
  )
}

const take = (pool: Decimal[], period: number, amount: Decimal): Decimal => {
  const taken = Decimal.min(pool[period] ?? ZERO, amount)
  pool[period] = (pool[period] ?? ZERO).minus(taken)
  return amount.minus(taken)
}

/** Takes what is spent out of the first period: income first, and what it does not hold out of reserves, which no expansion may use. */
const spend = (general: Decimal[], surplus: Decimal[], { baseLine, expansion }: GeneralSpending) => {
  const beyondIncome = take(surplus, 0, take(general, 0, baseLine))
  const beyondSurplus = take(surplus, 0, expansion)
  const beyondAll = take(general, 0, beyondSurplus)
  return { beyondIncome, beyondSurplus, beyondAll, drawn: beyondIncome.plus(beyondAll) }
}

/** What was spent without money behind comes off income. */
const repay = (general: Decimal[], surplus: Decimal[], short: Decimal): void => {
  let owing = Decimal.max(0, short)
  for (let period = 0; period < general.length && owing.gt(0); period++) owing = take(general, period, take(surplus, period, owing))
}

/** What earlier years brought differently from what the plan expected. More than expected may have gone to what was unfunded then. */
const arrivedOtherwise = ({ plan, years }: Horizon, confirmed: Forecast, unrestricted: readonly Unrestricted[]): Decimal =>
  plan.years
    .filter((year) => year < (years[0] ?? 0))
    .reduce((all, year) => {
      const difference = unrestricted.reduce((sum, { agreement, registered, earlier }) => {
        const expected = confirmed.amount('donor-co-funding/received', { agreement }, year) ?? ZERO
        return registered ? sum.plus(inMajorUnits(earlier.get(year) ?? 0, plan.currency)).minus(expected) : sum
      }, ZERO)
      const gaps = (['operational', 'replacement-capital', 'base-line', 'other-capital'] as const).reduce(
        (sum, use) => sum.plus(confirmed.amount('waterfall/gap', { use }, year) ?? ZERO),
        ZERO,
      )
      return all.plus(difference.isNegative() ? difference : Decimal.max(0, difference.minus(gaps)))
    }, ZERO)

/** By period, what may be drawn from the opening reserves up to then without falling below the floor in that year or any later one. */
const aboveFloor = ({ years }: Horizon, confirmed: Forecast, opening: Decimal, left: readonly Decimal[]): readonly Decimal[] => {
  let held = opening
  const free = years.map((year, period) => {
    held = held.plus(Decimal.min(left[period] ?? ZERO, 0))
    return held.minus(confirmed.amount('reserves/floor', {}, year) ?? ZERO)
  })
  return free.map((_, period) =>
    Decimal.max(
      0,
      free.slice(period).reduce((least, each) => Decimal.min(least, each)),
    ),
  )
}

/** The three funds, the first of them at a position: what a period leaves joins the reserves of the next. */
export const generalFunds = (money: GeneralMoney | null, periods: number, at: number): readonly Fund[] =>
  GENERAL_FUNDS.map((id) => ({
    id,
    inflow: money?.[id] ?? Array<number>(periods).fill(0),
    open: Array<boolean>(periods).fill(true),
    carriesTo: at + GENERAL_FUNDS.indexOf('reserves'),
  }))
