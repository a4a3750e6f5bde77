/** Whether a quote binds: it does when the member accepted it while it was valid, at the rate of exchange written in it. */
import type { Day } from '../calendar/day.ts'
import type { Formula } from '../formula/formula.ts'
import type { QuoteRecord } from '../inputs/mission-quote.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Plan } from '../plan/plan.ts'

export type QuoteStanding = 'open' | 'expired' | 'accepted' | 'accepted-late'

/** As on a day. The last day of validity belongs to it. */
export const quoteStanding = ({ validUntil, accepted }: QuoteRecord, asOf: Day): QuoteStanding => {
  if (accepted !== undefined && accepted <= asOf) return accepted <= validUntil ? 'accepted' : 'accepted-late'
  return asOf <= validUntil ? 'open' : 'expired'
}

const isLate = ({ quote }: MissionRecord): boolean => quote?.accepted !== undefined && quote.accepted > quote.validUntil

/** Whether the member owes the price: the mission took place, or its quote was accepted in time. A quote that had expired binds nobody. */
export const isConfirmed = (mission: MissionRecord): boolean =>
  mission.state === 'delivered' || (mission.state === 'accepted' && !isLate(mission))

/** The price quoted, in the currency of the plan; undefined where there is no quote, or one that was accepted too late. */
export const quotedPrice = (plan: Plan, mission: MissionRecord): Formula | undefined => {
  const { quote, fiscalYear } = mission
  if (quote === undefined || isLate(mission)) return undefined
  const { price, rate } = quote
  if (rate === undefined || price.currency === plan.currency) return plan.money(price, fiscalYear).rounded()
  const own = plan.number(price, 'amount', price.amount, price.currency)
  return own.times(plan.number(quote, 'rate', rate, `${plan.currency}/${price.currency}`)).rounded()
}
