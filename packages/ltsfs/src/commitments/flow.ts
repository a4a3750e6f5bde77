/**
 * Money flowing through a network of funds and claims: claims are added one by one, each an augmentation of what flows already.
 *
 * Claims that the same funds may pay without limit share one node a period, so that the number of arcs follows the number of kinds of
 * eligibility, not of claims. Narrow funds (those that few kinds of claims may use) are searched first.
 */
import { canDraw, draw, mark, rollBack, withSupply } from './augment.ts'
import { type ArcFromFund, addGates, type GatesInPeriod } from './gates-in-flow.ts'
import { type Claim, type Fund, total } from './network.ts'
import { addArc, addNode, type ResidualGraph, residualGraph } from './residual-graph.ts'

/** Funds that pay without limit, with the node that claims on just these funds share in each period, once one asks. */
export interface Signature {
  readonly funds: readonly number[]
  readonly nodes: number[]
  readonly arcs: (readonly ArcFromFund[])[]
}

/** A claim in the graph: by period its node (-1 without demand; shared where no limit sets it apart), the
 * arcs and gates that lead to a node of its own, what it has asked for and what it lacks of it. */
interface Placed {
  readonly claim: Claim
  readonly signature: Signature
  readonly nodes: readonly number[]
  readonly shared: readonly number[]
  readonly limited: readonly (readonly ArcFromFund[])[]
  readonly gated: readonly GatesInPeriod[]
  readonly asked: number[]
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

/** The node that claims on these funds share in a period. */
const sharedNode = (flow: Flow, signature: Signature, period: number): number => {
  if (signature.nodes[period]! < 0) {
    signature.nodes[period] = addNode(flow.graph, 0)
    signature.arcs[period] = arcsTo(flow, signature.nodes[period]!, period, signature.funds)
  }
  return signature.nodes[period]!
}

/**
 * Adds a claim that asks for nothing yet; comes back with its position. Nodes of its own are needed by a claim with limits or gates, and
 * by one that a question may give more funds.
 */
export const addClaim = (flow: Flow, claim: Claim, own = claim.limits.size > 0 || claim.gates !== undefined): number => {
  const behindGates = new Set(claim.gates?.flatMap(({ funds }) => funds))
  const direct = behindGates.size === 0 ? claim.funds : claim.funds.filter((fund) => !behindGates.has(fund))
  const signature = signatureOf(
    flow,
    widestFirst(
      flow,
      direct.filter((fund) => !claim.limits.has(fund)),
    ),
  )
  const withLimits = widestFirst(
    flow,
    [...claim.limits.keys()].filter((fund) => !behindGates.has(fund)),
  )
  const [nodes, shared, limited, none]: [number[], number[], (readonly ArcFromFund[])[], number[]] = [[], [], [], []]
  const gated: GatesInPeriod[] = []
  for (let period = 0; period < flow.periods; period++) {
    const asks = (claim.demand[period] ?? 0) > 0
    const source = asks && signature.funds.length > 0 ? sharedNode(flow, signature, period) : -1
    const node = !asks ? -1 : !own && source >= 0 ? source : addNode(flow.graph, 0)
    nodes.push(node)
    none.push(0)
    shared.push(source < 0 || source === node ? -1 : addArc(flow.graph, source, node, Number.POSITIVE_INFINITY))
    limited.push(node < 0 || withLimits.length === 0 ? NONE : arcsTo(flow, node, period, withLimits, claim.limits))
    gated.push(addGates(flow, claim, node, period))
  }
  return flow.placed.push({ claim, signature, nodes, shared, limited, gated, asked: none, lacking: [...none] }) - 1
}

/** What a claim asks for, by period, on top of what it asked for before: at most its demand altogether. */
export interface Ask {
  readonly claim: number
  readonly amounts: readonly number[]
  /** Only this period, where it is given. */
  readonly period?: number
}

/**
 * Pays what can be paid, sending money of others another way; comes back with what is lacking of this claim over all periods, or of the
 * first period that lacks where only the whole would do.
 */
export const pay = (flow: Flow, { claim, amounts, period: only }: Ask, wholeOnly = false): number => {
  const { nodes, asked, lacking } = flow.placed[claim]!
  let short = 0
  for (let period = 0; period < flow.periods; period++) {
    const amount = amounts[period] ?? 0
    if (amount > 0) asked[period] = asked[period]! + amount
    const lacks = lacking[period]! + amount
    if (lacks > 0) lacking[period] = only === undefined || only === period ? draw(flow.graph, nodes[period]!, lacks) : lacks
    short += lacking[period]!
    if (wholeOnly && short > 0) return short
  }
  return short
}

type Held = readonly { readonly asked: readonly number[]; readonly lacking: readonly number[] }[]

const hold = (flow: Flow, asks: readonly Ask[]): Held =>
  asks.map(({ claim }) => ({ asked: [...flow.placed[claim]!.asked], lacking: [...flow.placed[claim]!.lacking] }))

const takeBack = (flow: Flow, asks: readonly Ask[], held: Held): void => {
  rollBack(flow.graph)
  for (let at = asks.length - 1; at >= 0; at--) {
    const placed = flow.placed[asks[at]!.claim]!
    for (let period = 0; period < flow.periods; period++) {
      placed.asked[period] = held[at]!.asked[period]!
      placed.lacking[period] = held[at]!.lacking[period]!
    }
  }
}

/** Whether every period that asks is reached by some money at all; one that is not stays dead for good, because nothing was sent. */
const isReached = (flow: Flow, { claim, amounts }: Ask): boolean => {
  const { nodes, lacking } = flow.placed[claim]!
  return nodes.every((node, period) => (amounts[period] ?? 0) + lacking[period]! === 0 || canDraw(flow.graph, node))
}

/** Pays wholly, all that is asked together, or changes nothing. `whyNot` sees the flow before it is taken back. */
export const payWhole = (flow: Flow, asks: readonly Ask[], whyNot?: () => void): boolean => {
  mark(flow.graph)
  if (!asks.every((ask) => isReached(flow, ask))) return false
  const held = hold(flow, asks)
  if (asks.every((ask) => pay(flow, ask, true) === 0)) return true
  whyNot?.()
  takeBack(flow, asks, held)
  return false
}

/** What if all of this were paid as far as money goes: `see` sees that flow and what is lacking, then all is taken back. */
export const whatIf = <T>(flow: Flow, asks: readonly Ask[], see: (lacking: number) => T): T => {
  const held = hold(flow, asks)
  mark(flow.graph)
  let lacking = 0
  for (const ask of asks) lacking += pay(flow, ask)
  const seen = see(lacking)
  takeBack(flow, asks, held)
  return seen
}

/** Money more than there is, by fund and period, for as long as a question lasts. */
export interface Extra {
  readonly fund: number
  readonly period: number
  readonly amount: number
}

export const withExtra = <T>(flow: Flow, extras: readonly Extra[], ask: () => T): T => {
  const more = new Map<number, number>()
  for (const { fund, period, amount } of extras) {
    const node = fund * flow.periods + period
    more.set(node, (more.get(node) ?? 0) + amount)
  }
  return withSupply(flow.graph, more, ask)
}

export const lackingOf = (flow: Flow, claims: readonly number[]): number =>
  claims.reduce((sum, claim) => sum + total(flow.placed[claim]!.lacking), 0)
