/**
 * General money by period: what recurrent and unrestricted income leaves after operations and capital, and reserves above their floor.
 *
 * Fees count at what is expected to be collected in the year they are due, arrears not before they arrive, missions after acceptance,
 * management fees on what is delivered (R5): the forecast on the confirmed basis, of the plan as the register knows it.
 *
 * All of it may pay for the base-line. An expansion may use only the surplus of a year, what is left after the whole base-line, and only
 * when income covers operations, replacement capital and the base-line in every year of the horizon without drawing on reserves (R4).
 * What a year leaves joins the reserves and is gone for expansions.
 */
import type { Forecast } from '../forecast/forecast.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Horizon } from './horizon.ts'
import { countedOn } from './minor-units.ts'
import type { Fund } from './network.ts'

/** General money that the base-line needs, what is left of it, and reserves: the last three funds of a network, in this order. */
export const GENERAL_FUNDS = ['general', 'surplus', 'reserves'] as const

export interface GeneralMoney {
  readonly general: readonly number[]
  readonly surplus: readonly number[]
  readonly reserves: readonly number[]
  /** The first period in which income does not even cover operations and capital; -1 when it does in every one. */
  readonly shortIn: number
}

export const generalMoney = ({ plan, years }: Horizon, confirmed: Forecast): GeneralMoney => {
  const sum = (year: number, ids: readonly string[]) => ids.reduce((all, id) => all.plus(confirmed.amount(id, {}, year) ?? ZERO), ZERO)
  const left = years.map((year) =>
    sum(year, ['waterfall/recurrent-income', 'waterfall/unrestricted-income', 'waterfall/one-off-income']).minus(
      sum(year, ['spending/operational', 'spending/replacement-capital', 'spending/other-capital']),
    ),
  )
  // The base-line counts in full here, so that what donors pay of it moves nothing between the two: more of their money is only more money.
  const surplus = years.map((year, period) => Decimal.max(0, (left[period] ?? ZERO).minus(sum(year, ['spending/base-line']))))
  const count = (amounts: readonly Decimal[]) => amounts.map((amount) => (amount.gt(0) ? countedOn(amount, plan.currency) : 0))
  const free = count(aboveFloor(confirmed, years, left))
  return {
    general: count(left.map((amount, period) => amount.minus(surplus[period] ?? ZERO))),
    surplus: count(surplus),
    reserves: free.map((amount, period) => amount - (free[period - 1] ?? 0)),
    shortIn: left.findIndex((amount) => amount.isNegative()),
  }
}

/** By period, what may be drawn from the opening reserves up to then without falling below the floor in that year or any later one. */
const aboveFloor = (confirmed: Forecast, years: readonly number[], left: readonly Decimal[]): readonly Decimal[] => {
  let held = confirmed.amount('reserves/opening', {}, years[0] ?? 0) ?? ZERO
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
