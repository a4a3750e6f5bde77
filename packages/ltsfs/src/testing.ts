/**
 * `ltsfs/testing`: plans, options and registers at random near a plan of yours, and the laws that hold for them, to be tried with fast-check.
 *
 * For tools that embed the planner or give it streams of their own; fast-check is theirs to install.
 */
import { lawsOfPlans } from './testing/laws-of-plans.ts'
import { lawsOfRecords } from './testing/laws-of-records.ts'

export type { Law, Near } from './testing/law.ts'
export { optionsFor } from './testing/options-for.ts'
export { plansNear } from './testing/plans-near.ts'
export { registersOf } from './testing/registers-of.ts'

/** In the order of the files they stand in. */
export const laws = [...lawsOfPlans, ...lawsOfRecords] as const
