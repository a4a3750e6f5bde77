/** The capability framework: its components, one under the other, as a second coding of activities beside the strategic framework. */
import * as z from 'zod'
import { identifier, sentence } from './identifier.ts'

const capabilityComponentRecord = z.strictObject({
  id: identifier,
  /** The component this one is part of. */
  parent: identifier.optional(),
  /** The number or letter as printed. */
  printedNumber: z.string().max(20).optional(),
  title: sentence,
  text: sentence,
})

export const capabilityRecord = z.strictObject({
  title: sentence,
  source: identifier,
  components: z.array(capabilityComponentRecord).min(1).max(500),
})
export type CapabilityComponentRecord = z.infer<typeof capabilityComponentRecord>
export type CapabilityRecord = z.infer<typeof capabilityRecord>
