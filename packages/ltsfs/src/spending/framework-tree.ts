/**
 * The work programme along the strategic framework: area > objective > activities, in the order of the framework.
 *
 * Every activity stands in exactly one place, so the costs of objectives add up to those of areas and these to the whole programme.
 */
import type { ActivityRecord } from '../inputs/spending.ts'
import type { Plan } from '../plan/plan.ts'

export interface ObjectiveNode {
  readonly id: string
  readonly name: string
  /** In the order of the document. */
  readonly activities: readonly ActivityRecord[]
}

export interface AreaNode {
  readonly id: string
  readonly name: string
  readonly objectives: readonly ObjectiveNode[]
}

export const frameworkTree = (plan: Plan): readonly AreaNode[] => {
  const byObjective = Map.groupBy(plan.document.spending.activities, ({ objective }) => objective)
  return plan.document.framework.areas.map((area) => ({
    id: area.id,
    name: area.name,
    objectives: area.objectives.map(({ id, name }) => ({ id, name, activities: byObjective.get(id) ?? [] })),
  }))
}
