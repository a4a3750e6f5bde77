/** What a US dollar cost on average over a past calendar year: for checking printed figures, never for converting the plan's money. */
import * as z from 'zod'
import { countText, currency } from './amount.ts'
import { identifier, sentence } from './identifier.ts'

export const historicExchangeRateRecord = z.strictObject({
  currency,
  year: z.int().min(1900).max(2200),
  /** Units of the currency for one US dollar. */
  perUsd: countText,
  source: identifier,
  note: sentence.optional(),
})
export type HistoricExchangeRateRecord = z.infer<typeof historicExchangeRateRecord>
