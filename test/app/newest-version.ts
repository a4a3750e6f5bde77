/** The newest version of a plan as the database has it: its number and its document. */
import { planVersion } from '../../app/src/database/plan-versions.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { TestPlanner } from './planner.ts'

export const newestOf = async ({ database }: TestPlanner, planId: string) => {
  const version = await planVersion(database, planId)
  if (version === undefined) throw new Error(`there is no plan "${planId}"`)
  return { number: version.number, document: version.document as PlanDocument }
}
