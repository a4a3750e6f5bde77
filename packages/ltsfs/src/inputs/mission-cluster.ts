/** Missions to several members in one trip: what the trip costs together. Each mission keeps the airfare it would have alone. */
import * as z from 'zod'
import { moneyRecord } from './amount.ts'
import { identifier, sentence } from './identifier.ts'

export const clusterRecord = z.strictObject({
  id: identifier,
  title: sentence,
  source: identifier,
  missions: z.array(identifier).min(2).max(50),
  /** Of the whole trip. */
  airfare: moneyRecord,
  /** How many terminal allowances the whole trip takes. */
  legs: z.int().min(0).max(100).optional(),
})

export type ClusterRecord = z.infer<typeof clusterRecord>
