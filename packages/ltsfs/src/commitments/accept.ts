/**
 * Accepts claims in their order, each wholly or not at all, sending money of those accepted before another way where that helps.
 *
 * A refusal leaves its cut behind: the funds on one side, and how much they still hold for what nobody else may pay. A later question
 * that such a cut already refutes is refused without a search.
 */
import { outOfReach } from './augment.ts'
import { type Ask, type Flow, payWhole } from './flow.ts'
import { sent } from './residual-graph.ts'

interface KnownCut {
  /** By node of a fund and period: whether it is inside. */
  readonly inside: Uint8Array
  /** At most so much of what those funds hold is free. */
  free: number
}

/** More cuts than this cost more than they save. The one that refuted last is tried first. */
const MOST_CUTS = 200

/** What is asked of a period, with the funds that are open to it and what each may pay at most. */
interface Need {
  readonly amount: number
  readonly nodes: readonly number[]
  readonly most: readonly number[]
}

const needsOf = ({ funds, periods, placed }: Flow, asks: readonly Ask[]): readonly Need[] =>
  asks.flatMap(({ claim, amounts }) => {
    const { funds: eligible, limits } = placed[claim]!.claim
    return amounts.flatMap((amount, period): readonly Need[] => {
      if (amount === 0) return []
      const open = eligible.filter((fund) => funds[fund]!.open[period] === true)
      const most = open.map((fund) => (limits.has(fund) ? (limits.get(fund)?.[period] ?? 0) : Number.POSITIVE_INFINITY))
      return [{ amount, nodes: open.map((fund) => fund * periods + period), most }]
    })
  })

/** What is asked takes at least so much from inside a cut: amounts that only funds inside may pay, less the limits of funds outside; gates would raise it. */
const loadOf = (needs: readonly Need[], inside: Uint8Array): number => {
  let load = 0
  for (const { amount, nodes, most } of needs) {
    let rest = amount
    for (let at = 0; at < nodes.length && rest > 0; at++) if (inside[nodes[at]!] === 0) rest -= most[at]!
    if (rest > 0) load += rest
  }
  return load
}

/** The cut around what lacks, seen before it is taken back: nothing leaves it, so what was paid of the asks inside it is all that was free. */
const learnt = (flow: Flow, asks: readonly Ask[]): KnownCut => {
  const { periods, placed, graph } = flow
  const inside = outOfReach(graph)
  let free = 0
  for (const { claim, amounts } of asks) {
    const { nodes, asked, lacking, limited, gated } = placed[claim]!
    for (const [period, amount] of amounts.entries()) {
      if (inside[nodes[period]!] !== 1 || asked[period]! < amount) continue
      free += amount - lacking[period]!
      // Of one that asked before, no one knows whether a limit outside pays this or that.
      if (asked[period] !== amount) continue
      for (const { fund, arc } of [...limited[period]!, ...gated[period]!.entries])
        if (inside[fund * periods + period] === 0) free -= sent(graph, arc)
    }
  }
  return { inside: inside.slice(0, flow.funds.length * periods), free }
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
  const learn = (asks: readonly Ask[]): void => {
    cuts.unshift(learnt(flow, asks))
    if (cuts.length > MOST_CUTS) cuts.pop()
  }
  for (const [at, question] of questions.entries()) {
    const asks = question.filter(({ claim }) => !paid.has(claim))
    const needs = cuts.length === 0 ? [] : needsOf(flow, asks)
    const loads: number[] = []
    const refuting = cuts.findIndex(({ inside, free }, cut) => {
      loads.push(loadOf(needs, inside))
      return free < loads[cut]!
    })
    if (refuting >= 0) cuts.unshift(...cuts.splice(refuting, 1))
    if (refuting >= 0 || !payWhole(flow, asks, () => learn(asks))) {
      refused.push(at)
      continue
    }
    accepted.push(at)
    for (const { claim } of asks) paid.add(claim)
    for (const [cut, load] of loads.entries()) cuts[cut]!.free -= load
  }
  return { accepted, refused }
}
