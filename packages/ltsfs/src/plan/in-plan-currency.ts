/** A dated amount of any currency in the plan's own, at the rate in force on the first day of the fiscal year. Not rounded: the caller pays it. */
import type { Formula } from '../formula/formula.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { Plan } from './plan.ts'

/** Whether there is a rate of exchange for the unit of an amount; none for what is no money at all. */
export const hasRate = (plan: Plan, { unit }: Pick<DatedNumber, 'unit'>): boolean =>
  unit === plan.currency || plan.document.exchangeRates.some(({ currency }) => currency === unit)

/** Whether an amount of the plan can be converted in a fiscal year: it is in force, and so is the rate of exchange of its currency. */
export const isConvertible = (plan: Plan, dated: DatedNumber, year: number): boolean => {
  const rate = plan.document.exchangeRates.find(({ currency }) => currency === dated.unit)?.rate
  return plan.isInForce(dated, year) && (dated.unit === plan.currency || (rate !== undefined && plan.isInForce(rate, year)))
}

/** Throws for a currency without a rate: validation reports it before any rule asks. */
export const inPlanCurrency = (plan: Plan, amount: Formula, year: number): Formula => {
  if (amount.unit === plan.currency) return amount
  const record = plan.document.exchangeRates.find((rate) => rate.currency === amount.unit)
  if (record === undefined) throw new Error(`no rate of exchange for ${amount.unit}`)
  return amount.times(plan.at(record.rate, year))
}
