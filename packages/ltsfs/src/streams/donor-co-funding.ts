/**
 * Donor co-funding: the instalments of agreements, in the fiscal year in which each is due or was received, as far as they count.
 *
 * What was received counts in full on every basis, whatever became of the agreement. What falls due after the agreement's window
 * can pay for nothing and does not count. Restricted money pays only for activities in scope; the rest supplements the budget.
 */

import { isWithin } from '../calendar/span.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, one, sum } from '../formula/write.ts'
import type { AgreementRecord, InstalmentRecord } from '../inputs/donor-co-funding.ts'
import { say } from '../language/say.ts'
import { agreementWeight, none } from './agreement-weight.ts'
import { defineStream, type Setting } from './stream.ts'

/** Money whose condition is not met yet is not confirmed, and on the expected basis has a weight of its own. */
const openConditionWeight = ({ plan, basis }: Setting, year: number): Formula => {
  if (basis === 'all') return one
  return basis === 'confirmed' ? none(say`its condition is not met`) : plan.at(plan.document.donorCoFunding.weights.openCondition, year)
}

const weight = (setting: Setting, agreement: AgreementRecord, instalment: InstalmentRecord, year: number): Formula => {
  if (instalment.received !== undefined) return one
  if (instalment.due >= agreement.window.until) return none(say`it falls due after the window of its agreement`)
  const isOpen = instalment.condition !== undefined && instalment.condition.met === undefined
  return isOpen && agreement.state === 'signed' ? openConditionWeight(setting, year) : agreementWeight(setting, agreement, year)
}

/** What an agreement brings in a year; absent in a year without instalments. */
const received = (setting: Setting, agreement: AgreementRecord, year: number): readonly Figure[] => {
  const { plan } = setting
  const span = plan.span(year)
  const parts = agreement.instalments
    .filter(({ received: day, due }) => isWithin(day ?? due, span))
    .map((instalment) =>
      plan
        .money(instalment.amount, year)
        .times(weight(setting, agreement, instalment, year))
        .rounded(),
    )
  return parts.length === 0 ? [] : [figure('donor-co-funding/received', { agreement: agreement.id, year }, sum(parts, plan.currency))]
}

const isRestricted = ({ restriction }: AgreementRecord): boolean => restriction !== 'none'

export const donorCoFunding = defineStream({
  id: 'donor-co-funding',
  get label() {
    return say`Donor co-funding`
  },
  figures: (setting, year) => {
    const { plan } = setting
    const byAgreement = plan.document.donorCoFunding.agreements.map((agreement) => ({
      restricted: isRestricted(agreement),
      figures: received(setting, agreement, year),
    }))
    const parts = (restricted: boolean) => byAgreement.filter((each) => each.restricted === restricted).flatMap((each) => each.figures)
    return [
      ...byAgreement.flatMap((each) => each.figures),
      figure('donor-co-funding/restricted', { year }, sum(parts(true), plan.currency)),
      figure('donor-co-funding/unrestricted', { year }, sum(parts(false), plan.currency)),
    ]
  },
  income: ({ plan, book }, year) =>
    plan.document.donorCoFunding.agreements.flatMap((agreement) => {
      const counted = book.find('donor-co-funding/received', { agreement: agreement.id }, year)
      if (counted === undefined) return []
      const kind = isRestricted(agreement) ? 'restricted' : 'unrestricted'
      return [{ kind, payer: { kind: 'donor' as const, id: agreement.donor }, figure: counted }]
    }),
})
