/** The body whose plan this is: its name, the currency it keeps its books in and its fiscal year. */
import * as z from 'zod'
import { currency } from './amount.ts'
import { sentence } from './identifier.ts'

export const organisationRecord = z.strictObject({
  name: sentence,
  shortName: sentence,
  currency,
  fiscalYear: z.strictObject({
    /** Month and day of its first day. */
    starts: z.string({ error: 'not-a-month-and-day' }).regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/, { error: 'not-a-month-and-day' }),
    namedBy: z.enum(['start', 'end']),
  }),
})
export type OrganisationRecord = z.infer<typeof organisationRecord>
