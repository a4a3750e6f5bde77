/**
 * A residual network that grows: nodes, and arcs in pairs (an arc and its reverse).
 *
 * Arcs a and a ^ 1 belong together; `residual[a]` is what can still be sent along a, so that `residual[a ^ 1]` of an arc without
 * capacity back is what was sent. Nodes with `supply` hold money that is not sent yet.
 */
export interface ResidualGraph {
  to: Int32Array
  next: Int32Array
  residual: Float64Array
  head: Int32Array
  supply: Float64Array
  /** Nodes that no supply reaches any more. */
  dead: Uint8Array
  /** Room for a search. */
  seen: Int32Array
  via: Int32Array
  queue: Int32Array
  /** Nodes a search goes to first, and those it has left. */
  ahead: Int32Array
  left: Int32Array
  round: number
  /** How far a node was from supply at the last survey, and how many nodes were searched since. */
  near: Int32Array
  visits: number
  nodes: number
  arcs: number
  /** What was sent since the last mark: arcs (below zero: -1 - node, for supply) with amounts, and the nodes found dead after it. */
  readonly journal: { readonly arcs: number[]; readonly amounts: number[]; readonly dead: number[] }
}

export const residualGraph = (): ResidualGraph => ({
  to: new Int32Array(256),
  next: new Int32Array(256),
  residual: new Float64Array(256),
  head: new Int32Array(64),
  supply: new Float64Array(64),
  dead: new Uint8Array(64),
  seen: new Int32Array(64),
  via: new Int32Array(64),
  queue: new Int32Array(64),
  ahead: new Int32Array(64),
  left: new Int32Array(64),
  round: 0,
  near: new Int32Array(64),
  visits: 0,
  nodes: 0,
  arcs: 0,
  journal: { arcs: [], amounts: [], dead: [] },
})

const longer = <A extends Int32Array | Float64Array | Uint8Array>(old: A): A => {
  const Type = old.constructor as new (length: number) => A
  const grown = new Type(old.length * 2)
  grown.set(old)
  return grown
}

export const addNode = (graph: ResidualGraph, supply: number): number => {
  if (graph.nodes === graph.head.length) {
    graph.head = longer(graph.head)
    graph.supply = longer(graph.supply)
    graph.dead = longer(graph.dead)
    graph.seen = longer(graph.seen)
    graph.via = longer(graph.via)
    graph.queue = longer(graph.queue)
    graph.ahead = longer(graph.ahead)
    graph.left = longer(graph.left)
    graph.near = longer(graph.near)
  }
  graph.head[graph.nodes] = -1
  graph.supply[graph.nodes] = supply
  return graph.nodes++
}

const hang = (graph: ResidualGraph, arc: number, from: number, to: number, residual: number): void => {
  graph.to[arc] = to
  graph.residual[arc] = residual
  graph.next[arc] = graph.head[from]!
  graph.head[from] = arc
}

/** The arc added last to a node is searched first. */
export const addArc = (graph: ResidualGraph, from: number, to: number, capacity: number): number => {
  if (graph.arcs === graph.to.length) {
    graph.to = longer(graph.to)
    graph.next = longer(graph.next)
    graph.residual = longer(graph.residual)
  }
  const arc = graph.arcs
  hang(graph, arc, from, to, capacity)
  hang(graph, arc + 1, to, from, 0)
  graph.arcs += 2
  return arc
}

/** What was sent along an arc. */
export const sent = (graph: ResidualGraph, arc: number): number => graph.residual[arc ^ 1]!
