/**
 * How much direct cost an amount of money pays together with what is asked for of its fee.
 *
 * Asked for is the fee between its minimum and its ceiling, the ceiling the stronger, less what is waived: so direct cost is what the
 * rate leaves, at most what the minimum leaves, at least what the ceiling leaves. By a rate r that is money / (1 + r), not money x (1 - r);
 * by bands as much of the project as the money pays of its cost and its fee. Part of the cost that carries no fee leaves more room.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing, one } from '../formula/write.ts'
import type { FeeTerms } from './fee.ts'

const asked = ({ waived }: FeeTerms, fee: Formula): Formula => (waived === undefined ? fee : fee.times(one.minus(waived)))

const byRate = (terms: FeeTerms, rate: Formula, money: Formula): Formula => {
  const { share, amount } = terms.exclusions
  const part = asked(terms, rate)
  const free = amount === undefined ? money : money.plus(part.times(amount))
  return free.over(one.plus(share === undefined ? part : part.times(one.minus(share)))).atMost(money)
}

const byBands = (terms: FeeTerms, whole: Formula, cost: Formula, money: Formula): Formula => {
  const both = cost.plus(asked(terms, whole))
  return choose(both, '>', money, money.times(cost).over(both), money)
}

export const directCostWithin = (terms: FeeTerms, money: Formula): Formula => {
  const { plan, charge, least, most } = terms
  const split = 'rate' in charge ? byRate(terms, charge.rate, money) : byBands(terms, charge.whole, charge.cost, money)
  const withLeast = least === undefined ? split : split.atMost(money.minus(asked(terms, least)))
  const withMost = most === undefined ? withLeast : withLeast.atLeast(money.minus(asked(terms, most)))
  return withMost.atLeast(nothing(plan.currency))
}
