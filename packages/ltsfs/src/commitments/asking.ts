/** A question put to what stands: which claims belong to it, and what if there were more money. */
import type { CoverNetwork } from './cover-network.ts'
import { type Ask, type Extra, type Flow, whatIf, withExtra } from './flow.ts'
import type { Horizon } from './horizon.ts'
import { total } from './network.ts'
import type { Standing } from './standing.ts'
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

/** What one claim would lack by period, were all of this asked. */
export const lackingBy = ({ standing: { flow } }: Asking, asks: readonly Ask[], claim: number): readonly number[] =>
  whatIf(flow, asks, () => [...flow.placed[claim]!.lacking])
