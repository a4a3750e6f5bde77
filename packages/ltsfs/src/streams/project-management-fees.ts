/**
 * Project management fees: what donors pay the Secretariat for running their projects.
 *
 * Earned when the project spends, never when it is signed (strategic plan, section 7): delivered is the planned cost of the project's
 * activities, as far as delivery keeps up and the agreement that pays for them counts. Part of it may carry no fee.
 */
import type { Figure } from '../formula/formula.ts'
import { figure, one, sum } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { agreementWeight } from './agreement-weight.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

/** What a project spends in a year; absent in a year in which none of its activities is planned. */
const delivered = (setting: Setting, project: ProjectRecord, year: number): Figure | undefined => {
  const { plan } = setting
  const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === project.agreement)
  const activities = plan.document.spending.activities.filter(({ project: id, cost }) => id === project.id && plan.isInForce(cost, year))
  if (agreement === undefined || activities.length === 0) return undefined
  const planned = sum(
    activities.map(({ cost }) => inPlanCurrency(plan, plan.at(cost, year), year)),
    plan.currency,
  )
  const kept = planned.times(plan.at(project.delivery, year)).times(agreementWeight(setting, agreement, year))
  return figure('project-management-fees/delivered', { project: project.id, year }, kept.rounded())
}

/** The fee on what was delivered: at the rate or the donor's maximum, the lower of the two, at most the ceiling of the year. */
const earned = ({ plan }: Setting, project: ProjectRecord, spent: Figure): Figure => {
  const { year } = spent
  const { feeRate, donorMaximum, excluded, feeCeiling } = project
  const ownRate = plan.at(feeRate, year)
  const rate = donorMaximum !== undefined && plan.isInForce(donorMaximum, year) ? ownRate.atMost(plan.at(donorMaximum, year)) : ownRate
  const base = excluded !== undefined && plan.isInForce(excluded, year) ? spent.times(one.minus(plan.at(excluded, year))) : spent
  const fee = rate.times(base)
  const capped =
    feeCeiling !== undefined && plan.isInForce(feeCeiling, year) ? fee.atMost(inPlanCurrency(plan, plan.at(feeCeiling, year), year)) : fee
  return figure('project-management-fees/earned', { project: project.id, year }, capped.rounded())
}

export const projectManagementFees = defineStream({
  id: 'project-management-fees',
  label: 'Project management fees',
  figures: (setting, year) => {
    const { plan } = setting
    const projects = plan.document.projectManagementFees.projects.flatMap((project) => {
      const spent = delivered(setting, project, year)
      return spent === undefined ? [] : [{ spent, fee: earned(setting, project, spent) }]
    })
    const fees = projects.map(({ fee }) => fee)
    return [
      ...projects.map(({ spent }) => spent),
      ...fees,
      total({ id: 'project-management-fees/earned', year, unit: plan.currency }, fees),
    ]
  },
  income: ({ plan, book }, year) =>
    plan.document.projectManagementFees.projects.flatMap((project) => {
      const fee = book.find('project-management-fees/earned', { project: project.id }, year)
      const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === project.agreement)
      if (fee === undefined || agreement === undefined) return []
      return [{ kind: 'recurrent' as const, payer: { kind: 'donor' as const, id: agreement.donor }, figure: fee }]
    }),
})
