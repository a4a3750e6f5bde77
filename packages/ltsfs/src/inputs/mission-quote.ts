/** A quote to a member for one mission: what it pays, until when it may say yes, and at which rate of exchange. */
import * as z from 'zod'
import { countText, moneyRecord } from './amount.ts'
import { day } from './day.ts'

export const quoteRecord = z.strictObject({
  issued: day,
  /** The last day on which it may be accepted. */
  validUntil: day,
  price: moneyRecord,
  /** Of the currency of the plan for one of the price; without one, the dated rate of the plan. It holds as long as the quote. */
  rate: countText.optional(),
  accepted: day.optional(),
})

export type QuoteRecord = z.infer<typeof quoteRecord>
