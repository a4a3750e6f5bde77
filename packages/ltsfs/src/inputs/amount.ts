/**
 * Numbers of a plan document. Always decimal text, never a JSON number: a JSON reader may turn 0.1 into something else.
 */
import * as z from 'zod'
import { isCurrency } from '../money/currency.ts'
import { DECIMAL_TEXT } from '../money/decimal-text.ts'

/** Any decimal, also below zero. */
export const decimalText: z.ZodString = z.string({ error: 'not-a-decimal' }).regex(DECIMAL_TEXT, { error: 'not-a-decimal' })

/** A decimal that is not below zero: fees, costs, counts. */
export const countText: z.ZodString = decimalText.refine((text) => !text.startsWith('-'), { error: 'negative' }) as z.ZodString

/** A rate written as it is known: "0.075", or { of: "7", per: "107" } where no decimal is exact. */
export const rateText = z.union([
  countText,
  z.strictObject({ of: countText, per: countText.refine((text) => !/^[0.]+$/.test(text), { error: 'per-nothing' }) }),
])
export type RateText = z.infer<typeof rateText>

export const currency: z.ZodString = z.string({ error: 'not-a-currency' }).refine(isCurrency, { error: 'not-a-currency' }) as z.ZodString

/** An amount of money without a date of its own (the record it stands in gives the date and the source). */
export const moneyRecord = z.strictObject({ amount: countText, currency })
export type MoneyRecord = z.infer<typeof moneyRecord>
