/**
 * Augmenting paths, along which money already sent is sent another way where that helps.
 *
 * A mark and a roll back make a question of "what if": everything sent since, and everything found out because of it, is taken back.
 */
import { clear } from './journal.ts'
import { fill, join, markSets, rollBackSets } from './narrow-sets.ts'
import { DEAD, type ResidualGraph } from './residual-graph.ts'
import { findSupply, survey } from './search.ts'

const narrowest = ({ supply, residual, via, to }: ResidualGraph, origin: number, target: number, most: number): number => {
  let amount = Math.min(most, supply[origin]!)
  for (let node = origin; node !== target; node = to[via[node]!]!) amount = Math.min(amount, residual[via[node]!]!)
  return amount
}

const note = ({ journal }: ResidualGraph, arc: number, amount: number): void => {
  if (!journal.marked) return
  journal.arcs.push(arc)
  journal.amounts.push(amount)
}

const send = (graph: ResidualGraph, origin: number, target: number, amount: number): void => {
  const { supply, residual, via, to } = graph
  supply[origin] = supply[origin]! - amount
  note(graph, -1 - origin, amount)
  for (let node = origin; node !== target; ) {
    const arc = via[node]!
    residual[arc] = residual[arc]! - amount
    residual[arc ^ 1] = residual[arc ^ 1]! + amount
    note(graph, arc, amount)
    node = to[arc]!
  }
  fill(graph, target, amount)
}

/** Whether any supply reaches a node. */
export const canDraw = (graph: ResidualGraph, node: number): boolean => findSupply(graph, node) >= 0

/** Sends up to `most` to a node from whatever supply reaches it; comes back with what could not be sent. */
export const draw = (graph: ResidualGraph, node: number, most: number): number => {
  join(graph, node)
  let lacking = most
  while (lacking > 0) {
    const origin = findSupply(graph, node)
    if (origin < 0) return lacking
    const amount = narrowest(graph, origin, node, lacking)
    send(graph, origin, node, amount)
    lacking -= amount
  }
  return 0
}

/** Every node from which money could still reach this one: when none of them has supply, they are one side of a minimum cut. */
export const reaching = (graph: ResidualGraph, node: number): readonly number[] => {
  const { to, next, residual, head, seen, queue } = graph
  const round = ++graph.round
  queue[0] = node
  seen[node] = round
  let until = 1
  for (let from = 0; from < until; from++)
    for (let arc = head[queue[from]!]!; arc >= 0; arc = next[arc]!) {
      if (residual[arc ^ 1]! <= 0 || seen[to[arc]!] === round) continue
      seen[to[arc]!] = round
      queue[until++] = to[arc]!
    }
  return Array.from(queue.subarray(0, until))
}

/** By node, 1 where no supply reaches it as far as was found out. No money comes from there to any other node. */
export const outOfReach = ({ sets, dry, nodes }: ResidualGraph): Uint8Array => {
  const out = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) if ((sets[node]! & dry) !== 0) out[node] = 1
  return out
}

/** From here on, changes can be taken back. */
export const mark = (graph: ResidualGraph): void => {
  clear(graph.journal)
  graph.journal.marked = true
  survey(graph)
  markSets(graph)
}

export const rollBack = (graph: ResidualGraph): void => {
  const { supply, residual, far, journal } = graph
  for (let at = journal.arcs.length - 1; at >= 0; at--) {
    const [arc, amount] = [journal.arcs[at]!, journal.amounts[at]!]
    if (arc < 0) supply[-1 - arc] = supply[-1 - arc]! + amount
    else {
      residual[arc] = residual[arc]! + amount
      residual[arc ^ 1] = residual[arc ^ 1]! - amount
    }
  }
  for (let at = journal.moves - 1; at >= 0; at--) far[journal.moved[at]!] = journal.before[at]!
  rollBackSets(graph)
  mark(graph)
}

/** What one more amount of supply would change: nothing that was found out holds with it, and all of it holds again after it. */
export const withSupply = <T>(graph: ResidualGraph, more: ReadonlyMap<number, number>, ask: () => T): T => {
  const { sets, far, supply, room } = graph
  const found = { sets: sets.slice(), far: far.slice(), room: room.slice(), known: graph.known, dry: graph.dry }
  const before = [...more.keys()].map((node) => [node, supply[node]!] as const)
  sets.fill(0)
  far.fill(0)
  graph.known = 0
  graph.dry = DEAD
  for (const [node, amount] of more) supply[node] = supply[node]! + amount
  const answer = ask()
  for (const [node, amount] of before) graph.supply[node] = amount
  graph.sets.fill(0)
  graph.sets.set(found.sets)
  graph.far.fill(0)
  graph.far.set(found.far)
  graph.room.set(found.room)
  graph.known = found.known
  graph.dry = found.dry
  return answer
}
