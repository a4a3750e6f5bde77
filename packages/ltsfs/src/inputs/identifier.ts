/** The names of things in a plan document: short, stable, safe in a path, a URL and a spreadsheet. */
import * as z from 'zod'

/** Kebab-case: "small", "eu-trade-facilitation", "objective-3-2". */
export const identifier: z.ZodString = z
  .string({ error: 'not-an-identifier' })
  .max(80, { error: 'not-an-identifier', abort: true })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'not-an-identifier' })

/** A member's id: ISO 3166 alpha-2, or any two to eight capitals and digits for members that are no countries. */
export const memberIdentifier: z.ZodString = z
  .string({ error: 'not-a-member-id' })
  .regex(/^[A-Z][A-Z0-9]{1,7}$/, { error: 'not-a-member-id' })

/** A text of one paragraph. */
export const sentence: z.ZodString = z.string({ error: 'not-a-text' }).min(1, { error: 'empty-text' }).max(2000, { error: 'too-long' })
