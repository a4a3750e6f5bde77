/**
 * Becoming a CROP agency: the money that membership opens, against what joining costs once and every year.
 *
 * While no year of joining is set there are no figures; before that year they are nothing. What membership adds to the chance of named
 * agreements is counted with those agreements. The money it opens is extra-budgetary: it supplements the budget and is not recurrent.
 */

import type { Figure, Formula } from '../formula/formula.ts'
import { constant, figure, nothing, one, sum } from '../formula/write.ts'
import type { CropAgencyRecord } from '../inputs/crop-agency.ts'
import { say } from '../language/say.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { none } from './agreement-weight.ts'
import { defineStream, type Setting } from './stream.ts'

type Joining = CropAgencyRecord & { readonly joins: number }

const joiningOf = ({ document: { cropAgency } }: Plan): Joining | undefined =>
  cropAgency === undefined || cropAgency.joins === null ? undefined : { ...cropAgency, joins: cropAgency.joins }

const before = (plan: Plan): Formula => constant(0, plan.currency, say`before the year of joining`)

const access = ({ plan, basis }: Setting, joining: Joining, year: number): readonly Figure[] =>
  joining.access
    .filter((line) => year >= joining.joins && plan.isInForce(line.amount, year))
    .map((line) => {
      const likely = basis === 'expected' ? plan.at(line.probability, year) : none(say`it is not confirmed by joining`)
      const amount = inPlanCurrency(plan, plan.at(line.amount, year), year).times(basis === 'all' ? one : likely)
      return figure('crop-agency/access', { line: line.id, year }, amount.rounded())
    })

/** One plus the discount rate of every year after the first of the plan, multiplied. */
const discount = (plan: Plan, { discountRate }: Joining, year: number): Formula =>
  plan.years
    .filter((each) => each > plan.document.period.from && each <= year)
    .reduce((factor, each) => factor.times(one.plus(plan.at(discountRate, each))), one)

const soFar = ({ plan, book }: Setting, id: string, year: number): Formula => book.find(id, {}, year - 1) ?? nothing(plan.currency)

export const cropAgency = defineStream({
  id: 'crop-agency',
  get label() {
    return say`CROP agency`
  },
  figures: (setting, year) => {
    const { plan } = setting
    const joining = joiningOf(plan)
    if (joining === undefined) return []
    const { joins, oneOffCost, recurrentCost } = joining
    const lines = access(setting, joining, year)
    const income = figure('crop-agency/access-income', { year }, year < joins ? before(plan) : sum(lines, plan.currency))
    const oneOff =
      year === joins
        ? inPlanCurrency(plan, plan.at(oneOffCost, year), year).rounded()
        : constant(0, plan.currency, say`paid in the year of joining`)
    const once = figure('crop-agency/one-off-cost', { year }, oneOff)
    const yearly = figure(
      'crop-agency/recurrent-cost',
      { year },
      year < joins ? before(plan) : inPlanCurrency(plan, plan.at(recurrentCost, year), year).rounded(),
    )
    const net = figure('crop-agency/net', { year }, income.minus(once).minus(yearly))
    const present = year < joins ? before(plan) : net.over(discount(plan, joining, year)).rounded()
    return [
      ...lines,
      income,
      once,
      yearly,
      net,
      figure('crop-agency/cumulative-net', { year }, soFar(setting, 'crop-agency/cumulative-net', year).plus(net)),
      figure('crop-agency/net-present-value', { year }, soFar(setting, 'crop-agency/net-present-value', year).plus(present)),
    ]
  },
  income: ({ book }, year) =>
    book
      .all('crop-agency/access', year)
      .map((line) => ({ kind: 'unrestricted', payer: { kind: 'other', id: line.of['line'] ?? '' }, figure: line })),
})
