/** The guide values that turn an indicator into a finding: thresholds of the Steering Committee, dated and sourced like any parameter. */
import * as z from 'zod'
import { datedCount, datedNumber, datedRate } from './dated.ts'

export const guidesRecord = z.strictObject({
  recurrentCoverageAtLeast: datedRate,
  operatingCoverageAtLeast: datedRate,
  structuralBalanceAtLeast: datedNumber,
  workingCapitalAtLeast: datedRate,
  workingCapitalAtMost: datedRate,
  donorDependencyAtMost: datedRate,
  concentrationAtMost: datedRate,
  collectionRateAtLeast: datedRate,
  arrearsAtMost: datedRate,
  costRecoveryAtLeast: datedRate,
  deliveryGapAtMost: datedRate,
  /** A member's fee as a share of its GDP; above it the member is named. */
  feeBurdenAtMost: datedRate,
  /** The mission charges of a member of a guarded tier as a share of its fee; above it the member is named. */
  missionChargesAtMost: datedRate.optional(),
  /**
   * The share of all fees that members with a known GDP must be charged for the progressivity of a schedule to be told; without it, all.
   */
  progressivityCoverageAtLeast: datedRate.optional(),
  reserveMonthsAtLeast: datedCount,
})
export type GuidesRecord = z.infer<typeof guidesRecord>
