/** Income that is none of the others: interest, host-country grants, sales, one-off receipts. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, sentence } from './identifier.ts'

export const otherIncomeRecord = z.strictObject({
  id: identifier,
  title: sentence,
  kind: z.enum(['recurrent', 'one-off']),
  amount: datedCount,
  /** The amount in force follows this index from the year after its effective day. */
  index: identifier.optional(),
  certainty: z.enum(['confirmed', 'expected', 'possible']),
  /** The weight on the expected basis of what is only possible. */
  probability: datedRate.optional(),
})
export type OtherIncomeRecord = z.infer<typeof otherIncomeRecord>
