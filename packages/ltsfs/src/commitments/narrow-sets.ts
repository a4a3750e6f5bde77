/**
 * Narrow sets of nodes: a search in vain has been everywhere where money could come from, so what it saw is one side of a cut. At most
 * what was sent into it since the mark can ever be sent into it.
 *
 * This room shrinks by what is sent to a node inside, whatever way that takes, for money that only passes comes in and goes out again.
 * Once there is none left the set is dry, and nobody searches it again to find that out. A roll back gives the room back, and the set
 * stays for the next question. A small one is not worth it: its nodes are out of reach until the roll back.
 */
import { isProvisional } from './journal.ts'
import { DEAD, type ResidualGraph } from './residual-graph.ts'

const setOf = (bits: number): number => 31 - Math.clz32(bits & -bits)

const runDry = (graph: ResidualGraph, set: number): void => {
  graph.dry |= 1 << set
  graph.ranDry[set] = graph.round
}

/** An amount was sent to a node. */
export const fill = (graph: ResidualGraph, node: number, amount: number): void => {
  const { sets, room } = graph
  for (let rest = sets[node]! & ~graph.dry; rest !== 0; rest &= rest - 1) {
    const set = setOf(rest)
    room[set] = room[set]! - amount
    if (room[set] === 0) runDry(graph, set)
  }
}

/** How many nodes lie between a fund and a claim at most, the claim included: what funds share, gates and the claim itself. */
const MOST_STEPS = 4

/**
 * A node joins the sets that hold all that money could come from to it: then nothing reaches it but through them. So does a claim that
 * asks for the first time.
 */
export const join = (graph: ResidualGraph, node: number, steps = MOST_STEPS): void => {
  const { to, next, residual, head, sets, supply, known, dry, journal } = graph
  let into = known & ~dry
  if (into === 0 || steps === 0 || supply[node]! > 0) return
  let alone = true
  for (let arc = head[node]!; arc >= 0 && into !== 0; arc = next[arc]!) {
    const other = to[arc]!
    if (residual[arc ^ 1]! <= 0 || (sets[other]! & dry) !== 0) continue
    if ((sets[other]! & into) === 0) join(graph, other, steps - 1)
    into &= sets[other]!
    alone = false
  }
  into &= ~sets[node]!
  if (alone || into === 0) return
  sets[node] = sets[node]! | into
  if (!isProvisional(journal)) return
  journal.joined.push(node)
  journal.joinedSets.push(into)
}

/** A node is out of reach: for good, or until what was sent since the mark is taken back. */
export const bury = ({ sets, journal }: ResidualGraph, node: number): void => {
  if ((sets[node]! & DEAD) !== 0) return
  sets[node] = sets[node]! | DEAD
  if (isProvisional(journal)) journal.dead.push(node)
}

/** So are all nodes seen by a search in vain, first in the queue. */
export const enclose = (graph: ResidualGraph, seen: number): void => {
  const { sets, queue, journal, room } = graph
  if (!isProvisional(journal) || seen < graph.smallest) {
    for (let at = 0; at < seen; at++) bury(graph, queue[at]!)
    return
  }
  const set = newSet(graph)
  const bit = 1 << set
  for (let at = 0; at < seen; at++) sets[queue[at]!] = sets[queue[at]!]! | bit
  for (const node of journal.dead) sets[node] = sets[node]! | bit
  graph.known |= bit
  room[set] = sentInto(graph, bit)
  runDry(graph, set)
}

/** What was sent to nodes of a set since the mark: the last arc of a way leads to whom it was sent to. */
const sentInto = ({ sets, to, journal: { arcs, amounts } }: ResidualGraph, bit: number): number => {
  let sum = 0
  for (const [at, arc] of arcs.entries()) if (arc >= 0 && (arcs[at + 1] ?? -1) < 0 && (sets[to[arc]!]! & bit) !== 0) sum += amounts[at]!
  return sum
}

/** A set with nothing in it but all that sets run dry since the mark hold: those no search has seen, and nothing comes from there. */
const newSet = (graph: ResidualGraph): number => {
  const { sets, nodes, dry, journal } = graph
  const set = freeSet(graph)
  const bit = 1 << set
  const meanwhile = dry & ~DEAD
  for (let node = 0; node < nodes; node++) {
    const stands = sets[node]!
    if ((stands & (bit | meanwhile)) === 0) continue
    if ((stands & bit & dry) !== 0) bury(graph, node)
    sets[node] = (stands & meanwhile) !== 0 ? sets[node]! | bit : sets[node]! & ~bit
  }
  graph.dry &= ~bit
  journal.known &= ~bit
  for (const [at, joined] of journal.joinedSets.entries()) journal.joinedSets[at] = joined & ~bit
  return set
}

/** One that was not used yet, else the one that ran dry longest ago. */
const freeSet = ({ known, ranDry, mostSets }: ResidualGraph): number => {
  let oldest = 1
  for (let set = 1; set < mostSets; set++) {
    if ((known & (1 << set)) === 0) return set
    if (ranDry[set]! < ranDry[oldest]!) oldest = set
  }
  return oldest
}

/** Nothing will be taken back of what was sent before: sets that are dry by now are out of reach for good. */
export const markSets = (graph: ResidualGraph): void => {
  const { sets, nodes, dry, room, journal } = graph
  if (dry !== DEAD) {
    for (let node = 0; node < nodes; node++) if ((sets[node]! & dry) !== 0) sets[node] = DEAD
    graph.known &= ~dry
    graph.dry = DEAD
  }
  journal.known = graph.known
  journal.room.set(room)
}

/** Sets found since the mark have the room that the roll back gives them already. */
export const rollBackSets = (graph: ResidualGraph): void => {
  const { sets, room, journal } = graph
  for (const node of journal.dead) sets[node] = sets[node]! & ~DEAD
  for (const [at, node] of journal.joined.entries()) sets[node] = sets[node]! & ~journal.joinedSets[at]!
  for (let set = 1; set < room.length; set++) if ((journal.known & (1 << set)) !== 0) room[set] = journal.room[set]!
  graph.dry = DEAD
}
