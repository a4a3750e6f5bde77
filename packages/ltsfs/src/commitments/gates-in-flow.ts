/** The gates of a claim in the graph: a node each, behind it the next gate or the claim, before it the funds that share it. */
import type { Claim, Fund } from './network.ts'
import { addArc, addNode, type ResidualGraph } from './residual-graph.ts'

/** What a fund sends along an arc. */
export interface ArcFromFund {
  readonly fund: number
  readonly arc: number
}

/** The part of a flow that gates are added to. */
interface Growing {
  readonly graph: ResidualGraph
  readonly periods: number
  readonly funds: readonly Fund[]
}

export interface GatesInPeriod {
  /** By gate; -1 where nothing passes. */
  readonly nodes: readonly number[]
  readonly ways: readonly { readonly gate: number; readonly arc: number }[]
  /** What a fund sends into a gate. */
  readonly entries: readonly (ArcFromFund & { readonly gate: number })[]
  /** What a fund with a limit sends into all of its gates. */
  readonly limits: readonly ArcFromFund[]
}

const NONE: GatesInPeriod = { nodes: [], ways: [], entries: [], limits: [] }

/** Adds the gates that lead to a node of a claim in a period. */
export const addGates = (flow: Growing, { gates = [], limits }: Claim, node: number, period: number): GatesInPeriod => {
  if (gates.length === 0 || node < 0) return NONE
  const { graph } = flow
  const nodes: number[] = []
  const ways = gates.flatMap(({ most, into }, gate) => {
    const behind = into === undefined ? node : nodes[into]!
    const passes = behind >= 0 && (most[period] ?? 0) > 0
    nodes.push(passes ? addNode(graph, 0) : -1)
    return passes ? [{ gate, arc: addArc(graph, nodes[gate]!, behind, most[period]!) }] : []
  })
  const entries: GatesInPeriod['entries'][number][] = []
  const limited: ArcFromFund[] = []
  for (const fund of new Set(gates.flatMap(({ funds }) => funds))) {
    const own = gates.flatMap(({ funds }, gate) => (funds.includes(fund) && nodes[gate]! >= 0 ? [gate] : []))
    const most = limits.get(fund)?.[period] ?? (limits.has(fund) ? 0 : Number.POSITIVE_INFINITY)
    if (own.length === 0 || most === 0 || flow.funds[fund]!.open[period] !== true) continue
    const from = fund * flow.periods + period
    const source = own.length > 1 && Number.isFinite(most) ? addNode(graph, 0) : from
    if (source !== from) limited.push({ fund, arc: addArc(graph, from, source, most) })
    for (const gate of own) {
      const entry = { fund, gate, arc: addArc(graph, source, nodes[gate]!, source === from ? most : Number.POSITIVE_INFINITY) }
      entries.push(entry)
      if (source === from && Number.isFinite(most)) limited.push(entry)
    }
  }
  return { nodes, ways, entries, limits: limited }
}
