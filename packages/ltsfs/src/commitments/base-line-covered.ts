/**
 * R4: whether income and restricted money cover operations, capital and the whole base-line in every year of the horizon, without
 * reserves and without what an earlier year left. Only then may an expansion use the surplus of general money.
 */
import { addClaim, type Flow, openFlow, pay } from './flow.ts'
import { GENERAL_FUNDS, type GeneralMoney } from './general-money.ts'
import type { Horizon } from './horizon.ts'
import { type Claim, type Fund, total } from './network.ts'

/** What is short, and in which year first; null when all is covered. In cash mode a surplus is certain only when its year has ended. */
export interface BaseLineCover {
  readonly openToExpansion: boolean
  readonly shortIn: number | null
  /** What money pays of the base-line, and the first claim and period that are short; null when all is covered, or operations are not. */
  readonly short: { readonly flow: Flow; readonly claim: number; readonly period: number } | null
}

/** `funds` end with the general ones; `claims` are those of the base-line. */
export const baseLineCovered = (
  { policy, years }: Horizon,
  general: GeneralMoney | null,
  funds: readonly Fund[],
  claims: readonly Claim[],
): BaseLineCover => {
  if (general === null || general.shortIn >= 0)
    return { openToExpansion: false, shortIn: years[general?.shortIn ?? 0] ?? null, short: null }
  const first = funds.length - GENERAL_FUNDS.length
  const reserves = first + GENERAL_FUNDS.indexOf('reserves')
  const own = funds.map((fund, at): Fund => {
    if (at < first) return fund
    return { ...fund, inflow: at === reserves ? fund.inflow.map(() => 0) : fund.inflow, carriesTo: null }
  })
  const flow = openFlow(own, years.length)
  const short: { readonly claim: number; readonly period: number }[] = []
  for (const claim of claims) {
    const at = addClaim(flow, claim)
    if (total(claim.demand) === 0 || pay(flow, { claim: at, amounts: claim.demand }) === 0) continue
    short.push({ claim: at, period: flow.placed[at]!.lacking.findIndex((amount) => amount > 0) })
  }
  const [lacks] = short
  if (lacks === undefined) return { openToExpansion: policy.coverage !== 'cash', shortIn: null, short: null }
  return {
    ...{ openToExpansion: false, short: { flow, ...lacks } },
    shortIn: years[Math.min(...short.map(({ period }) => period))] ?? null,
  }
}
