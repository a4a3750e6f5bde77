/** A question put to what stands: which claims belong to it, and what if there were more money. */
import type { CoverNetwork, Parts } from './cover-network.ts'
import { type Ask, type Extra, type Flow, whatIf, withExtra } from './flow.ts'
import type { Horizon } from './horizon.ts'
import { total } from './network.ts'
import { type Standing, stoodOn } from './standing.ts'
import type { Wording } from './words.ts'

export interface Asking {
  readonly horizon: Horizon
  readonly network: CoverNetwork
  readonly standing: Standing
  readonly wording: Wording
  /** Whether to show allocations and ways: costly when a thousand activities are asked about. */
  readonly detail: boolean
}

/** What an activity and those it depends on still ask for; activities already in the base-line ask for nothing. */
export const asksOf = ({ horizon, network }: Asking, id: string): readonly Ask[] => {
  const needed = new Set([id])
  for (const each of needed)
    for (const other of horizon.policy.activities.find(({ activity }) => activity === each)?.dependsOn ?? []) needed.add(other)
  return [...needed].flatMap((each) => {
    const at = network.claimOf.get(each)
    const demand = at === undefined ? undefined : network.demands[at]
    return at === undefined || demand === undefined || demand.activity.kind === 'base-line' ? [] : [{ claim: at, amounts: demand.rest }]
  })
}

/** Claims of the activities asked about: their commitments and reservations must be covered too. */
export const claimsOf = ({ network }: Asking, asks: readonly Ask[], id: string): readonly number[] => {
  const demands = new Set([...asks.map(({ claim }) => network.demands[claim]), network.demands[network.claimOf.get(id) ?? -1]])
  return [...demands].flatMap((demand) =>
    demand === undefined
      ? []
      : [
          network.claimOf.get(demand.activity.id) ?? -1,
          ...network.namedClaims.filter((each) => each.demand === demand).map(({ claim }) => claim),
        ],
  )
}

export const lackingOf = (flow: Flow, claims: readonly number[]): number =>
  claims.reduce((sum, claim) => sum + total(flow.placed[claim]!.lacking), 0)

/** Asks again with more money: whatever was short before is served first. */
export const coveredWith = (asking: Asking, asks: readonly Ask[], id: string, extras: readonly Extra[]): boolean => {
  const { flow, again } = asking.standing
  const claims = [...new Set([...claimsOf(asking, asks, id), ...asks.map(({ claim }) => claim)])]
  return withExtra(flow, extras, () => whatIf(flow, [...again, ...asks], () => lackingOf(flow, claims) === 0))
}

/** Asks anew of another network, from its money to the last claim. */
export const coveredIn = (asking: Asking, id: string, network: CoverNetwork): boolean => total(lackingIn(asking, id, network)) === 0

/** What an activity would lack by period in another network, with all that belongs to it. */
export const lackingIn = (asking: Asking, id: string, network: CoverNetwork): readonly number[] => {
  const other = { ...asking, network, standing: stoodOn(network) }
  const asks = asksOf(other, id)
  const { flow } = other.standing
  const claims = claimsOf(other, asks, id)
  return whatIf(flow, asks, () =>
    Array.from({ length: network.periods }, (_, period) => claims.reduce((sum, claim) => sum + flow.placed[claim]!.lacking[period]!, 0)),
  )
}

/** Were there this money instead: by what it adds where it only adds, by asking anew where it opens or moves anything. */
export const coveredWithMoney = (asking: Asking, asks: readonly Ask[], id: string, change: Partial<Parts>): boolean => {
  const { network } = asking
  const other = network.with(change)
  if (other.claims !== network.claims) return coveredIn(asking, id, other)
  const extras = other.funds.flatMap(({ inflow }, fund) =>
    inflow.flatMap((amount, period): readonly Extra[] => {
      const more = amount - (network.funds[fund]?.inflow[period] ?? 0)
      return more === 0 ? [] : [{ fund, period, amount: more }]
    }),
  )
  return extras.some(({ amount }) => amount < 0) ? coveredIn(asking, id, other) : coveredWith(asking, asks, id, extras)
}
