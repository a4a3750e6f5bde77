/** The number a rate stands for: "0.075" as written, { of: "7", per: "107" } as the quotient to 60 digits. */
import { Decimal } from '../money/decimal.ts'

export const rateValue = (rate: string | { readonly of: string; readonly per: string }): Decimal =>
  typeof rate === 'string' ? new Decimal(rate) : new Decimal(rate.of).div(rate.per)

/** What a rate is the quotient of; undefined for a decimal. */
export const rateQuotient = (
  rate: string | { readonly of: string; readonly per: string },
): { readonly of: Decimal; readonly per: Decimal } | undefined =>
  typeof rate === 'string' ? undefined : { of: new Decimal(rate.of), per: new Decimal(rate.per) }
