/** The rules by which an organisation pays travellers by the day: what counts as a day, hours that are no whole day, and what is deducted. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, sentence } from './identifier.ts'

const hourBandRecord = z.strictObject({
  id: identifier,
  /** From so many hours on; whether the edge itself belongs to the band is said by the regime. */
  from: datedCount,
  /** The share of a whole day that is paid. */
  share: datedRate,
})

export const perDiemRegimeRecord = z.strictObject({
  id: identifier,
  title: sentence,
  source: identifier,
  /** `nights`: a whole rate for each night at a place of work. `hours`: one for each 24 hours from the first departure to the last arrival. */
  countedBy: z.enum(['nights', 'hours']),
  /** For the hours that make no whole day (`hours`), or for a trip without a night (`nights`). Below the first band nothing is paid. */
  hourBands: z.strictObject({ edge: z.enum(['>', '>=']), bands: z.array(hourBandRecord).min(1).max(24) }).optional(),
  /** The share of a day's rate that each night of free lodging takes off, and each free meal. */
  deductions: z
    .strictObject({
      lodging: datedRate.optional(),
      breakfast: datedRate.optional(),
      lunch: datedRate.optional(),
      dinner: datedRate.optional(),
    })
    .optional(),
})

/** What the host or the hotel gives the traveller free of charge: nights, and meals one by one. */
export const providedRecord = z.strictObject({
  lodging: z.int().min(0).max(366).optional(),
  breakfast: z.int().min(0).max(366).optional(),
  lunch: z.int().min(0).max(366).optional(),
  dinner: z.int().min(0).max(366).optional(),
})

export type HourBandRecord = z.infer<typeof hourBandRecord>
export type PerDiemRegimeRecord = z.infer<typeof perDiemRegimeRecord>
