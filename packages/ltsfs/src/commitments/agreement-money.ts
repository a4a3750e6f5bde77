/**
 * The money of agreements by period: what is confirmed, and what would be if a state or a condition changed.
 *
 * Confirmed is what has arrived, less what was charged to it, and the open instalments of signed agreements that no condition holds
 * back, less the haircut and at the prudent rate. A probability never enters. An amount that cannot be valued is missing, not zero.
 */
import { overlaps } from '../calendar/span.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { AgreementState } from '../inputs/donor-co-funding.ts'
import { type Decimal, ONE, ZERO } from '../money/decimal.ts'
import type { AgreementPosition, InstalmentPosition } from '../register/agreement-position.ts'
import type { Horizon } from './horizon.ts'
import { countedOn } from './minor-units.ts'
import { inYear, prudentRate } from './prudent-rate.ts'

/** Money that would come if its agreement were signed or its condition met. */
export interface Unconfirmed {
  readonly agreement: string
  readonly instalment: string
  readonly period: number
  readonly amount: number
  readonly state: AgreementState
  /** Whether a condition has to be met as well. */
  readonly locked: boolean
}

export interface AgreementMoney {
  readonly position: AgreementPosition
  readonly inflow: readonly number[]
  /** By period, whether its window is open. */
  readonly open: readonly boolean[]
  readonly unconfirmed: readonly Unconfirmed[]
  /** Sentences about what cannot be valued, each with the period it concerns. */
  readonly missing: readonly { readonly period: number; readonly sentence: string }[]
}

/** The state of agreements whose money nobody may count on any more. */
const OVER: readonly AgreementState[] = ['suspended', 'lapsed', 'cancelled']

interface Gathering {
  readonly inflow: Decimal[]
  readonly unconfirmed: Unconfirmed[]
  readonly missing: { readonly period: number; readonly sentence: string }[]
}

export const agreementMoney = (horizon: Horizon, known: AgreementPosition, confirmed: Forecast | null): AgreementMoney => {
  const { plan, position, years } = horizon
  const { agreement } = known
  const gathered: Gathering = { inflow: years.map(() => ZERO), unconfirmed: [], missing: [] }
  gathered.inflow[0] = inHand(horizon, known, confirmed, gathered)
  for (const instalment of known.instalments) toCome(horizon, known, instalment, gathered)
  const open = years.map((year) => agreement.window.until > position.asOf && overlaps(agreement.window, plan.span(year)))
  return {
    position: known,
    inflow: afterFees(horizon, known, gathered.inflow, confirmed),
    open,
    unconfirmed: gathered.unconfirmed,
    missing: gathered.missing,
  }
}

/** What has arrived and is not charged yet. Of an agreement the register does not speak of, the forecast knows what is left of earlier years. */
const inHand = (horizon: Horizon, known: AgreementPosition, confirmed: Forecast | null, gathered: Gathering): Decimal => {
  const { plan, position, years } = horizon
  const year = years[0] ?? 0
  const { agreement, registered, charged, instalments } = known
  const before = registered ? undefined : confirmed?.amount('donor-co-funding/unspent', { agreement: agreement.id }, year - 1)
  const receipts = instalments.flatMap(({ receipts: all }) => all).filter(({ on }) => registered || on >= plan.span(year).from)
  const rate = prudentRate(plan, position, { currency: agreement.currency, year, agreement: agreement.id })
  if (rate === null && receipts.some(({ credited }) => credited === null))
    gathered.missing.push({ period: 0, sentence: noRate(agreement.id, agreement.currency, year) })
  return receipts.reduce((sum, { amount, credited }) => sum.plus(credited ?? amount.times(rate ?? ZERO)), (before ?? ZERO).minus(charged))
}

const noRate = (agreement: string, currency: string, year: number): string =>
  `The money of "${agreement}" cannot be valued: there is no rate of exchange for ${currency} in ${year}. Enter one, or add it to the plan.`

const toCome = (horizon: Horizon, known: AgreementPosition, instalment: InstalmentPosition, gathered: Gathering): void => {
  const { plan, position, policy, years } = horizon
  const { agreement, state } = known
  if (instalment.open.isZero() || OVER.includes(state) || instalment.due >= agreement.window.until) return
  const due = instalment.due > position.asOf ? instalment.due : position.asOf
  // In cash mode, money pays only from the period after the one in which it falls due.
  const period = horizon.periodOn(due) + (policy.coverage === 'cash' ? 1 : 0)
  const year = years[period]
  if (year === undefined) return
  const rate = prudentRate(plan, position, { currency: agreement.currency, year, agreement: agreement.id })
  const kept = haircuts(horizon, agreement.currency, year)
  const confirmed = state === 'signed' && (!instalment.locked || policy.instalments === 'all')
  if (rate === null || kept === null) {
    const sentence =
      rate === null
        ? noRate(agreement.id, agreement.currency, year)
        : `The haircut is not in force in ${year}. Give it a value for that year.`
    if (confirmed) gathered.missing.push({ period, sentence })
    return
  }
  const amount = instalment.open.times(rate).times(kept)
  if (confirmed) gathered.inflow[period] = (gathered.inflow[period] ?? ZERO).plus(amount)
  else
    gathered.unconfirmed.push({
      agreement: agreement.id,
      instalment: instalment.instalment.id,
      period,
      amount: countedOn(amount, plan.currency),
      state,
      locked: instalment.locked,
    })
}

/** The share of signed money that counts before it arrives. */
const haircuts = ({ plan, policy }: Horizon, currency: string, year: number): Decimal | null => {
  const late = inYear(plan, plan.document.donorCoFunding.haircut, year)
  if (late === null) return null
  const foreign = currency === plan.currency || policy.foreignHaircut === undefined ? ZERO : inYear(plan, policy.foreignHaircut, year)
  return foreign && ONE.minus(late).times(ONE.minus(foreign))
}

/** Management fees come out of the fund first; what the fund cannot pay yet, and what was overspent, comes off later money. */
const afterFees = (
  horizon: Horizon,
  known: AgreementPosition,
  inflow: readonly Decimal[],
  confirmed: Forecast | null,
): readonly number[] => {
  const { plan, years } = horizon
  let owing = ZERO
  return years.map((year, period) => {
    const fee = confirmed?.amount('donor-co-funding/fee-taken', { agreement: known.agreement.id }, year) ?? ZERO
    const left = (inflow[period] ?? ZERO).minus(fee).minus(owing)
    owing = left.isNegative() ? left.negated() : ZERO
    return left.isNegative() ? 0 : countedOn(left, plan.currency)
  })
}
