/** A day that exists, as ISO text. */
import * as z from 'zod'
import { isDay } from '../calendar/day.ts'

export const day: z.ZodString = z.string().refine(isDay, { error: 'not-a-day' }) as z.ZodString

/** A fiscal year by its name. */
export const fiscalYearName: z.ZodNumber = z.int().min(1900).max(2200) as unknown as z.ZodNumber
