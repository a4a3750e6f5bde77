/** The names of things in a plan document: short, stable, safe in a path, a URL and a spreadsheet. */
import * as z from 'zod'

/** Kebab-case: "small", "eu-trade-facilitation", "objective-3-2". */
export const identifier: z.ZodString = z.string().max(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** A member's id: ISO 3166 alpha-2, or any two to eight capitals and digits for members that are no countries. */
export const memberIdentifier: z.ZodString = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/)

/** A text of one paragraph. */
export const sentence: z.ZodString = z.string().min(1).max(2000)
