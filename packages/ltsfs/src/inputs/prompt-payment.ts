/**
 * A credit for members that pay their whole fee in the year due. It comes out of a named pool only: what the pool holds in a year is the
 * most that all credits of the year can be, and what is left of it lapses.
 */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, sentence } from './identifier.ts'

export const promptPaymentRecord = z.strictObject({
  /** As a share of the fee. */
  credit: datedRate,
  pool: z.strictObject({ id: identifier, title: sentence, amount: datedCount }),
})
export type PromptPaymentRecord = z.infer<typeof promptPaymentRecord>
