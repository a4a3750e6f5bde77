/** The legs of a trip, from the office and back to it: when each leaves and arrives, on the clock of the place, with its offset. */
import * as z from 'zod'
import { sentence } from './identifier.ts'
import { instant } from './instant.ts'

export const legRecord = z.strictObject({
  from: sentence,
  to: sentence,
  departs: instant,
  /** Over the date line it may bear an earlier day than the departure. */
  arrives: instant,
})

export type LegRecord = z.infer<typeof legRecord>
