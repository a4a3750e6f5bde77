/**
 * What moderates a scale, step by step in the order listed. Every step but rounding keeps the whole: what one member does not pay, others do.
 *
 * Each step starts from the shares as those before have left them. A floor or ceiling holds at its own step and, together with all limits
 * before it, at every later limit and rescaling; a step in between that moves shares (fixed shares, debt, relief, exclusion) may pass it.
 */
import * as z from 'zod'
import { datedCount, datedRate } from './dated.ts'
import { identifier, memberIdentifier, sentence } from './identifier.ts'

/** Where a limit moves a share, the rest is scaled to the whole: again until every limit holds, or once and no more. */
const rescale = z.enum(['until-all-hold', 'once']).optional()

const below = z.enum(['<', '<='])

export const feeStepRecord = z.discriminatedUnion('step', [
  /** Named payers pay a given share, whatever the key says. */
  z.strictObject({
    step: z.literal('fixed-shares'),
    shares: z
      .array(z.strictObject({ member: memberIdentifier, share: datedRate, reason: sentence }))
      .min(1)
      .max(1000),
  }),
  /** A part of external debt is taken off income: the key falls in the proportion in which income does. */
  z.strictObject({
    step: z.literal('debt-adjustment'),
    income: identifier,
    debt: identifier,
    rate: datedRate,
    /** What no debt observed means. */
    missing: z.enum(['none', 'error']).optional(),
  }),
  /** Who earns less per head than the threshold pays less, by the gradient times how far it is below; those who are not relieved carry it. */
  z.strictObject({
    step: z.literal('low-income-relief'),
    income: identifier,
    people: identifier,
    gradient: datedRate,
    /** The income of all members per head of all members, or a value in the unit of income over people. */
    threshold: z.union([z.literal('average'), datedCount]),
    relieved: below,
    /** Each member's own income is taken after the debt adjustments listed before; the average is not. */
    incomeAfterDebt: z.boolean().optional(),
  }),
  z.strictObject({ step: z.literal('floor'), share: datedRate, flag: identifier.optional(), rescale }),
  z.strictObject({ step: z.literal('ceiling'), share: datedRate, flag: identifier.optional(), rescale }),
  /** Who stands below a threshold of the key itself (in its own unit), or of the share that the key alone gives, pays nothing. */
  z.strictObject({ step: z.literal('exclusion'), of: z.enum(['key', 'share-by-key']), is: below, threshold: datedCount }),
  /** To so many decimals of the percentage. `tie` gives what is left over to the largest remainders, `reproduce` leaves it open. */
  z.strictObject({
    step: z.literal('rounding'),
    decimals: z.int().min(1).max(12),
    mode: z.enum(['tie', 'reproduce']),
    /** Whether amounts follow from the rounded share, or only the share that is printed is rounded. */
    roundShareBeforeAmount: z.boolean(),
  }),
  /** To the whole, within all limits so far. */
  z.strictObject({ step: z.literal('rescale') }),
])

export type FeeStepRecord = z.infer<typeof feeStepRecord>
export type StepOf<S extends FeeStepRecord['step']> = Extract<FeeStepRecord, { readonly step: S }>
