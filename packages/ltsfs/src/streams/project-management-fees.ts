/**
 * Project management fees: what donors pay the Secretariat for running their projects.
 *
 * Earned when the project spends, never when it is signed (strategic plan, section 7): delivered is the planned cost of the project's
 * activities, as far as delivery keeps up, the agreement that pays for them counts, and its money in hand pays for them and their fee.
 * Part of it may carry no fee.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { choose, figure, one, sum } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { directCostWithin, roomOf } from '../projects/all-in.ts'
import { feeOf, type ProjectYear } from '../projects/fee.ts'
import { moneyInHand } from '../projects/money-in-hand.ts'
import { recoveryOf } from '../projects/recovery.ts'
import { waivedShare } from '../projects/waiver.ts'
import { agreementWeight } from './agreement-weight.ts'
import { defineStream, type Setting } from './stream.ts'
import { total } from './total.ts'

interface ProjectFigures {
  readonly project: ProjectRecord
  readonly delivered: Figure
  readonly earned: Figure
  readonly others: readonly Figure[]
}

/** The fee to the minor unit, what is waived of it, and what is left: at most what the direct cost leaves of the money. */
const earnedOf = (given: ProjectYear, delivered: Figure, room: Formula) => {
  const key = { project: given.project.id, year: given.year }
  const asked = feeOf(given, delivered)
  const share = waivedShare(given.plan, given.project, given.year)
  const waived = share === undefined ? [] : [figure('project-management-fees/waived', key, asked.rounded().times(share).rounded())]
  const kept = waived[0] === undefined ? asked.rounded() : asked.rounded().minus(waived[0])
  return { earned: figure('project-management-fees/earned', key, kept.atMost(room.minus(delivered))), waived }
}

/**
 * The year as far as the money reaches. By a rate, direct cost and fee share the money; bands are read on the whole project, so there as
 * much of the project is delivered as the money pays of its cost and its fee.
 */
const withinMoney = (given: ProjectYear, room: Formula): { readonly given: ProjectYear; readonly most: Formula } => {
  const { plan, project, year, whole, weight } = given
  const waived = waivedShare(plan, project, year)
  if (project.feeBands === undefined) return { given, most: directCostWithin(given, room, waived) }
  const direct = whole.times(weight)
  const fee = feeOf(given, direct)
  const asked = direct.plus(waived === undefined ? fee : fee.times(one.minus(waived)))
  const part = choose(asked, '>', room, room.over(asked), one)
  return { given: { ...given, weight: weight.times(part) }, most: room }
}

/** Undefined in a year in which none of the project's activities is planned. */
const figuresOf = (setting: Setting, project: ProjectRecord, taken: Map<string, Formula[]>, year: number): ProjectFigures | undefined => {
  const { plan, book } = setting
  const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === project.agreement)
  const activities = plan.document.spending.activities.filter(({ project: id, cost }) => id === project.id && plan.isInForce(cost, year))
  if (agreement === undefined || activities.length === 0) return undefined
  const planned = sum(
    activities.map(({ cost }) => inPlanCurrency(plan, plan.at(cost, year), year)),
    plan.currency,
  )
  const delivery = plan.at(project.delivery, year)
  const whole = planned.times(delivery)
  const asked: ProjectYear = { plan, project, year, whole, delivery, weight: agreementWeight(setting, agreement, year) }
  const before = taken.get(agreement.id) ?? []
  const inHand = moneyInHand(asked, agreement, book, before)
  const left = project.allIn === true ? roomOf(asked, agreement, book) : undefined
  const room = left === undefined ? inHand : inHand.atMost(left)
  const { given, most } = withinMoney(asked, room)
  const kept = whole.times(given.weight).atMost(most).rounded()
  const delivered = figure('project-management-fees/delivered', { project: project.id, year }, kept)
  const { earned, waived } = earnedOf(given, delivered, room)
  taken.set(agreement.id, [...before, delivered, earned])
  return { project, delivered, earned, others: [inHand, ...(left === undefined ? [] : [left]), ...waived] }
}

/** Projects that share an agreement share its money in the order of their ids, wherever they stand. */
const projectsOf = (setting: Setting, year: number): readonly ProjectFigures[] => {
  const { projects } = setting.plan.document.projectManagementFees
  const taken = new Map<string, Formula[]>()
  const found = projects.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((project) => figuresOf(setting, project, taken, year) ?? [])
  return projects.flatMap((project) => found.filter((each) => each.project === project))
}

export const projectManagementFees = defineStream({
  id: 'project-management-fees',
  label: 'Project management fees',
  figures: (setting, year) => {
    const { plan } = setting
    const projects = projectsOf(setting, year)
    const fees = projects.map(({ earned }) => earned)
    const all = total({ id: 'project-management-fees/earned', year, unit: plan.currency }, fees)
    return [
      ...projects.flatMap(({ others }) => others),
      ...projects.map(({ delivered }) => delivered),
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
