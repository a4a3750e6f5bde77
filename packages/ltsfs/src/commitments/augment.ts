/**
 * Augmenting paths, searched backwards from whoever needs money to the nearest supply, so that money already sent is sent another way.
 *
 * Nodes from which a search finds nothing are dead: no later path can enter them, so they are never searched again. A mark and a
 * roll back make a question of "what if": everything sent since, and everything found dead because of it, is taken back.
 * In a large network a survey tells each node how near supply is, and searches go downhill first. It guides them and decides nothing:
 * a search ends without supply only when it has been everywhere.
 */
import type { ResidualGraph } from './residual-graph.ts'

/** A node with supply that reaches the target, the nearest without a survey; -1 when there is none. `via` then leads from it to the target. */
const findSupply = (graph: ResidualGraph, target: number): number => {
  const { to, next, residual, head, supply, dead, seen, via, queue, near, ahead, left } = graph
  if (dead[target] === 1) return -1
  const round = ++graph.round
  queue[0] = target
  seen[target] = round
  let [from, until, waiting] = [0, 1, 0]
  for (;;) {
    while (waiting === 0 && from < until && left[queue[from]!] === round) from++
    if (waiting === 0 && from === until) break
    const node = waiting > 0 ? ahead[--waiting]! : queue[from++]!
    left[node] = round
    for (let arc = head[node]!; arc >= 0; arc = next[arc]!) {
      if (residual[arc ^ 1]! <= 0) continue
      const other = to[arc]!
      if (seen[other] === round || dead[other] === 1) continue
      seen[other] = round
      via[other] = arc ^ 1
      queue[until++] = other
      if (supply[other]! > 0) {
        graph.visits += until
        return other
      }
      if (near[other]! < near[node]!) ahead[waiting++] = other
    }
  }
  graph.visits += until
  bury(graph, until)
  return -1
}

/** A survey costs about as much as this many visits to every node. */
const VISITS_A_SURVEY = 4

/** How far every node is from supply; those that no supply reaches are dead. Only while nothing can be rolled back. */
const survey = (graph: ResidualGraph): void => {
  const { to, next, residual, head, supply, dead, seen, queue, near, nodes } = graph
  const round = ++graph.round
  let until = 0
  for (let node = 0; node < nodes; node++)
    if (supply[node]! > 0 && dead[node] === 0) {
      queue[until++] = node
      seen[node] = round
      near[node] = 0
    }
  for (let from = 0; from < until; from++) {
    const node = queue[from]!
    for (let arc = head[node]!; arc >= 0; arc = next[arc]!) {
      const other = to[arc]!
      if (residual[arc]! <= 0 || seen[other] === round || dead[other] === 1) continue
      seen[other] = round
      near[other] = near[node]! + 1
      queue[until++] = other
    }
  }
  for (let node = 0; node < nodes; node++) if (seen[node] !== round) dead[node] = 1
  graph.visits = 0
}

const bury = ({ dead, queue, journal }: ResidualGraph, until: number): void => {
  const provisional = journal.arcs.length > 0
  for (let at = 0; at < until; at++) {
    const node = queue[at]!
    dead[node] = 1
    if (provisional) journal.dead.push(node)
  }
}

const narrowest = ({ supply, residual, via, to }: ResidualGraph, origin: number, target: number, most: number): number => {
  let amount = Math.min(most, supply[origin]!)
  for (let node = origin; node !== target; node = to[via[node]!]!) amount = Math.min(amount, residual[via[node]!]!)
  return amount
}

const note = ({ journal }: ResidualGraph, arc: number, amount: number): void => {
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
}

/** Whether any supply reaches a node. */
export const canDraw = (graph: ResidualGraph, node: number): boolean => findSupply(graph, node) >= 0

/** Sends up to `most` to a node from whatever supply reaches it; comes back with what could not be sent. */
export const draw = (graph: ResidualGraph, node: number, most: number): number => {
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

/** From here on, changes can be taken back. */
export const mark = (graph: ResidualGraph): void => {
  const { journal, visits, nodes } = graph
  journal.arcs.length = 0
  journal.amounts.length = 0
  journal.dead.length = 0
  if (visits > VISITS_A_SURVEY * nodes) survey(graph)
}

export const rollBack = (graph: ResidualGraph): void => {
  const { supply, residual, dead, journal } = graph
  for (let at = journal.arcs.length - 1; at >= 0; at--) {
    const [arc, amount] = [journal.arcs[at]!, journal.amounts[at]!]
    if (arc < 0) supply[-1 - arc] = supply[-1 - arc]! + amount
    else {
      residual[arc] = residual[arc]! + amount
      residual[arc ^ 1] = residual[arc ^ 1]! - amount
    }
  }
  for (const node of journal.dead) dead[node] = 0
  mark(graph)
}
