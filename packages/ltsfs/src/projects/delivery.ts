/**
 * How an activity of a project is paid out of its agreement: delivery and its fee come out of the same money, so an activity is paid only
 * as far as the money pays both.
 *
 * Where the money is short, all of it is used: what rounding leaves is delivered, what rounding lacks comes off the fee, at most the
 * minor unit.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing } from '../formula/write.ts'
import { directCostWithin } from './direct-cost.ts'
import { type FeeTerms, feeOn } from './fee.ts'

/** What is paid of a project in a year so far. */
export interface Delivery {
  readonly delivered: Formula
  readonly earned: Formula
}

/** The direct cost of a project, with what an activity asks for, that the money in hand pays together with its fee. */
export const directCostUpTo = (terms: FeeTerms, before: Delivery | undefined, asked: Formula, inHand: Formula): Formula => {
  if (before === undefined) return asked.atMost(directCostWithin(terms, inHand)).rounded()
  const money = inHand.plus(before.delivered).plus(before.earned)
  return before.delivered.plus(asked).atMost(directCostWithin(terms, money)).rounded().atLeast(before.delivered)
}

export const feeAndWaiver = (terms: FeeTerms, direct: Formula): { readonly fee: Formula; readonly waived: Formula | undefined } => {
  const fee = feeOn(terms, direct).rounded()
  const waived = terms.waived === undefined ? undefined : fee.times(terms.waived).rounded()
  return { fee: waived === undefined ? fee : fee.minus(waived), waived }
}

/** What is earned with one activity more: at most what its delivery leaves of the money in hand. */
export const earnedWith = (before: Delivery | undefined, fee: Formula, direct: Formula, inHand: Formula): Formula =>
  before === undefined ? fee.atMost(inHand.minus(direct)) : fee.minus(before.earned).atMost(inHand.minus(direct.minus(before.delivered)))

/** What is paid of the activity. Money that a minimum of the fee takes whole delivers nothing. */
export const paidBeside = (
  terms: FeeTerms,
  fee: Formula,
  { asked, direct, inHand }: Readonly<Record<'asked' | 'direct' | 'inHand', Formula>>,
): Formula => {
  const paid = asked.atMost(inHand.minus(fee))
  const nil = nothing(terms.plan.currency)
  return terms.least === undefined ? paid : choose(direct, '>', nil, paid, nil)
}
