/**
 * Project management fees: what donors pay the Secretariat for running their projects.
 *
 * Earned when the project spends, never when it is signed (strategic plan, section 7): on what its agreement pays of its own activities,
 * which the waterfall says (fund.ts). Before, only what the activities of a project cost is known; part of it may carry no fee.
 */
import type { Figure } from '../formula/formula.ts'
import { figure } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'
import { plannedCostOfProject } from '../projects/planned-cost.ts'
import { recoveryOf } from '../projects/recovery.ts'
import { defineStream } from './stream.ts'
import { total } from './total.ts'

/** What is delivered when all of its activities are paid; none in a year in which none is planned. */
const costOf = (plan: Plan, project: ProjectRecord, year: number): readonly Figure[] => {
  const isKnown = plan.document.donorCoFunding.agreements.some(({ id }) => id === project.agreement)
  const cost = isKnown ? plannedCostOfProject(plan, project, year) : null
  return cost === null ? [] : [figure('project-management-fees/cost', { project: project.id, year }, cost)]
}

export const projectManagementFees = defineStream({
  id: 'project-management-fees',
  get label() {
    return say`Project management fees`
  },
  figures: ({ plan }, year) => plan.document.projectManagementFees.projects.flatMap((project) => costOf(plan, project, year)),
  figuresOncePaid: ({ plan, book }, year) => {
    const earned = book.all('project-management-fees/earned', year).filter(({ of }) => of['project'] !== undefined)
    const all = total({ id: 'project-management-fees/earned', year, unit: plan.currency }, earned)
    return [all, ...recoveryOf(plan, all, year)]
  },
  income: ({ plan, book }, year) =>
    plan.document.projectManagementFees.projects.flatMap((project) => {
      const fee = book.find('project-management-fees/earned', { project: project.id }, year)
      const agreement = plan.document.donorCoFunding.agreements.find(({ id }) => id === project.agreement)
      if (fee === undefined || agreement === undefined) return []
      return [{ kind: 'recurrent' as const, payer: { kind: 'donor' as const, id: agreement.donor }, figure: fee }]
    }),
})
