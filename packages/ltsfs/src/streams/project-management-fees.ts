/**
 * Project management fees: what donors pay the Secretariat for running their projects.
 *
 * Earned when the project spends, never when it is signed (strategic plan, section 7): delivered is the planned cost of the project's
 * activities, as far as delivery keeps up and the agreement that pays for them counts. Part of it may carry no fee.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { directCostWithin, roomOf } from '../projects/all-in.ts'
import { feeOf, type ProjectYear } from '../projects/fee.ts'
import { recoveryOf } from '../projects/recovery.ts'
import { waivedShare } from '../projects/waiver.ts'
import { agreementWeight } from './agreement-weight.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

interface ProjectFigures {
  readonly delivered: Figure
  readonly earned: Figure
  readonly others: readonly Figure[]
}

/** The fee to the minor unit, what is waived of it, and what is left: in an all-in grant at most what the direct cost leaves. */
const earnedOf = (given: ProjectYear, delivered: Figure, room: Figure | undefined) => {
  const key = { project: given.project.id, year: given.year }
  const asked = feeOf(given, delivered)
  const share = waivedShare(given.plan, given.project, given.year)
  const waived = share === undefined ? [] : [figure('project-management-fees/waived', key, asked.rounded().times(share).rounded())]
  const kept = waived[0] === undefined ? asked.rounded() : asked.rounded().minus(waived[0])
  const earned = room === undefined ? kept : kept.atMost(room.minus(delivered))
  return { earned: figure('project-management-fees/earned', key, earned), waived }
}

/** Undefined in a year in which none of the project's activities is planned. */
const figuresOf = (setting: Setting, project: ProjectRecord, year: number): ProjectFigures | undefined => {
  const { plan, book } = setting
  const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === project.agreement)
  const activities = plan.document.spending.activities.filter(({ project: id, cost }) => id === project.id && plan.isInForce(cost, year))
  if (agreement === undefined || activities.length === 0) return undefined
  const planned = sum(
    activities.map(({ cost }) => inPlanCurrency(plan, plan.at(cost, year), year)),
    plan.currency,
  )
  const delivery = plan.at(project.delivery, year)
  const given: ProjectYear = {
    plan,
    project,
    year,
    whole: planned.times(delivery),
    delivery,
    weight: agreementWeight(setting, agreement, year),
  }
  const room = project.allIn === true ? roomOf(given, agreement, book) : undefined
  const kept: Formula = given.whole.times(given.weight)
  const fits = room === undefined ? kept : kept.atMost(directCostWithin(given, room, waivedShare(plan, project, year)))
  const delivered = figure('project-management-fees/delivered', { project: project.id, year }, fits.rounded())
  const { earned, waived } = earnedOf(given, delivered, room)
  return { delivered, earned, others: [...(room === undefined ? [] : [room]), ...waived] }
}

export const projectManagementFees = defineStream({
  id: 'project-management-fees',
  label: 'Project management fees',
  figures: (setting, year) => {
    const { plan } = setting
    const projects = plan.document.projectManagementFees.projects.flatMap((project) => figuresOf(setting, project, year) ?? [])
    const fees = projects.map(({ earned }) => earned)
    const all = total({ id: 'project-management-fees/earned', year, unit: plan.currency }, fees)
    return [
      ...projects.map(({ delivered }) => delivered),
      ...projects.flatMap(({ others }) => others),
      ...fees,
      all,
      ...recoveryOf(plan, all, year),
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
