/**
 * A claim in the text of a plan that can be checked: against another claim about the same subject, or against the data.
 *
 * `text` is the wording as printed; `claim` is what it says in a form that can be compared.
 */
import * as z from 'zod'
import { identifier, sentence } from './identifier.ts'

const calendarYear = z.int().min(1900).max(2200)

const claimRecord = z.discriminatedUnion('kind', [
  /** From one calendar year to another, both included. */
  z.strictObject({ kind: z.literal('period'), from: calendarYear, to: calendarYear }),
  z.strictObject({ kind: z.literal('years'), years: z.int().min(1).max(200) }),
  /** How many there are of something, such as "members". */
  z.strictObject({ kind: z.literal('count'), count: z.int().min(0), of: identifier }),
  z.strictObject({ kind: z.literal('name'), name: sentence }),
])

export const statementRecord = z.strictObject({
  id: identifier,
  /** Statements about one subject should agree. */
  subject: identifier,
  text: sentence,
  where: sentence,
  claim: claimRecord,
  source: identifier,
  note: sentence.optional(),
})
export type StatementRecord = z.infer<typeof statementRecord>
export type Claim = StatementRecord['claim']
