/** What one payer brings in from outside in a year: { kind: 'donor', payer: 'eu' }, whatever stream it comes by. */

import { incomeFromOutside } from '../checks/check.ts'
import { constant, sum } from '../formula/write.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { say } from '../language/say.ts'
import { type DerivedFigures, isOf } from './derived-figures.ts'

const payers = ({ members, donorCoFunding, cropAgency, otherIncome }: PlanDocument): ReadonlySet<string> =>
  new Set([
    ...members.map(({ id }) => `member ${id}`),
    ...donorCoFunding.agreements.map(({ donor }) => `donor ${donor}`),
    ...[...(cropAgency?.access ?? []), ...otherIncome].map(({ id }) => `other ${id}`),
  ])

export const fromPayer: DerivedFigures = {
  id: 'statement/from-payer',
  formula: ({ forecast }, of, year) => {
    const { plan, years } = forecast
    const { kind, payer } = of
    if (!isOf(of, ['kind', 'payer']) || !years.includes(year) || !payers(plan.document).has(`${kind} ${payer}`)) return undefined
    const own = incomeFromOutside(forecast, year).flatMap((income) =>
      income.payer.kind === kind && income.payer.id === payer ? [income.figure] : [],
    )
    return own.length === 0 ? constant(0, plan.currency, say`It brings nothing in ${year}`) : sum(own, plan.currency)
  },
}
