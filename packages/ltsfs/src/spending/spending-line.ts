/**
 * What a line of spending costs in a year: an amount, or how many times what each costs, grown by the line's index.
 *
 * Growth starts the year after the effective day of the amount in force, so a newly approved amount is not raised twice.
 * A line is there while its amount (or its quantity) is in force; a quantity whose price is not in force is a problem of the plan.
 */
import type { Formula } from '../formula/formula.ts'
import type { SpendingLineRecord } from '../inputs/spending.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { indexedAmount } from '../plan/indexed-amount.ts'
import type { Plan } from '../plan/plan.ts'

/** The cost to the minor unit; null in a year without the line. */
export const lineCost = (plan: Plan, { amount, index }: SpendingLineRecord, year: number): Formula | null => {
  const { quantity, each } = 'each' in amount ? amount : { quantity: undefined, each: amount }
  if (!plan.isInForce(quantity ?? each, year)) return null
  const price = indexedAmount(plan, each, index, year)
  return inPlanCurrency(plan, quantity === undefined ? price : plan.at(quantity, year).times(price), year).rounded()
}
