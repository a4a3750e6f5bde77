/**
 * The money that an agreement has in hand for a project in a year: carried over and received, less what other projects of it take.
 *
 * A project can deliver no more than that, with its fee: so a fee is never earned on delivery that the forecast does not pay for, and
 * what is earned is always taken out of the agreement in the same year. Outside of its window an agreement pays for nothing.
 */
import { overlaps } from '../calendar/span.ts'
import type { Book } from '../formula/book.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ProjectYear } from './fee.ts'

/** `taken`: direct cost and fees of the year of projects before it. Read after the receipts of the year are entered. */
export const moneyInHand = (
  { plan, project, year }: Pick<ProjectYear, 'plan' | 'project' | 'year'>,
  agreement: AgreementRecord,
  book: Book,
  taken: readonly Formula[],
): Figure => {
  const of = { agreement: agreement.id }
  // What is left of unrestricted money joins the general money of its year.
  const carried = agreement.restriction === 'none' ? undefined : book.find('donor-co-funding/unspent', of, year - 1)
  const held = [carried, book.find('donor-co-funding/received', of, year)].filter((part) => part !== undefined)
  const all = overlaps(agreement.window, plan.span(year)) ? sum(held, plan.currency) : nothing(plan.currency)
  return figure(
    'project-management-fees/in-hand',
    { project: project.id, year },
    taken.length === 0 ? all : all.minus(sum(taken, plan.currency)),
  )
}
