/** Becoming a CROP agency: what joining costs once and every year, and the money it may open. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { identifier, sentence } from './identifier.ts'

export const cropAgencyRecord = z.strictObject({
  /** The fiscal year of joining; null while it is only an idea. */
  joins: fiscalYearName.nullable(),
  oneOffCost: datedCount,
  recurrentCost: datedCount,
  /** New lines of income that membership opens, per year from the year of joining. */
  access: z.array(z.strictObject({ id: identifier, title: sentence, amount: datedCount, probability: datedRate })).max(100),
  /** What membership adds to the chance of named agreements, on the expected basis. */
  uplifts: z.array(z.strictObject({ agreement: identifier, uplift: datedRate })).max(100),
  discountRate: datedRate,
})
export type CropAgencyRecord = z.infer<typeof cropAgencyRecord>
