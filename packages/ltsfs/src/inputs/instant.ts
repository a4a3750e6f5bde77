/** An instant with its offset from UTC, as ISO text. */
import * as z from 'zod'
import { isInstant } from '../calendar/instant.ts'

export const instant: z.ZodString = z.string({ error: 'not-an-instant' }).refine(isInstant, { error: 'not-an-instant' }) as z.ZodString
