/**
 * Who belongs to a tier: a condition over member indicators.
 *
 * What a missing indicator means is said by each comparison; without a word it is an error, because a guess moves somebody's fee.
 */
import * as z from 'zod'
import { datedCount } from './dated.ts'
import { identifier } from './identifier.ts'

const comparison = z.strictObject({
  indicator: identifier,
  is: z.enum(['<', '<=', '>', '>=']),
  threshold: datedCount,
  missing: z.enum(['fails', 'passes', 'error']).optional(),
})

export type Comparison = z.infer<typeof comparison>
export type EntryRule =
  | Comparison
  | { readonly all: readonly EntryRule[] }
  | { readonly any: readonly EntryRule[] }
  | { readonly atLeast: number; readonly of: readonly EntryRule[] }
  | { readonly everyone: true }

export const entryRule: z.ZodType<EntryRule> = z.lazy(() =>
  z.union([
    comparison,
    z.strictObject({ all: z.array(entryRule).min(1).max(20) }),
    z.strictObject({ any: z.array(entryRule).min(1).max(20) }),
    z.strictObject({ atLeast: z.int().min(1).max(20), of: z.array(entryRule).min(1).max(20) }),
    z.strictObject({ everyone: z.literal(true) }),
  ]),
)
