/** The money that pays for an activity as things stand, as far as an amount goes: nobody else needs it. */
import { Decimal } from '../money/decimal.ts'
import type { Cover } from './cover.ts'
import { GENERAL_FUNDS } from './general-money.ts'
import { owed } from './minor-units.ts'

export interface FreePart {
  /** Absent for general money. */
  readonly agreement: string | undefined
  /** In minor units. */
  readonly amount: number
}

export const freeMoney = (
  { network, together, currency }: Cover,
  activity: string,
  amount: { readonly amount: string },
): readonly FreePart[] => {
  const general = network.funds.length - GENERAL_FUNDS.length
  const parts = new Map<string | undefined, number>()
  let left = owed(new Decimal(amount.amount), currency)
  for (const payment of together.payments) {
    if (network.claims[payment.claim]?.id !== activity || payment.period > 0 || left === 0) continue
    const agreement = payment.fund >= general ? undefined : network.funds[payment.fund]?.id
    const taken = Math.min(left, payment.amount)
    parts.set(agreement, (parts.get(agreement) ?? 0) + taken)
    left -= taken
  }
  return left > 0 ? [] : [...parts].map(([agreement, each]) => ({ agreement, amount: each }))
}
