/**
 * An all-in grant: its ceiling G holds direct cost and fee together. At rate r that is G / (1 + r) of direct cost, not G x (1 - r).
 *
 * What earlier years took is gone, counted in the currency of the agreement, so together they never pass the ceiling by a cent. Part of
 * the cost that carries no fee leaves more room for direct cost, and so does a ceiling of the fee; a minimum leaves less.
 */
import type { Book } from '../formula/book.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, one, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { exclusionsOf } from './exclusions.ts'
import { amountInForce, type ProjectYear, rateOnCost } from './fee.ts'

const inAgreedCurrency = (plan: Plan, { currency }: AgreementRecord, amount: Formula, year: number): Formula => {
  const rate = plan.document.exchangeRates.find((record) => record.currency === currency)?.rate
  return currency === plan.currency || rate === undefined ? amount : amount.over(plan.at(rate, year))
}

/** What the grant still holds at the beginning of the year, as far as it counts on the basis of the forecast. */
export const roomOf = ({ plan, project, year, weight }: ProjectYear, agreement: AgreementRecord, book: Book): Figure => {
  const taken = plan.years
    .filter((before) => before < year)
    .flatMap((before) =>
      ['project-management-fees/delivered', 'project-management-fees/earned'].flatMap((id) => {
        const found = book.find(id, { project: project.id }, before)
        return found === undefined ? [] : [inAgreedCurrency(plan, agreement, found, before)]
      }),
    )
  const { ceiling } = agreement
  const held = plan.number(ceiling, 'amount', ceiling.amount, ceiling.currency).times(weight)
  const left = taken.length === 0 ? held : held.minus(sum(taken, ceiling.currency))
  const room = inPlanCurrency(plan, left, year).atLeast(nothing(plan.currency)).roundedDown()
  return figure('project-management-fees/grant-left', { project: project.id, year }, room)
}

/**
 * The direct cost that fits into the room with what is asked for of its fee; `waived` is the share of the fee that is not asked for.
 *
 * Asked for is the fee between its minimum and its ceiling, the ceiling the stronger, less what is waived: so direct cost is what the
 * rate leaves, at most what the minimum leaves, at least what the ceiling leaves.
 */
export const directCostWithin = (given: ProjectYear, room: Formula, waived: Formula | undefined): Formula => {
  const { plan, project, year, delivery, weight } = given
  const exclusions = exclusionsOf(plan, project, year)
  const { share, amount } = exclusions
  const asked = (fee: Formula): Formula => (waived === undefined ? fee : fee.times(one.minus(waived)))
  const rate = asked(rateOnCost(given, exclusions))
  const free = amount === undefined ? room : room.plus(rate.times(amount.times(delivery).times(weight)))
  const split = free.over(one.plus(share === undefined ? rate : rate.times(one.minus(share)))).atMost(room)
  const [least, most] = [amountInForce(given, project.feeMinimum), amountInForce(given, project.feeCeiling)]
  const withLeast = least === undefined ? split : split.atMost(room.minus(asked(least.times(weight))))
  const withMost = most === undefined ? withLeast : withLeast.atLeast(room.minus(asked(most)))
  return withMost.atLeast(nothing(plan.currency))
}
