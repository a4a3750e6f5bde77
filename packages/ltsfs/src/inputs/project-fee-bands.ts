/** A management fee by bands of the year's base, instead of one rate: said explicitly whether each part pays its own rate or the whole pays one. */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier } from './identifier.ts'

const feeBandRecord = z.strictObject({
  id: identifier,
  from: datedCount,
  /** The next band begins here; the last band has none. */
  upTo: datedCount.optional(),
  rate: datedRate,
})

export const feeBandsRecord = z.strictObject({
  /** `marginal`: each part of the base at the rate of its own band. `slab`: the whole base at the rate of the band it falls into. */
  how: z.enum(['marginal', 'slab']),
  /** To which band a base belongs that is exactly on an edge: `<=` to the lower, `<` to the upper. It matters for slabs only. */
  upToIs: z.enum(['<', '<=']),
  bands: z.array(feeBandRecord).min(1).max(20),
})

export type FeeBandRecord = z.infer<typeof feeBandRecord>
export type FeeBandsRecord = z.infer<typeof feeBandsRecord>
