/** Why claims lack money: the smallest side of a minimum cut around those of their periods that lack. */
import { reaching } from './augment.ts'
import type { Flow } from './flow.ts'
import type { Cut, Gate } from './network.ts'
import { sent } from './residual-graph.ts'

/** Nodes from which money could still reach a claim in a period. */
export const aroundPeriod = ({ graph, placed }: Flow, claim: number, period: number): ReadonlySet<number> =>
  new Set(reaching(graph, placed[claim]!.nodes[period]!))

/** Nodes from which money could still reach a period in which one of the claims lacks some. */
const around = ({ graph, placed }: Flow, claims: readonly number[]): ReadonlySet<number> => {
  const inside = new Set<number>()
  for (const claim of claims) {
    const { nodes, lacking } = placed[claim]!
    for (const [period, lacks] of lacking.entries())
      if (lacks > 0 && !inside.has(nodes[period]!)) for (const node of reaching(graph, nodes[period]!)) inside.add(node)
  }
  return inside
}

const leadsThrough = (gates: readonly Gate[], from: number, through: number): boolean => {
  for (let at: number | undefined = from; at !== undefined; at = gates[at]?.into) if (at === through) return true
  return false
}

/**
 * Null when nothing lacks. The demand of the claims asked about is what they have asked for; that of others only what they are paid,
 * so that `short` is what the claims asked about lack.
 */
export const cutOf = (flow: Flow, claims: readonly number[]): Cut | null => {
  const inside = around(flow, claims)
  if (inside.size === 0) return null
  const { periods } = flow
  const caught = flow.placed.flatMap(({ nodes, asked, lacking }, claim) => {
    const own = claims.includes(claim)
    return nodes.flatMap((node, period) => {
      const demand = own ? asked[period]! : asked[period]! - lacking[period]!
      return inside.has(node) && demand > 0 ? [{ claim, period, demand, lacking: own ? lacking[period]! : 0 }] : []
    })
  })
  return {
    claims: caught.map(({ claim, period, demand }) => ({ claim, period, demand })),
    funds: flow.funds.flatMap(({ inflow }, fund) =>
      Array.from({ length: periods }, (_, period) => ({ fund, period, inflow: inflow[period] ?? 0 })).filter(
        ({ period, inflow: amount }) => amount > 0 && inside.has(fund * periods + period),
      ),
    ),
    limits: caught.flatMap(({ claim, period }) => {
      const { limited, gated } = flow.placed[claim]!
      const own = gated[period]!.limits.filter(({ arc }) => inside.has(flow.graph.to[arc]!))
      return [...limited[period]!, ...own].flatMap(({ fund, arc }) =>
        inside.has(fund * periods + period) ? [] : [{ fund, claim, period, limit: sent(flow.graph, arc) }],
      )
    }),
    gates: caught.flatMap(({ claim, period }) => {
      const { nodes, ways } = flow.placed[claim]!.gated[period]!
      const gates = flow.placed[claim]!.claim.gates ?? []
      return ways.flatMap(({ gate, arc }) => {
        if (!inside.has(flow.graph.to[arc]!) || inside.has(nodes[gate]!)) return []
        const funds = gates.flatMap((each, at) => (leadsThrough(gates, at, gate) ? each.funds : []))
        const { of = [], beside } = gates[gate] ?? {}
        const own = beside?.[period] === true ? ({ beside: true } as const) : {}
        return [{ gate, claim, period, most: sent(flow.graph, arc), of, ...own, funds: [...new Set(funds)] }]
      })
    }),
    short: caught.reduce((sum, { lacking }) => sum + lacking, 0),
  }
}
