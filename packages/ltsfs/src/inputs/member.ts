/** A member: who it is, under which names it is printed, since when it belongs, what is observed about it. */
import * as z from 'zod'
import { customsProfileRecord } from './customs-profile.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'
import { observationRecord } from './indicator.ts'
import { reducedDay } from './reduced-day.ts'

export const memberRecord = z.strictObject({
  /** ISO 3166 alpha-2 for countries and territories. */
  id: memberIdentifier,
  name: sentence,
  /** The name as each table prints it, by the table's id. */
  printedNames: z.record(identifier, sentence).optional(),
  /** Every other form of the name that is read as this member. */
  aliases: z.array(sentence).optional(),
  /** Member from this day on, and no longer from that day on; as precise as the source is. */
  joined: reducedDay.optional(),
  left: reducedDay.optional(),
  indicators: z.record(identifier, observationRecord),
  customsProfile: customsProfileRecord.optional(),
})
export type MemberRecord = z.infer<typeof memberRecord>
