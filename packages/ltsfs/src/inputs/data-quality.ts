/** The guide values of the data-quality checks: from which size a difference is worth a warning, or holds a value back. Dated and sourced. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'

export const dataQualityRecord = z.strictObject({
  /** How far a printed figure per head may lie from total / rate / people: no remark up to the first, held back above the second. */
  perHeadWarnAbove: datedRate,
  perHeadHoldAbove: datedRate,
  exportsToImportsWarnBelow: datedRate,
  exportsToImportsHoldBelow: datedRate,
  importsToGdpWarnAbove: datedRate,
  /** Years behind the newest value of the same indicator. */
  staleAboveYears: datedCount,
  /** How many times larger one member may be than another with the very same profile. */
  repeatedRowSizeAbove: datedRate,
  /** The share of the largest member in a key. */
  concentrationWarnAbove: datedRate,
})
export type DataQualityRecord = z.infer<typeof dataQualityRecord>
export type GuideName = keyof DataQualityRecord
