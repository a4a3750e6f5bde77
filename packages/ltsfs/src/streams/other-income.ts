/**
 * Other income: interest, host-country grants, sales, one-off receipts.
 *
 * Confirmed lines count on every basis, expected ones from the expected basis on, possible ones by their probability there and in full
 * only where everything counts. A possible line without a probability counts nothing on the expected basis.
 */

import type { Figure, Formula } from '../formula/formula.ts'
import { figure, one } from '../formula/write.ts'
import type { OtherIncomeRecord } from '../inputs/other-income.ts'
import { say } from '../language/say.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { indexedAmount } from '../plan/indexed-amount.ts'
import { none } from './agreement-weight.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

const weight = ({ plan, basis }: Setting, { certainty, probability }: OtherIncomeRecord, year: number): Formula => {
  switch (certainty) {
    case 'confirmed':
      return one
    case 'expected':
      return basis === 'confirmed' ? none(say`it is expected, not confirmed`) : one
    case 'possible':
      if (basis === 'all') return one
      if (basis === 'confirmed') return none(say`it is possible, not confirmed`)
      return probability === undefined ? none(say`it has no probability`) : plan.at(probability, year)
    default:
      return certainty satisfies never
  }
}

/** The lines in force in a year. */
const received = (setting: Setting, kind: OtherIncomeRecord['kind'], year: number): readonly Figure[] => {
  const { plan } = setting
  return plan.document.otherIncome
    .filter((line) => line.kind === kind && plan.isInForce(line.amount, year))
    .map((line) => {
      const amount = inPlanCurrency(plan, indexedAmount(plan, line.amount, line.index, year), year)
      return figure('other-income/received', { line: line.id, year }, amount.times(weight(setting, line, year)).rounded())
    })
}

export const otherIncome = defineStream({
  id: 'other-income',
  get label() {
    return say`Other income`
  },
  figures: (setting, year) => {
    const unit = setting.plan.currency
    const [recurrent, oneOff] = [received(setting, 'recurrent', year), received(setting, 'one-off', year)]
    return [
      ...recurrent,
      ...oneOff,
      total({ id: 'other-income/recurrent', year, unit }, recurrent),
      total({ id: 'other-income/one-off', year, unit }, oneOff),
    ]
  },
  income: ({ plan, book }, year) =>
    plan.document.otherIncome.flatMap((line) => {
      const counted = book.find('other-income/received', { line: line.id }, year)
      return counted === undefined ? [] : [{ kind: line.kind, payer: { kind: 'other' as const, id: line.id }, figure: counted }]
    }),
})
