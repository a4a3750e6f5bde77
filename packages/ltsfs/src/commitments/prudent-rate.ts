/**
 * The prudent rate of exchange: for money that comes in, the lowest of the rate of the budget, the market's and the one agreed with the
 * donor; for money that goes out, the highest of budget and market. Null when none is known.
 */
import { Decimal } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import type { Plan } from '../plan/plan.ts'
import type { Position } from '../register/position.ts'

type Dated = { readonly values: Readonly<Record<string, string | { readonly of: string; readonly per: string } | null>> }

/** A dated number on the first day of a fiscal year; null when it is not in force. */
export const inYear = (plan: Plan, dated: Dated, year: number): Decimal | null => {
  const found = inForce(dated.values, plan.span(year).from)
  return found && rateValue(found.value)
}

interface Question {
  readonly currency: string
  readonly year: number
  /** The agreement whose money it is; absent for what goes out. */
  readonly agreement?: string
}

export const prudentRate = (plan: Plan, position: Position, { currency, year, agreement }: Question): Decimal | null => {
  if (currency === plan.currency) return new Decimal(1)
  const record = plan.document.exchangeRates.find((rate) => rate.currency === currency)
  const agreed = agreement === undefined ? undefined : position.agreedRates.get(agreement)
  const rates = [record === undefined ? null : inYear(plan, record.rate, year), position.rates.get(currency) ?? null, agreed ?? null]
  const known = rates.filter((rate) => rate !== null)
  if (known.length === 0) return null
  return agreement === undefined ? Decimal.max(...known) : Decimal.min(...known)
}
