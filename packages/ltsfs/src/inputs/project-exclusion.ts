/** Part of a project's planned cost that carries no management fee, by kind. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, sentence } from './identifier.ts'

const about = { id: identifier, title: sentence.optional() }

export const exclusionRecord = z.union([
  /** An amount a year, or a share of the planned cost. */
  z.strictObject({ ...about, kind: z.enum(['pass-through', 'contingency']), amount: datedCount }),
  z.strictObject({ ...about, kind: z.enum(['pass-through', 'contingency']), share: datedRate }),
  /** An item is left out whole when its cost passes the limit, else not at all. */
  z.strictObject({
    ...about,
    kind: z.literal('equipment'),
    amount: datedCount,
    limit: z.strictObject({ is: z.enum(['>', '>=']), value: datedCount }),
  }),
  /** The planned cost holds the fee itself: it is direct cost and fee together, and the fee is on the direct cost. */
  z.strictObject({ ...about, kind: z.literal('fee') }),
])

export type ExclusionRecord = z.infer<typeof exclusionRecord>
