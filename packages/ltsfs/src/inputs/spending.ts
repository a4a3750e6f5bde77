/** What the organisation spends: operations, replacement and other capital, and the activities of the work programme. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

const spendingLineRecord = z.strictObject({
  id: identifier,
  title: sentence,
  kind: z.enum(['operational', 'replacement-capital', 'other-capital']),
  /** An amount a year, or how many times what each costs (posts x annual cost). */
  amount: z.union([datedCount, z.strictObject({ quantity: datedCount, each: datedCount })]),
  /** The amount in force follows this index from the year after its effective day. */
  index: identifier.optional(),
})

export const activityRecord = z.strictObject({
  id: identifier,
  title: sentence,
  kind: z.enum(['base-line', 'expansion']),
  area: identifier,
  objective: identifier,
  strategy: identifier.optional(),
  /** A component of the capability framework: the second coding. */
  capability: identifier.optional(),
  indicators: z.array(identifier).optional(),
  /** 1 comes first. */
  priority: z.int().min(1).max(999),
  /** Scalable, or all or nothing. */
  scalable: z.boolean(),
  /** Cost a year while it is in force. */
  cost: datedCount,
  project: identifier.optional(),
  /** Whom it serves; without them, all members. */
  beneficiaries: z.array(memberIdentifier).optional(),
  /** The cost by category, as shares of it; what is left over is of no category. */
  categories: z
    .array(z.strictObject({ category: identifier, share: datedRate }))
    .max(100)
    .optional(),
})

/** A kind of cost that an agreement may be restricted to: staff, travel, equipment, ... */
const costCategoryRecord = z.strictObject({ id: identifier, title: sentence })

export const spendingRecord = z.strictObject({
  categories: z.array(costCategoryRecord).max(100).optional(),
  lines: z.array(spendingLineRecord).max(2000),
  activities: z.array(activityRecord).max(10000),
})

export type SpendingLineRecord = z.infer<typeof spendingLineRecord>
export type ActivityRecord = z.infer<typeof activityRecord>
export type SpendingRecord = z.infer<typeof spendingRecord>
