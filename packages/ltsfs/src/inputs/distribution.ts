/** How a number may turn out: distributions as people write them. Numbers are decimal text; what they mean together is validated with the plan. */
import * as z from 'zod'
import { countText, decimalText, rateText } from './amount.ts'

const chance = rateText

export const distributionRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('normal'), mean: decimalText, deviation: decimalText }),
  /** Always above zero; mean and deviation of the number itself. */
  z.strictObject({ kind: z.literal('lognormal'), mean: countText, deviation: decimalText }),
  z.strictObject({ kind: z.literal('triangular'), low: decimalText, mode: decimalText, high: decimalText }),
  z.strictObject({ kind: z.literal('uniform'), low: decimalText, high: decimalText }),
  z.strictObject({
    kind: z.literal('discrete'),
    outcomes: z
      .array(z.strictObject({ value: decimalText, chance }))
      .min(1)
      .max(100),
  }),
  /** It happens with the chance that the plan itself gives, or not at all: the outcome of a donor's decision. */
  z.strictObject({ kind: z.literal('happens') }),
  /** A rate of exchange that is held: calm from year to year, and with a small chance a jump (0.2 is a fifth up). Its mean stays the plan's. */
  z.strictObject({ kind: z.literal('peg'), deviation: decimalText, chance, jump: decimalText }),
])
export type DistributionRecord = z.infer<typeof distributionRecord>
