/**
 * Money flowing through a network of funds and claims: claims are added one by one, each an augmentation of what flows already.
 *
 * Claims that the same funds may pay without limit share one node a period, so that the number of arcs follows the number of kinds of
 * eligibility, not of claims. Narrow funds (those that few kinds of claims may use) are searched first.
 */
import { draw, mark, reaching, rollBack } from './augment.ts'
import type { Claim, Cut, Fund } from './network.ts'
import { addArc, addNode, type ResidualGraph, raise, residualGraph, sent } from './residual-graph.ts'

interface ArcFromFund {
  readonly fund: number
  readonly arc: number
}

/** Funds that pay without limit, with the node that claims on just these funds share in each period, once one asks. */
export interface Signature {
  readonly funds: readonly number[]
  readonly nodes: number[]
  readonly arcs: (readonly ArcFromFund[])[]
}

/** A claim in the graph: by period its node (-1 without demand), the arcs that lead there, and what is still lacking. */
interface Placed {
  readonly claim: Claim
  readonly signature: Signature
  readonly nodes: readonly number[]
  readonly shared: readonly number[]
  readonly limited: readonly (readonly ArcFromFund[])[]
  readonly lacking: number[]
}

export interface Flow {
  readonly graph: ResidualGraph
  readonly periods: number
  readonly funds: readonly Fund[]
  readonly placed: Placed[]
  readonly signatures: Map<string, Signature>
  /** Arcs of carry-over from the end of a period, by fund and period; -1 where nothing is carried. */
  readonly carries: readonly (readonly number[])[]
  /** In which order the arcs of a claim are searched: the position of each fund. */
  readonly breadth: readonly number[]
}

/** `breadth` says how many claims may use a fund; without it all are alike. */
export const openFlow = (funds: readonly Fund[], periods: number, breadth: readonly number[] = []): Flow => {
  const graph = residualGraph()
  for (const fund of funds) for (let period = 0; period < periods; period++) addNode(graph, fund.inflow[period] ?? 0)
  const carries = funds.map(({ carriesTo }, fund) =>
    Array.from({ length: periods }, (_, period) =>
      carriesTo === null || period + 1 >= periods
        ? -1
        : addArc(graph, fund * periods + period, carriesTo * periods + period + 1, Number.POSITIVE_INFINITY),
    ),
  )
  return { graph, periods, funds, placed: [], signatures: new Map(), carries, breadth }
}

/** Widest first, because the arc added last is searched first. */
const widestFirst = ({ breadth }: Flow, funds: number[]): readonly number[] =>
  funds.length < 2 ? funds : funds.sort((a, b) => (breadth[b] ?? 0) - (breadth[a] ?? 0) || b - a)

const NONE: readonly ArcFromFund[] = []

/** Arcs to a node from the funds that are open in a period, each with a capacity. */
const arcsTo = (flow: Flow, node: number, period: number, funds: readonly number[], limits?: Claim['limits']): readonly ArcFromFund[] => {
  if (funds.length === 0) return NONE
  const arcs: ArcFromFund[] = []
  for (const fund of funds) {
    const most = limits === undefined ? Number.POSITIVE_INFINITY : (limits.get(fund)?.[period] ?? 0)
    if (most > 0 && flow.funds[fund]!.open[period] === true)
      arcs.push({ fund, arc: addArc(flow.graph, fund * flow.periods + period, node, most) })
  }
  return arcs
}

const signatureOf = (flow: Flow, funds: readonly number[]): Signature => {
  const key = funds.join()
  const known = flow.signatures.get(key)
  if (known !== undefined) return known
  const signature: Signature = {
    funds,
    nodes: Array<number>(flow.periods).fill(-1),
    arcs: Array<readonly ArcFromFund[]>(flow.periods).fill(NONE),
  }
  flow.signatures.set(key, signature)
  return signature
}

/** The arc from the shared node to a claim; -1 when no fund pays without limit. */
const shareNode = (flow: Flow, signature: Signature, period: number, node: number): number => {
  if (signature.funds.length === 0) return -1
  if (signature.nodes[period]! < 0) {
    signature.nodes[period] = addNode(flow.graph, 0)
    signature.arcs[period] = arcsTo(flow, signature.nodes[period]!, period, signature.funds)
  }
  return addArc(flow.graph, signature.nodes[period]!, node, Number.POSITIVE_INFINITY)
}

/** Adds a claim without paying it; comes back with its position. */
export const addClaim = (flow: Flow, claim: Claim): number => {
  const signature = signatureOf(
    flow,
    widestFirst(
      flow,
      claim.funds.filter((fund) => !claim.limits.has(fund)),
    ),
  )
  const withLimits = widestFirst(flow, [...claim.limits.keys()])
  const [nodes, shared, limited, lacking]: [number[], number[], (readonly ArcFromFund[])[], number[]] = [[], [], [], []]
  for (let period = 0; period < flow.periods; period++) {
    const demand = claim.demand[period] ?? 0
    const node = demand > 0 ? addNode(flow.graph, 0) : -1
    nodes.push(node)
    lacking.push(demand)
    shared.push(node < 0 ? -1 : shareNode(flow, signature, period, node))
    limited.push(node < 0 ? NONE : arcsTo(flow, node, period, withLimits, claim.limits))
  }
  return flow.placed.push({ claim, signature, nodes, shared, limited, lacking }) - 1
}

/** Pays what can be paid of a claim, sending money of others another way; comes back with what is lacking over all periods. */
export const pay = (flow: Flow, claim: number): number => {
  const { nodes, lacking } = flow.placed[claim]!
  let short = 0
  for (let period = 0; period < flow.periods; period++) {
    const lacks = lacking[period]!
    if (lacks > 0) lacking[period] = draw(flow.graph, nodes[period]!, lacks)
    short += lacking[period]!
  }
  return short
}

/** Pays claims wholly, all of them together, or changes nothing. `whyNot` sees the flow before it is taken back. */
export const payWhole = (flow: Flow, claims: readonly number[], whyNot?: (flow: Flow) => void): boolean => {
  const before = claims.map((claim) => [...flow.placed[claim]!.lacking])
  mark(flow.graph)
  const paid = claims.every((claim) => pay(flow, claim) === 0)
  if (paid) return true
  whyNot?.(flow)
  takeBack(flow, claims, before)
  return false
}

const takeBack = (flow: Flow, claims: readonly number[], before: readonly (readonly number[])[]): void => {
  rollBack(flow.graph)
  for (const [at, claim] of claims.entries())
    for (const [period, amount] of before[at]!.entries()) flow.placed[claim]!.lacking[period] = amount
}

/** What would be lacking if claims were paid as far as money goes; nothing is changed. `see` sees the flow before it is taken back. */
export const whatIf = <T>(flow: Flow, claims: readonly number[], see: (flow: Flow, lacking: number) => T): T => {
  const before = claims.map((claim) => [...flow.placed[claim]!.lacking])
  mark(flow.graph)
  let lacking = 0
  for (const claim of claims) lacking += pay(flow, claim)
  const seen = see(flow, lacking)
  takeBack(flow, claims, before)
  return seen
}

export const raiseFund = (flow: Flow, fund: number, period: number, amount: number): void =>
  raise(flow.graph, fund * flow.periods + period, amount)

/** Why claims lack money: the smallest side of a minimum cut around those of their periods that lack. Null when nothing lacks. */
export const cutOf = (flow: Flow, claims: readonly number[]): Cut | null => {
  const { graph, periods } = flow
  const inside = new Set<number>()
  for (const claim of claims) {
    const { nodes, lacking } = flow.placed[claim]!
    for (let period = 0; period < periods; period++)
      if (lacking[period]! > 0 && !inside.has(nodes[period]!)) for (const node of reaching(graph, nodes[period]!)) inside.add(node)
  }
  if (inside.size === 0) return null
  const caught = flow.placed.flatMap(({ nodes, claim, lacking }, at) =>
    nodes.flatMap((node, period) =>
      inside.has(node) ? [{ claim: at, period, demand: claim.demand[period] ?? 0, lacking: lacking[period]! }] : [],
    ),
  )
  return {
    claims: caught.map(({ claim, period, demand }) => ({ claim, period, demand })),
    funds: flow.funds.flatMap(({ inflow }, fund) =>
      Array.from({ length: periods }, (_, period) => ({ fund, period, inflow: inflow[period] ?? 0 })).filter(({ period }) =>
        inside.has(fund * periods + period),
      ),
    ),
    limits: caught.flatMap(({ claim, period }) =>
      flow.placed[claim]!.limited[period]!.flatMap(({ fund, arc }) =>
        inside.has(fund * periods + period) ? [] : [{ fund, claim, period, limit: sent(graph, arc) }],
      ),
    ),
    short: caught.reduce((sum, { lacking }) => sum + lacking, 0),
  }
}
