/**
 * Whether payments can be placed on categories, so that none gets more than it costs and no set of them more than it lets pass.
 *
 * Sets of which no two cross are a tree, and what can be placed is a flow: payer -> category -> set -> wider set. Where some cross, a flow
 * through those that do not may happen to keep all of them; if it does not, a linear program decides. Counts in unbounded integers, and
 * shares nothing with the flow that it verifies.
 */
import { mostTogether } from './packing.ts'

interface Payer {
  readonly of: readonly string[]
  readonly amount: bigint
}

interface Bound {
  readonly of: readonly string[]
  readonly most: bigint
}

export interface Placing {
  readonly cost: ReadonlyMap<string, bigint>
  readonly payers: readonly Payer[]
  readonly bounds: readonly Bound[]
}

/** Payers who together pay more than is left to them of all of their categories, and the bounds that leave no more, by position. */
interface Overplaced {
  readonly of: readonly string[]
  readonly paid: bigint
  readonly left: bigint
  readonly bounds: readonly number[]
}

/** Null where all can be placed. */
export const overplaced = (placing: Placing): Overplaced | null => {
  const { cost, payers, bounds } = placing
  const graph = graphOf(placing)
  const { residual, behind, at } = graph
  let ways = waysFrom(residual)
  for (; ways.has(TO); ways = waysFrom(residual)) send(residual, ways)
  const short = payers.filter((_, place) => ways.has(at.payer + place))
  if (short.length === 0) return isKept(placing, graph) ? null : beyondAll(placing)
  const isCut = (node: number): boolean => ways.has(node) && !ways.has(behind.get(node) ?? TO)
  const of = [...cost.keys()].filter((_, place) => ways.has(at.category + place))
  const cut = [...bounds.keys()].filter((place) => isCut(at.bound + place))
  const open = [...cost.values()].filter((_, place) => isCut(at.category + place))
  return { of, paid: sum(short.map(({ amount }) => amount)), left: sum([...cut.map((place) => bounds[place]!.most), ...open]), bounds: cut }
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n)

/** What can still be sent from node to node. */
type Residual = readonly Map<number, bigint>[]

const [FROM, TO] = [0, 1]

interface Graph {
  readonly residual: Residual
  /** Where a category or a bound leads to. */
  readonly behind: ReadonlyMap<number, number>
  /** The first node of each kind. */
  readonly at: { readonly payer: number; readonly category: number; readonly bound: number }
}

const graphOf = ({ cost, payers, bounds }: Placing): Graph => {
  const at = { payer: 2, category: 2 + payers.length, bound: 2 + payers.length + cost.size }
  const residual = Array.from({ length: at.bound + bounds.length }, () => new Map<number, bigint>())
  const behind = new Map<number, number>()
  const tree = treeOf(bounds)
  const lead = (node: number, of: readonly string[], most: bigint, inner: number): void => {
    const wider = tree.find((place, order) => order > inner && of.every((each) => bounds[place]!.of.includes(each)))
    behind.set(node, wider === undefined ? TO : at.bound + wider)
    residual[node]!.set(behind.get(node)!, most)
  }
  for (const [place, { of, amount }] of payers.entries()) {
    residual[FROM]!.set(at.payer + place, amount)
    for (const [order, category] of [...cost.keys()].entries())
      if (of.includes(category)) residual[at.payer + place]!.set(at.category + order, amount)
  }
  for (const [order, [category, amount]] of [...cost].entries()) lead(at.category + order, [category], amount, -1)
  for (const [order, place] of tree.entries()) lead(at.bound + place, bounds[place]!.of, bounds[place]!.most, order)
  return { residual, behind, at }
}

/** Of the bounds as many as do not cross, the narrowest first. */
const treeOf = (bounds: readonly Bound[]): readonly number[] => {
  const tree: number[] = []
  for (const place of [...bounds.keys()].sort((a, b) => bounds[a]!.of.length - bounds[b]!.of.length)) {
    const { of } = bounds[place]!
    const crosses = (other: readonly string[]): boolean =>
      other.some((each) => of.includes(each)) && !other.every((each) => of.includes(each))
    if (!tree.some((known) => crosses(bounds[known]!.of))) tree.push(place)
  }
  return tree
}

/** From which node each node is reached that still is. */
const waysFrom = (residual: Residual): ReadonlyMap<number, number> => {
  const ways = new Map([[FROM, FROM]])
  for (const [node] of ways) for (const [to, room] of residual[node]!) if (room > 0n && !ways.has(to)) ways.set(to, node)
  return ways
}

const send = (residual: Residual, ways: ReadonlyMap<number, number>): void => {
  const way: (readonly [number, number])[] = []
  for (let node = TO; node !== FROM; node = ways.get(node)!) way.push([ways.get(node)!, node])
  const rooms = way.map(([from, to]) => residual[from]!.get(to)!)
  const amount = rooms.reduce((least, room) => (room < least ? room : least))
  for (const [from, to] of way) {
    residual[from]!.set(to, residual[from]!.get(to)! - amount)
    residual[to]!.set(from, (residual[to]!.get(from) ?? 0n) + amount)
  }
}

/** Whether what is placed keeps the bounds too that cross others. */
const isKept = ({ cost, bounds }: Placing, { residual, behind, at }: Graph): boolean => {
  const placed = [...cost.keys()].map((category, place) => {
    const node = at.category + place
    return [category, residual[behind.get(node)!]!.get(node) ?? 0n] as const
  })
  return bounds.every(({ of, most }) => sum(placed.flatMap(([category, amount]) => (of.includes(category) ? [amount] : []))) <= most)
}

/** What each pays of each of its categories, bounded by what it pays, by what the category costs, and by the bounds. */
const beyondAll = ({ cost, payers, bounds }: Placing): Overplaced | null => {
  const parts = payers.flatMap((payer) => payer.of.flatMap((category) => (cost.has(category) ? [{ payer, category }] : [])))
  const where = (isIn: (part: (typeof parts)[number]) => boolean): readonly number[] =>
    parts.flatMap((part, place) => (isIn(part) ? [place] : []))
  const { most, per } = mostTogether(parts.length, [
    ...payers.map((payer) => ({ parts: where((part) => part.payer === payer), most: payer.amount })),
    ...[...cost].map(([category, amount]) => ({ parts: where((part) => part.category === category), most: amount })),
    ...bounds.map(({ of, most: left }) => ({ parts: where(({ category }) => of.includes(category)), most: left })),
  ])
  const paid = sum(payers.map(({ amount }) => amount))
  return most >= paid * per ? null : { of: [...cost.keys()], paid, left: most / per, bounds: [...bounds.keys()] }
}
