/** A dated amount of any currency in the plan's own, at the rate in force on the first day of the fiscal year. Not rounded: the caller pays it. */
import type { Formula } from '../formula/formula.ts'
import type { Plan } from './plan.ts'

/** Throws for a currency without a rate: validation reports it before any rule asks. */
export const inPlanCurrency = (plan: Plan, amount: Formula, year: number): Formula => {
  if (amount.unit === plan.currency) return amount
  const record = plan.document.exchangeRates.find((rate) => rate.currency === amount.unit)
  if (record === undefined) throw new Error(`no rate of exchange for ${amount.unit}`)
  return amount.times(plan.at(record.rate, year))
}
