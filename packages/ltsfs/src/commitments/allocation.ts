/**
 * The allocation: every payment of a flow, from the fund and the period in which its money arrived to the claim and the period it pays.
 *
 * Within a fund the oldest money is spent first. Where claims share a node, they are served in their order.
 */
import type { Flow, Signature } from './flow.ts'
import type { Payment } from './network.ts'
import { sent } from './residual-graph.ts'

/** Money lying in a fund: where and when it arrived. */
interface Lot {
  readonly from: number
  readonly arrived: number
  amount: number
}

export const allocation = (flow: Flow): readonly Payment[] => {
  const payments: Payment[] = []
  let lots = flow.funds.map((): Lot[] => [])
  for (let period = 0; period < flow.periods; period++) {
    for (const [fund, { inflow }] of flow.funds.entries()) {
      const used = (inflow[period] ?? 0) - flow.graph.supply[fund * flow.periods + period]!
      if (used > 0) lots[fund]!.push({ from: fund, arrived: period, amount: used })
    }
    for (const { fund, claim, amount, gate } of paidIn(flow, period))
      for (const lot of take(lots[fund]!, amount)) {
        const payment = { from: lot.from, arrived: lot.arrived, fund, claim, period, amount: lot.amount }
        payments.push(gate === undefined ? payment : { ...payment, gate })
      }
    lots = carriedOver(flow, lots, period)
  }
  return payments
}

interface Paid {
  readonly fund: number
  readonly claim: number
  readonly amount: number
  readonly gate: number | undefined
}

/** What each fund pays to each claim in a period. */
const paidIn = (flow: Flow, period: number): readonly Paid[] => {
  const waiting = new Map<Signature, { readonly fund: number; amount: number }[]>()
  for (const signature of flow.signatures.values())
    waiting.set(
      signature,
      signature.arcs[period]!.toReversed().flatMap(({ fund, arc }) =>
        sent(flow.graph, arc) > 0 ? [{ fund, amount: sent(flow.graph, arc) }] : [],
      ),
    )
  return flow.placed.flatMap(({ signature, shared, limited, gated, nodes, asked, lacking }, claim) => {
    const arc = shared[period]!
    const direct = nodes[period]! >= 0 && nodes[period] === signature.nodes[period] ? asked[period]! - lacking[period]! : 0
    const parts = take(waiting.get(signature)!, arc < 0 ? direct : sent(flow.graph, arc))
    for (const { fund, arc: own } of limited[period]!) if (sent(flow.graph, own) > 0) parts.push({ fund, amount: sent(flow.graph, own) })
    return [
      ...parts.map(({ fund, amount }) => ({ fund, claim, amount, gate: undefined })),
      ...gated[period]!.entries.flatMap(({ fund, gate, arc: own }) => {
        const amount = sent(flow.graph, own)
        return amount > 0 ? [{ fund, claim, amount, gate }] : []
      }),
    ]
  })
}

const carriedOver = (flow: Flow, lots: Lot[][], period: number): Lot[][] => {
  const next = flow.funds.map((): Lot[] => [])
  for (const [fund, { carriesTo }] of flow.funds.entries()) {
    const arc = flow.carries[fund]![period]!
    if (carriesTo !== null && arc >= 0) next[carriesTo]!.push(...take(lots[fund]!, sent(flow.graph, arc)))
  }
  return next
}

/** Takes an amount out of a queue, first in, first out. */
const take = <T extends { amount: number }>(queue: T[], amount: number): T[] => {
  const taken: T[] = []
  let left = amount
  while (left > 0) {
    const [first] = queue
    if (first === undefined) throw new Error('a flow sends more than it holds')
    const part = Math.min(left, first.amount)
    taken.push({ ...first, amount: part })
    first.amount -= part
    left -= part
    if (first.amount === 0) queue.shift()
  }
  return taken
}
