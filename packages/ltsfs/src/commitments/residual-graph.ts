/**
 * A residual network that grows: nodes, and arcs in pairs (an arc and its reverse).
 *
 * Arcs a and a ^ 1 belong together; `residual[a]` is what can still be sent along a, so that `residual[a ^ 1]` of an arc without
 * capacity back is what was sent. Nodes with `supply` hold money that is not sent yet.
 */
import { type Journal, newJournal } from './journal.ts'

export interface ResidualGraph {
  to: Int32Array
  next: Int32Array
  residual: Float64Array
  head: Int32Array
  supply: Float64Array
  /** A node is at least so many arcs away from supply. */
  far: Int32Array
  /** The narrow sets a node stands in, as bits. Bit 0 is the set of all that no supply reaches. */
  sets: Int32Array
  /** As bits: narrow sets that there are, and all sets that nothing reaches any more, so that no search goes there. */
  known: number
  dry: number
  /** By narrow set: at most so much can still reach its nodes, and the search in which it ran dry last. */
  readonly room: Float64Array
  readonly ranDry: Float64Array
  /** A search in vain over fewer nodes than this is as cheap as a set; and there are fewer sets than this. Both only save time. */
  smallest: number
  mostSets: number
  /** Room for a search: the search that saw a node, how deep, the arc that leads on from there, and the search that left it. */
  seen: Int32Array
  depth: Int32Array
  via: Int32Array
  left: Int32Array
  queue: Int32Array
  readonly waiting: number[][]
  /** The number of the search. */
  round: number
  /** How many nodes were searched since the last survey. */
  visits: number
  nodes: number
  arcs: number
  readonly journal: Journal
}

/** A number has as many bits without its sign. */
const BITS = 31
/** The bit of nodes that no supply reaches. */
export const DEAD = 1

export const residualGraph = (): ResidualGraph => ({
  to: new Int32Array(256),
  next: new Int32Array(256),
  residual: new Float64Array(256),
  head: new Int32Array(64),
  supply: new Float64Array(64),
  far: new Int32Array(64),
  sets: new Int32Array(64),
  known: 0,
  dry: DEAD,
  room: new Float64Array(BITS),
  ranDry: new Float64Array(BITS),
  smallest: 200,
  mostSets: BITS,
  seen: new Int32Array(64),
  depth: new Int32Array(64),
  via: new Int32Array(64),
  left: new Int32Array(64),
  queue: new Int32Array(64),
  waiting: [],
  round: 0,
  visits: 0,
  nodes: 0,
  arcs: 0,
  journal: newJournal(BITS),
})

const longer = <A extends Int32Array | Float64Array>(old: A): A => {
  const Type = old.constructor as new (length: number) => A
  const grown = new Type(old.length * 2)
  grown.set(old)
  return grown
}

export const addNode = (graph: ResidualGraph, supply: number): number => {
  if (graph.nodes === graph.head.length) {
    graph.head = longer(graph.head)
    graph.supply = longer(graph.supply)
    graph.far = longer(graph.far)
    graph.sets = longer(graph.sets)
    graph.seen = longer(graph.seen)
    graph.depth = longer(graph.depth)
    graph.via = longer(graph.via)
    graph.left = longer(graph.left)
    graph.queue = longer(graph.queue)
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

/**
 * The arc added last to a node is searched first. No arc may lead into a node that was searched already: what is known of it would be
 * true no more.
 */
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
