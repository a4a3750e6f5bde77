/**
 * General money by period: what recurrent and unrestricted income leaves after operations and capital, and reserves above their floor.
 *
 * Fees count at what is expected to be collected in the year they are due, arrears not before they arrive, missions after acceptance,
 * management fees on what is delivered (R5): the forecast on the confirmed basis, of the plan as the register knows it. Reserves pay for
 * the base-line only. An expansion may use general money only when operations, replacement capital and the base-line are covered in
 * every year of the horizon (R4); what a year leaves joins the reserves and is gone for expansions.
 */
import type { Forecast } from '../forecast/forecast.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Horizon } from './horizon.ts'
import { countedOn } from './minor-units.ts'
import type { Fund } from './network.ts'

export const GENERAL = 'general'
export const RESERVES = 'reserves'

/** Uses that must be covered before an expansion may touch general money. */
const FIRST_USES = ['operational', 'replacement-capital', 'base-line'] as const

export interface GeneralMoney {
  readonly general: readonly number[]
  readonly reserves: readonly number[]
  /** R4, with the first year that fails it. */
  readonly openToExpansion: boolean
  readonly uncovered: { readonly year: number; readonly use: string; readonly amount: Decimal } | null
}

export const generalMoney = ({ plan, years, policy }: Horizon, confirmed: Forecast): GeneralMoney => {
  const sum = (year: number, ids: readonly string[]) => ids.reduce((all, id) => all.plus(confirmed.amount(id, {}, year) ?? ZERO), ZERO)
  const left = years.map((year) =>
    sum(year, ['waterfall/recurrent-income', 'waterfall/unrestricted-income', 'waterfall/one-off-income']).minus(
      sum(year, ['spending/operational', 'spending/replacement-capital', 'spending/other-capital']),
    ),
  )
  const gaps = years.flatMap((year) =>
    FIRST_USES.map((use) => ({ year, use, amount: confirmed.amount('waterfall/gap', { use }, year) ?? ZERO })),
  )
  const uncovered = gaps.find(({ amount }) => amount.gt(0)) ?? null
  return {
    general: left.map((amount) => (amount.gt(0) ? countedOn(amount, plan.currency) : 0)),
    reserves: aboveFloor(confirmed, years, left).map(
      (amount, period, all) => countedOn(amount, plan.currency) - (period === 0 ? 0 : countedOn(all[period - 1] ?? ZERO, plan.currency)),
    ),
    // A surplus is certain only when its year has ended, and then it belongs to the reserves.
    openToExpansion: uncovered === null && policy.coverage !== 'cash',
    uncovered,
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

/** The two funds of general money, in this order: what a period leaves joins the reserves of the next. */
export const generalFunds = (money: GeneralMoney | null, periods: number, at: number): readonly [Fund, Fund] => {
  const nothing = Array<number>(periods).fill(0)
  const open = Array<boolean>(periods).fill(true)
  return [
    { id: GENERAL, inflow: money?.general ?? nothing, open, carriesTo: at + 1 },
    { id: RESERVES, inflow: money?.reserves ?? nothing, open, carriesTo: at + 1 },
  ]
}
