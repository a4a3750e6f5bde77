/** Where a number comes from: title, link or page, and the day it was read. Numbers name their source by id. */
import * as z from 'zod'
import { day } from './day.ts'
import { identifier, sentence } from './identifier.ts'

export const sourceRecord = z.strictObject({
  id: identifier,
  title: sentence,
  publisher: sentence.optional(),
  link: z.url({ protocol: /^https?$/, error: 'not-a-link' }).optional(),
  page: sentence.optional(),
  read: day,
  /** An invented source: everything that names it is shown as illustrative. */
  illustrative: z.boolean().optional(),
  note: sentence.optional(),
})
export type SourceRecord = z.infer<typeof sourceRecord>
