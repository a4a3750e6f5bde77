/** Projects the Secretariat runs for donors, and the fee it earns on what they spend. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { day } from './day.ts'
import { identifier, sentence } from './identifier.ts'
import { exclusionRecord } from './project-exclusion.ts'
import { feeBandsRecord } from './project-fee-bands.ts'

/** The fee, or a share of it, is not asked for over a stretch of days; within a year it counts by days. */
const waiverRecord = z.strictObject({
  id: identifier,
  reason: sentence,
  source: identifier,
  from: day,
  until: day.optional(),
  /** Without a share, the whole fee. */
  share: datedRate.optional(),
})

const projectRecord = z.strictObject({
  id: identifier,
  title: sentence,
  /** The agreement that pays for the project and its fee. */
  agreement: identifier,
  /** The share of the planned cost of its activities that is spent in the year planned: delivery lags, and the fee with it. */
  delivery: datedRate,
  /** The share of the delivered cost that carries no fee: pass-through, large equipment, contingency. */
  excluded: datedRate.optional(),
  /** What carries no fee, named one by one. */
  exclusions: z.array(exclusionRecord).max(50).optional(),
  /** One rate, or bands: one of the two. */
  feeRate: datedRate.optional(),
  feeBands: feeBandsRecord.optional(),
  /** The highest rate the donor accepts; the lower of the two is charged. */
  donorMaximum: datedRate.optional(),
  /** The most that a year's fee may be. */
  feeCeiling: datedCount.optional(),
  /** The least that the fee is in a year in which the project delivers anything. */
  feeMinimum: datedCount.optional(),
  /** The ceiling of the agreement holds direct cost and fee together: G at rate r is G / (1 + r) of direct cost. */
  allIn: z.literal(true).optional(),
  waivers: z.array(waiverRecord).max(50).optional(),
})

export const projectManagementFeesRecord = z.strictObject({
  projects: z.array(projectRecord).max(500),
  /** The Secretariat's yearly cost of running projects, and the share of it that is due to them: what the fees should recover. */
  indirectPool: datedCount.optional(),
  projectShare: datedRate.optional(),
  /** The direct cost of everything the pool serves: indirect pool / direct base is the true indirect cost rate. */
  directBase: datedCount.optional(),
})

export type ProjectRecord = z.infer<typeof projectRecord>
export type WaiverRecord = z.infer<typeof waiverRecord>
