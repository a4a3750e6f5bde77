/**
 * Money flowing through the same network by plain searches: round by round to the nearest money, with nothing remembered from one to the
 * next. Only arcs and amounts of the graph are read and changed; whatever searches know beside them stays untouched.
 */
import type { Ask, Flow } from '../../packages/ltsfs/src/commitments/flow.ts'

/** The arcs from the nearest money to a node, or none where nothing reaches it. */
const way = ({ graph }: Flow, target: number): { readonly origin: number; readonly arcs: readonly number[] } | null => {
  const { to, next, residual, head, supply } = graph
  const through = new Map<number, number>([[target, -1]])
  for (const node of through.keys()) {
    if (node !== target && supply[node]! > 0) {
      const arcs: number[] = []
      for (let at = node; at !== target; at = to[through.get(at)!]!) arcs.push(through.get(at)!)
      return { origin: node, arcs }
    }
    for (let arc = head[node]!; arc >= 0; arc = next[arc]!)
      if (residual[arc ^ 1]! > 0 && !through.has(to[arc]!)) through.set(to[arc]!, arc ^ 1)
  }
  return null
}

/** Comes back with what could not be sent. */
const plainDraw = (flow: Flow, target: number, most: number): number => {
  const { residual, supply } = flow.graph
  for (let lacking = most; lacking > 0; ) {
    const found = way(flow, target)
    if (found === null) return lacking
    const amount = Math.min(lacking, supply[found.origin]!, ...found.arcs.map((arc) => residual[arc]!))
    supply[found.origin] = supply[found.origin]! - amount
    for (const arc of found.arcs) {
      residual[arc] = residual[arc]! - amount
      residual[arc ^ 1] = residual[arc ^ 1]! + amount
    }
    lacking -= amount
  }
  return 0
}

/** As far as money goes; comes back with what is lacking. */
const plainPay = (flow: Flow, { claim, amounts }: Ask): number => {
  const { nodes, asked, lacking } = flow.placed[claim]!
  let short = 0
  for (const [period, amount] of amounts.entries()) {
    if (amount === 0) continue
    asked[period] = asked[period]! + amount
    lacking[period] = plainDraw(flow, nodes[period]!, lacking[period]! + amount)
    short += lacking[period]!
  }
  return short
}

/** Asks, sees what is lacking, and takes it back where it is told to. */
const plainly = <T>(flow: Flow, asks: readonly Ask[], see: (lacking: number) => T, keeps: (seen: T) => boolean): T => {
  const { residual, supply } = flow.graph
  const before = { residual: residual.slice(), supply: supply.slice() }
  const placed = asks.map(({ claim }) => ({ claim, asked: [...flow.placed[claim]!.asked], lacking: [...flow.placed[claim]!.lacking] }))
  const seen = see(asks.reduce((sum, ask) => sum + plainPay(flow, ask), 0))
  if (keeps(seen)) return seen
  residual.set(before.residual)
  supply.set(before.supply)
  for (const { claim, asked, lacking } of placed) {
    flow.placed[claim]!.asked.splice(0, asked.length, ...asked)
    flow.placed[claim]!.lacking.splice(0, lacking.length, ...lacking)
  }
  return seen
}

/** Each wholly or not at all; comes back with those accepted. */
export const plainAccept = (flow: Flow, questions: readonly (readonly Ask[])[]): readonly number[] =>
  questions.flatMap((asks, at) =>
    plainly(
      flow,
      asks,
      (lacking) => lacking === 0,
      (whole) => whole,
    )
      ? [at]
      : [],
  )

export const plainWhatIf = <T>(flow: Flow, asks: readonly Ask[], see: (lacking: number) => T): T => plainly(flow, asks, see, () => false)
