/**
 * What an amount is shared by, before any step moderates it: one indicator, a published scale given here, equal parts, or a mix of them.
 *
 * Only the proportions count, so an indicator may stand in any unit, as long as all members stand in the same one or in money.
 */
import * as z from 'zod'
import { countText } from './amount.ts'
import { datedRate } from './dated.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

/** The square root or the natural logarithm (of one more than the value) brings large and small members closer together. */
const damping = z.enum(['square-root', 'logarithm'])

const keyPart = z.union([
  z.strictObject({ indicator: identifier, damping: damping.optional() }),
  /** A published scale, number by number; a member that it does not list has no key. */
  z.strictObject({
    base: z
      .array(z.strictObject({ member: memberIdentifier, number: countText, source: identifier.optional(), note: sentence.optional() }))
      .min(1)
      .max(1000),
    source: identifier.optional(),
  }),
  /** The same for everyone, or for everyone with a flag. */
  z.strictObject({ equal: z.literal(true), flag: identifier.optional() }),
])

export const feeKeyRecord = z.union([
  ...keyPart.options,
  /** Each key shares out its own part of the whole; the parts add up to one. */
  z.strictObject({
    mix: z
      .array(z.strictObject({ part: datedRate, key: keyPart }))
      .min(2)
      .max(10),
  }),
])

export type KeyPartRecord = z.infer<typeof keyPart>
export type FeeKeyRecord = z.infer<typeof feeKeyRecord>
