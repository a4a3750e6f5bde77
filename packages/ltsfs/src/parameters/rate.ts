/** The number a rate stands for: "0.075" as written, { of: "7", per: "107" } as the quotient to 60 digits. */
import { Decimal } from '../money/decimal.ts'

export const rateValue = (rate: string | { readonly of: string; readonly per: string }): Decimal =>
  typeof rate === 'string' ? new Decimal(rate) : new Decimal(rate.of).div(rate.per)
