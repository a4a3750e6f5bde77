/**
 * An all-in grant: its ceiling G holds direct cost and fee together. At rate r that is G / (1 + r) of direct cost, not G x (1 - r).
 *
 * What earlier years took is gone, counted in the currency of the agreement, so together they never pass the ceiling by a cent.
 */
import type { Book } from '../formula/book.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import type { ProjectYear } from './fee.ts'

const inAgreedCurrency = (plan: Plan, { currency }: AgreementRecord, amount: Formula, year: number): Formula => {
  const rate = plan.document.exchangeRates.find((record) => record.currency === currency)?.rate
  return currency === plan.currency || rate === undefined ? amount : amount.over(plan.at(rate, year))
}

/** What the grant still holds at the beginning of the year, whether its money has come or not. */
export const roomOf = (
  { plan, project, year }: Pick<ProjectYear, 'plan' | 'project' | 'year'>,
  agreement: AgreementRecord,
  book: Book,
): Figure => {
  const taken = plan.years
    .filter((before) => before < year)
    .flatMap((before) =>
      ['project-management-fees/delivered', 'project-management-fees/earned'].flatMap((id) => {
        const found = book.find(id, { project: project.id }, before)
        return found === undefined ? [] : [inAgreedCurrency(plan, agreement, found, before)]
      }),
    )
  const { ceiling } = agreement
  const held = plan.number(ceiling, 'amount', ceiling.amount, ceiling.currency)
  const left = taken.length === 0 ? held : held.minus(sum(taken, ceiling.currency))
  const room = inPlanCurrency(plan, left, year).atLeast(nothing(plan.currency)).roundedDown()
  return figure('project-management-fees/grant-left', { project: project.id, year }, room)
}
