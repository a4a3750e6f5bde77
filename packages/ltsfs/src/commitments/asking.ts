/** A question put to what stands: which claims belong to it, and what if there were more money. */
import { type Allowance, type Anew, trialAllowanceFor } from './choosing.ts'
import type { CoverNetwork, Parts } from './cover-network.ts'
import { type Ask, type Extra, lackingOf, pay, payWhole, whatIf, withExtra } from './flow.ts'
import type { Horizon } from './horizon.ts'
import { total } from './network.ts'
import { type Standing, stoodOn } from './standing.ts'
import type { Wording } from './words.ts'
import { type Worlds, worldsOf } from './worlds.ts'

export interface Asking {
  readonly horizon: Horizon
  readonly network: CoverNetwork
  readonly standing: Standing
  /** Networks that differ in where agreements that ask for an own share are left aside. */
  readonly worlds: Worlds
  /** How many of them may be made to see whether a change would turn a no. */
  readonly trials: Allowance
  /** How many changes may still be tried for this answer. */
  readonly anew: Anew
  readonly wording: Wording
  /** Whether some of these networks were not tried, so that a no may be one too many. */
  readonly isCutOff: boolean
  /** Whether to show allocations and ways: costly when a thousand activities are asked about. */
  readonly detail: boolean
  /** Only how activities stand: not which money would do, nor which ways there are. */
  readonly statesOnly: boolean
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

/** The question put to another network of the same claims, in which this activity is payable beside all that stands; else as it was. */
export const askingFor = (asking: Asking, id: string): Asking => {
  if (asking.network.choices.length === 0) return asking
  const asks = asksOf(asking, id)
  const claims = claimsOf(asking, asks, id)
  // What stands is paid as well as it can be.
  if (lackingOf(asking.standing.flow, claims) > 0) return asking
  const found = asking.worlds.payingFor({ asks, claims }, asking.worlds.start)
  if (found.world !== null) return inWorld(asking, found.world.network, found.world.standing())
  return { ...asking, trials: trialAllowanceFor(asking.network), isCutOff: asking.isCutOff || found.isCutOff }
}

const inWorld = (asking: Asking, network: CoverNetwork, standing: Standing): Asking => ({
  ...asking,
  ...{ network, standing, wording: { ...asking.wording, network } },
})

/** The question put to the network in which as much as can be is accepted of what is asked in order, each with all before it. */
export const askingInOrder = (asking: Asking, ids: readonly string[]): Asking => {
  if (asking.network.choices.length === 0) return asking
  let [world, standing, isCutOff] = [asking.worlds.start, stoodOn(asking.network), asking.isCutOff]
  const [accepted, claims]: [Ask[], number[]] = [[], []]
  for (const id of ids) {
    const asks = asksOf(asking, id).filter(({ claim }) => accepted.every((ask) => ask.claim !== claim))
    const own = claimsOf(asking, asks, id)
    if (lackingOf(standing.flow, own) > 0) continue
    if (!payWhole(standing.flow, asks)) {
      const found = asking.worlds.payingFor({ asks: [...accepted, ...asks], claims: [...claims, ...own] }, world)
      if (found.world === null) {
        isCutOff ||= found.isCutOff
        continue
      }
      ;[world, standing] = [found.world, stoodOn(found.world.network)]
      for (const ask of [...accepted, ...asks]) pay(standing.flow, ask)
    }
    accepted.push(...asks)
    claims.push(...own)
  }
  return inWorld({ ...asking, isCutOff }, world.network, stoodOn(world.network))
}

/** Asks again with more money: whatever was short before is served first. */
export const coveredWith = (asking: Asking, asks: readonly Ask[], id: string, extras: readonly Extra[]): boolean => {
  const { flow, again } = asking.standing
  const claims = [...new Set([...claimsOf(asking, asks, id), ...asks.map(({ claim }) => claim)])]
  return withExtra(flow, extras, () => whatIf(flow, [...again, ...asks], () => lackingOf(flow, claims) === 0))
}

/** Asks anew of another network, from its money to the last claim. */
export const coveredIn = (asking: Asking, id: string, network: CoverNetwork): boolean => total(lackingIn(asking, id, network)) === 0

/** Whether no more changes are tried; what was not tried is not offered. */
export const isTriedOut = ({ anew }: Asking): boolean => anew.left <= 0

/** The question where what decides the answer is asked, which is always tried. */
export const decisive = (asking: Asking): Asking => ({ ...asking, anew: { left: Number.POSITIVE_INFINITY } })

/** What an activity would lack by period in another network, with all that belongs to it. */
export const lackingIn = (asking: Asking, id: string, network: CoverNetwork): readonly number[] => {
  asking.anew.left--
  const worlds = worldsOf(network, asking.trials)
  const start = inWorld({ ...asking, worlds }, worlds.start.network, worlds.start.standing())
  const other = askingFor(start, id)
  const asks = asksOf(other, id)
  const { flow } = other.standing
  const claims = claimsOf(other, asks, id)
  return whatIf(flow, asks, () =>
    Array.from({ length: network.periods }, (_, period) => claims.reduce((sum, claim) => sum + flow.placed[claim]!.lacking[period]!, 0)),
  )
}

/** Were there this money instead: by what it adds where it only adds, by asking anew where it opens or moves anything. */
export const coveredWithMoney = (asking: Asking, asks: readonly Ask[], id: string, change: Partial<Parts>): boolean => {
  if (isTriedOut(asking)) return false
  const { network } = asking
  const other = network.with(change)
  if (other.claims !== network.claims || other.choices.length > 0) return coveredIn(asking, id, other)
  const extras = other.funds.flatMap(({ inflow }, fund) =>
    inflow.flatMap((amount, period): readonly Extra[] => {
      const more = amount - (network.funds[fund]?.inflow[period] ?? 0)
      return more === 0 ? [] : [{ fund, period, amount: more }]
    }),
  )
  return extras.some(({ amount }) => amount < 0) ? coveredIn(asking, id, other) : coveredWith(asking, asks, id, extras)
}
