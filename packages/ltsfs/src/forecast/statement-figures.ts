/**
 * The lines of the statement as figures of a year: income by stream and kind, what was paid by use, and the result.
 *
 * Fees for managing projects are paid out of agreements whose whole receipts are shown as income, so they are taken off once.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import { USES } from '../spending/spending.ts'
import type { Income, Setting } from '../streams/stream.ts'

/** The stream an income comes from: the first part of the id of its figure. */
export const streamOf = ({ figure: { id } }: Income): string => id.slice(0, id.indexOf('/'))

export const statementFigures = ({ plan, book }: Setting, incomes: readonly Income[], year: number): readonly Figure[] => {
  const all = (parts: readonly Formula[]): Formula => sum(parts, plan.currency)
  const byLine = Map.groupBy(incomes, (income) => `${streamOf(income)} ${income.kind}`)
  const income = [...byLine.values()].map((group) => {
    const [first] = group as [Income, ...Income[]]
    const of = { stream: streamOf(first), kind: first.kind, year }
    return figure('statement/income', of, all(group.map((each) => each.figure)))
  })
  const fees = book.all('donor-co-funding/fee-taken', year)
  const within = figure('statement/fees-within-agreements', { year }, nothing(plan.currency).minus(all(fees)))
  const totalIncome = figure('statement/total-income', { year }, all([...income, within]))

  const payments = book.all('waterfall/pays', year)
  const paid = USES.map((use) => figure('statement/paid', { use, year }, all(payments.filter(({ of }) => of['use'] === use))))
  const returned = figure('statement/returned', { year }, all(book.all('donor-co-funding/returned', year)))
  const totalPaid = figure('statement/total-paid', { year }, all([...paid, returned]))
  const result = figure('statement/result', { year }, totalIncome.minus(totalPaid))

  const funds = (inYear: number): Formula => all(book.all('donor-co-funding/unspent', inYear))
  const inFunds = figure('statement/change-in-funds', { year }, funds(year).minus(funds(year - 1)))
  const [added, drawn] = ['reserves/added', 'reserves/drawn'].map((id) => all(book.all(id, year))) as [Formula, Formula]
  const inReserves = figure('statement/change-in-reserves', { year }, added.minus(drawn))
  const check = figure('statement/check', { year }, result.minus(inFunds).minus(inReserves))
  return [...income, within, totalIncome, ...paid, returned, totalPaid, result, inFunds, inReserves, check]
}
