/**
 * The nearest supply, searched backwards from whoever needs money.
 *
 * Every node knows how far supply is at least. A search descends along these distances, and raises them where they turn out too small.
 * One that had to raise too many goes wherever money could come from instead, the most promising first, and raises all of them at once.
 * Distances only save time: what is found is always, of all shortest ways, the one that takes the first arc at each node. They stay
 * true because money is sent along shortest ways, which brings no supply nearer, and because a roll back restores them.
 */
import { isProvisional, noteMove } from './journal.ts'
import { bury, enclose } from './narrow-sets.ts'
import type { ResidualGraph } from './residual-graph.ts'

/** Raising more distances one by one than this takes longer than going everywhere. */
const MOST_RAISED = 64
const OUT_OF_REACH = 0x3fffffff

/** A node with supply, the nearest that reaches the target; -1 when there is none. `via` then leads from it to the target. */
export const findSupply = (graph: ResidualGraph, target: number): number => {
  const origin = descend(graph, target, MOST_RAISED)
  if (origin >= 0 || isDry(graph, target)) return origin
  return widen(graph, target) ? descend(graph, target, OUT_OF_REACH) : -1
}

const isDry = ({ sets, dry }: ResidualGraph, node: number): boolean => (sets[node]! & dry) !== 0

const raise = ({ far, journal }: ResidualGraph, node: number, distance: number): void => {
  if (isProvisional(journal)) noteMove(journal, node, far[node]!)
  far[node] = distance
}

/** Along distances down to supply; -1 where none reaches the target, or where more distances than `most` had to be raised on the way. */
const descend = (graph: ResidualGraph, target: number, most: number): number => {
  const { to, next, residual, head, supply, sets, dry, via, far } = graph
  let [node, raised] = [target, 0]
  while (supply[node]! === 0 && !isDry(graph, target) && raised < most) {
    const nearer = far[node]! - 1
    let nearest = OUT_OF_REACH
    let arc = head[node]!
    for (; arc >= 0; arc = next[arc]!) {
      if (residual[arc ^ 1]! <= 0) continue
      const other = to[arc]!
      if ((sets[other]! & dry) !== 0) continue
      if (far[other] === nearer) break
      if (far[other]! < nearest) nearest = far[other]!
    }
    if (arc >= 0) {
      node = to[arc]!
      via[node] = arc ^ 1
      continue
    }
    raised++
    if (nearest === OUT_OF_REACH) bury(graph, node)
    else raise(graph, node, nearest + 1)
    if (node !== target) node = to[via[node]!]!
  }
  graph.visits += raised
  return supply[node]! > 0 ? node : -1
}

/**
 * Wherever money could come from, first where the way from supply over there would be shortest. Whether there is any: then distances are
 * raised so that a descent finds it; if not, all that was seen is out of reach.
 */
const widen = (graph: ResidualGraph, target: number): boolean => {
  const { supply, seen, left, queue, far, depth, waiting } = graph
  const round = ++graph.round
  const least = far[target]!
  seen[target] = round
  depth[target] = 0
  wait(graph, 0, target)
  let [until, found] = [0, -1]
  for (let over = 0; over < waiting.length && found < 0; over++)
    for (let node = waiting[over]!.pop(); node !== undefined && found < 0; node = waiting[over]!.pop()) {
      // It was reached by a shorter way since it began to wait here.
      if (left[node] === round || depth[node]! + far[node]! !== least + over) continue
      left[node] = round
      if (supply[node]! > 0) found = node
      else {
        queue[until++] = node
        look(graph, node, least)
      }
    }
  graph.visits += until
  for (const here of waiting) here.length = 0
  if (found < 0) enclose(graph, until)
  else
    for (let at = 0; at < until; at++) {
      const distance = depth[found]! - depth[queue[at]!]!
      if (far[queue[at]!]! < distance) raise(graph, queue[at]!, distance)
    }
  return found >= 0
}

/** Nodes from which money could come to this one wait for their turn. */
const look = (graph: ResidualGraph, node: number, least: number): void => {
  const { to, next, residual, head, sets, dry, seen, far, depth, round } = graph
  const deeper = depth[node]! + 1
  for (let arc = head[node]!; arc >= 0; arc = next[arc]!) {
    const other = to[arc]!
    if (residual[arc ^ 1]! <= 0 || (sets[other]! & dry) !== 0 || (seen[other] === round && depth[other]! <= deeper)) continue
    seen[other] = round
    depth[other] = deeper
    wait(graph, deeper + far[other]! - least, other)
  }
}

const wait = ({ waiting }: ResidualGraph, over: number, node: number): void => {
  while (waiting.length <= over) waiting.push([])
  waiting[over]!.push(node)
}

/** A survey costs about as much as this many visits to every node. */
const VISITS_A_SURVEY = 4

/** When it is due: how far every node is from supply; those that no supply reaches are dead. Only while nothing can be rolled back. */
export const survey = (graph: ResidualGraph): void => {
  const { to, next, residual, head, supply, seen, queue, far, nodes, visits } = graph
  if (visits <= VISITS_A_SURVEY * nodes) return
  const round = ++graph.round
  let until = 0
  for (let node = 0; node < nodes; node++)
    if (supply[node]! > 0 && !isDry(graph, node)) {
      queue[until++] = node
      seen[node] = round
      far[node] = 0
    }
  for (let from = 0; from < until; from++) {
    const node = queue[from]!
    for (let arc = head[node]!; arc >= 0; arc = next[arc]!) {
      const other = to[arc]!
      if (residual[arc]! <= 0 || seen[other] === round || isDry(graph, other)) continue
      seen[other] = round
      far[other] = far[node]! + 1
      queue[until++] = other
    }
  }
  for (let node = 0; node < nodes; node++) if (seen[node] !== round) bury(graph, node)
  graph.visits = 0
}
