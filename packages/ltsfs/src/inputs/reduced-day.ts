/**
 * A day as precisely as the source gives it (ISO 8601, reduced precision): "2011-05-12", "2011-05" or "2011".
 *
 * Compared as text with a full day, a month or a year stands for its first day: "2011" is before "2011-01-01" and after "2010-12-31".
 */
import * as z from 'zod'
import { isDay } from '../calendar/day.ts'

export const reducedDay: z.ZodString = z
  .string({ error: 'not-a-day' })
  .regex(/^\d{4}(?:-\d{2}){0,2}$/, { error: 'not-a-day', abort: true })
  .refine((text) => isDay(`${text}-01-01`.slice(0, 10)), { error: 'not-a-day' }) as z.ZodString
