/** Projects the Secretariat runs for donors, and the fee it earns on what they spend. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, sentence } from './identifier.ts'

export const projectRecord = z.strictObject({
  id: identifier,
  title: sentence,
  /** The agreement that pays for the project and its fee. */
  agreement: identifier,
  /** The share of the planned cost of its activities that is spent in the year planned: delivery lags, and the fee with it. */
  delivery: datedRate,
  /** The share of the delivered cost that carries no fee: pass-through, large equipment, contingency. */
  excluded: datedRate.optional(),
  feeRate: datedRate,
  /** The highest rate the donor accepts; the lower of the two is charged. */
  donorMaximum: datedRate.optional(),
  /** The most that a year's fee may be. */
  feeCeiling: datedCount.optional(),
})

export const projectManagementFeesRecord = z.strictObject({
  projects: z.array(projectRecord).max(500),
  /** The Secretariat's yearly cost of running projects, and the share of it that is due to them: what the fees should recover. */
  indirectPool: datedCount.optional(),
  projectShare: datedRate.optional(),
})

export type ProjectRecord = z.infer<typeof projectRecord>
export type ProjectManagementFeesRecord = z.infer<typeof projectManagementFeesRecord>
