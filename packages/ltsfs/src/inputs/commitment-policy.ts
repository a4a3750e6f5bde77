/** The policy of commitments: how far ahead money must be certain, which signed money counts, and what may be decided beside it. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { identifier, sentence } from './identifier.ts'

const COVERAGE_MODES = ['life', 'phase', 'cash'] as const

export const commitmentPolicyRecord = z.strictObject({
  /**
   * What must be covered: an activity to its completion; to its next break point; or to its completion by money that has arrived
   * before each fiscal year begins.
   */
  coverage: z.enum(COVERAGE_MODES),
  /** Whether signed money with an open condition counts ("all"), or only what no condition holds back ("unlocked"). */
  instalments: z.enum(['unlocked', 'all']),
  /** Taken off money in another currency on top of the prudent rate. */
  foreignHaircut: datedRate.optional(),
  /** By how much a commitment may be re-estimated without a new check: the amount or the share, whichever is reached first. */
  tolerance: z.strictObject({ amount: datedCount, share: datedRate }).optional(),
  /** Who may override. */
  authorities: z.array(z.strictObject({ id: identifier, name: sentence })).max(100),
  /** What agreements say beyond their restriction. Money is carried over from year to year within the window unless said otherwise. */
  funds: z
    .array(
      z.strictObject({
        agreement: identifier,
        carriesOver: z.boolean().optional(),
        /** It counts up to this many times the confirmed money of the agreements named. */
        match: z.strictObject({ by: z.array(identifier).min(1).max(100), atMost: datedRate }).optional(),
      }),
    )
    .max(1000),
  activities: z
    .array(
      z.strictObject({
        activity: identifier,
        /** Fiscal years at whose beginning it may stop without loss. */
        breakPoints: z.array(fiscalYearName).max(100).optional(),
        /** It makes no sense without these: they are asked for with it. */
        dependsOn: z.array(identifier).max(100).optional(),
      }),
    )
    .max(10000),
})

export type CoverageMode = (typeof COVERAGE_MODES)[number]
export type CommitmentPolicyRecord = z.infer<typeof commitmentPolicyRecord>
