/**
 * Credits for prompt payment: who pays the whole fee in the year due pays that much less, out of a named pool only.
 *
 * When the pool holds less than all credits together it is shared in proportion to them, to the cent. What is left of it lapses.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { choose, figure, nothing, share, sum } from '../formula/write.ts'
import type { PromptPaymentRecord } from '../inputs/prompt-payment.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'

/** A member's fee to pay, and what of it arrives in the year due. */
export interface DueAndPaid {
  readonly member: string
  readonly due: Formula
  readonly paid: Formula
}

const poolOf = (plan: Plan, { pool }: PromptPaymentRecord, year: number): Formula =>
  plan.isInForce(pool.amount, year) ? inPlanCurrency(plan, plan.at(pool.amount, year), year).rounded() : nothing(plan.currency)

/** The credit of each member by id; nobody has one without the record, or while it is not in force. */
export const promptPaymentCredits = (plan: Plan, fees: readonly DueAndPaid[], year: number): ReadonlyMap<string, Figure> => {
  const record = plan.document.membershipFees.promptPayment
  if (record === undefined) return new Map()
  const none = nothing(plan.currency)
  const rate = plan.isInForce(record.credit, year) ? plan.at(record.credit, year) : null
  const claims = fees.map(({ due, paid }) => (rate === null ? none : choose(paid, '>=', due, due.times(rate).rounded(), none)))
  const total = sum(claims, plan.currency).atMost(poolOf(plan, record, year))
  const parts = share(total, claims)
  return new Map(
    fees.map(({ member }, at) => [
      member,
      figure('membership-fees/credited', { member, year }, choose(total, '>', none, parts[at] ?? none, none)),
    ]),
  )
}

/** What the pool holds and what is left of it after all credits. */
export const promptPaymentPool = (plan: Plan, credited: readonly Figure[], year: number): readonly Figure[] => {
  const record = plan.document.membershipFees.promptPayment
  if (record === undefined) return []
  const [of, pool, all] = [{ pool: record.pool.id, year }, poolOf(plan, record, year), sum(credited, plan.currency)]
  return [
    figure('membership-fees/credited', { year }, all),
    figure('membership-fees/credit-pool', of, pool),
    figure('membership-fees/credit-pool-left', of, pool.minus(all)),
  ]
}
