/**
 * Accepts claims in their order, each wholly or not at all, sending money of those accepted before another way where that helps.
 *
 * A refusal leaves its cut behind: the funds on one side, and how much they hold for all claims that nobody else may pay. A later claim
 * that such a cut already refutes is refused without a search.
 */
import { reaching } from './augment.ts'
import { type Ask, type Flow, payWhole } from './flow.ts'
import type { Claim } from './network.ts'

interface KnownCut {
  /** By node of a fund and period: whether it is inside. */
  readonly inside: Uint8Array
  /** What those funds still hold beyond the claims accepted. */
  free: number
}

/** More cuts than this cost more than they save. */
const MOST_CUTS = 24

/** What a claim takes at least out of the inside of a cut: demands that only funds inside may pay, less the limits of funds outside. */
const loadOf = ({ funds, periods }: Flow, { demand, funds: eligible, limits }: Claim, inside: Uint8Array): number => {
  let load = 0
  for (let period = 0; period < periods; period++) {
    let rest = demand[period] ?? 0
    for (let at = 0; at < eligible.length && rest > 0; at++) {
      const fund = eligible[at]!
      if (inside[fund * periods + period] === 0 && funds[fund]!.open[period] === true)
        rest = limits.has(fund) ? Math.max(0, rest - (limits.get(fund)?.[period] ?? 0)) : 0
    }
    load += rest
  }
  return load
}

const learnt = (flow: Flow, asks: readonly Ask[], accepted: readonly number[]): KnownCut => {
  const { periods, funds, placed, graph } = flow
  const inside = new Uint8Array(funds.length * periods)
  for (const { claim } of asks)
    for (const [period, lacks] of placed[claim]!.lacking.entries())
      if (lacks > 0) for (const node of reaching(graph, placed[claim]!.nodes[period]!)) if (node < inside.length) inside[node] = 1
  let free = 0
  for (let fund = 0; fund < funds.length; fund++)
    for (let period = 0; period < periods; period++) if (inside[fund * periods + period] === 1) free += funds[fund]!.inflow[period] ?? 0
  for (const other of accepted) free -= loadOf(flow, placed[other]!.claim, inside)
  return { inside, free }
}

export interface Acceptance {
  /** Positions of what was asked. */
  readonly accepted: readonly number[]
  readonly refused: readonly number[]
}

/** Questions in order, each of one or more claims that only make sense together. What was paid into the flow before stays paid. */
export const acceptInOrder = (flow: Flow, questions: readonly (readonly Ask[])[]): Acceptance => {
  const [accepted, refused]: [number[], number[]] = [[], []]
  const paid = new Set<number>()
  const cuts: KnownCut[] = []
  for (const [at, question] of questions.entries()) {
    const asks = question.filter(({ claim }) => !paid.has(claim))
    const loads = cuts.map(({ inside }) => asks.reduce((load, { claim }) => load + loadOf(flow, flow.placed[claim]!.claim, inside), 0))
    const refuted = cuts.some(({ free }, cut) => loads[cut]! > free)
    if (!refuted && payWhole(flow, asks, () => cuts.push(learnt(flow, asks, [...paid])))) {
      accepted.push(at)
      for (const { claim } of asks) paid.add(claim)
      for (const [cut, load] of loads.entries()) cuts[cut]!.free -= load
    } else {
      refused.push(at)
      if (cuts.length > MOST_CUTS) cuts.shift()
    }
  }
  return { accepted, refused }
}
