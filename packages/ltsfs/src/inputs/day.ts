/** A day that exists, as ISO text. */
import * as z from 'zod'
import { isDay } from '../calendar/day.ts'

export const day: z.ZodString = z.string({ error: 'not-a-day' }).refine(isDay, { error: 'not-a-day' }) as z.ZodString

/** A fiscal year by its name. */
export const fiscalYearName: z.ZodNumber = z
  .int({ error: 'not-a-year' })
  .min(1900, { error: 'not-a-year' })
  .max(2200, { error: 'not-a-year' }) as unknown as z.ZodNumber
