/** Reserves: what there is when the plan begins, the floor no spending may touch, and the target. */
import * as z from 'zod'
import { moneyRecord } from './amount.ts'
import { datedCount } from './dated.ts'
import { identifier } from './identifier.ts'

export const reservesRecord = z.strictObject({
  opening: moneyRecord,
  source: identifier,
  /** In months of operational cost, unit "month". */
  floor: datedCount,
  target: datedCount,
})
export type ReservesRecord = z.infer<typeof reservesRecord>
