/**
 * How far a member's customs administration has come: which conventions and systems are in place, as printed beside as understood.
 *
 * "No", not implemented, information not available, partly and an empty cell are five different answers and stay so.
 */
import * as z from 'zod'
import { identifier, sentence } from './identifier.ts'

export const PROFILE_ANSWERS = ['yes', 'partial', 'no', 'not-implemented', 'not-available', 'blank'] as const
export type ProfileAnswer = (typeof PROFILE_ANSWERS)[number]

const answer = {
  printed: z.string().max(100),
  understood: z.enum(PROFILE_ANSWERS),
  /** Why the printed answer is doubted, and who says so. The answer stays as printed. */
  doubt: z.strictObject({ reason: sentence, source: identifier }).optional(),
}
const answerRecord = z.strictObject(answer)

export const customsProfileRecord = z.strictObject({
  source: identifier,
  table: identifier.optional(),
  /** The edition of the Harmonised System in force: version "2017". */
  harmonisedSystem: z.strictObject({
    ...answer,
    version: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  }),
  revisedKyoto: answerRecord,
  wtoValuation: answerRecord,
  riskManagement: answerRecord,
  /** The system in use by name. */
  automation: z.strictObject({ ...answer, system: sentence.optional() }),
  arusha: answerRecord,
  postClearanceAudit: answerRecord,
})
export type CustomsProfileRecord = z.infer<typeof customsProfileRecord>

/** The questions of a profile, in the order of the table. */
export const PROFILE_QUESTIONS = [
  'harmonisedSystem',
  'revisedKyoto',
  'wtoValuation',
  'riskManagement',
  'automation',
  'arusha',
  'postClearanceAudit',
] as const
export type ProfileQuestion = (typeof PROFILE_QUESTIONS)[number]
