/** A network paid as far as money goes, claims in their order, and the questions that tests ask of it. */
import { addClaim, type Flow, openFlow, pay } from '../../packages/ltsfs/src/commitments/flow.ts'
import type { Network } from '../../packages/ltsfs/src/commitments/network.ts'

/** How many claims may use each fund. */
const breadthOf = ({ funds, claims }: Network): readonly number[] => {
  const breadth = funds.map(() => 0)
  for (const claim of claims) for (const fund of claim.funds) breadth[fund] = (breadth[fund] ?? 0) + 1
  return breadth
}

/** The network with its claims added, none paid. */
export const opened = (network: Network): Flow => {
  const flow = openFlow(network.funds, network.periods, breadthOf(network))
  for (const claim of network.claims) addClaim(flow, claim)
  return flow
}

export const ask = (network: Network, claim: number) => ({ claim, amounts: network.claims[claim]?.demand ?? [] })

/** Every claim paid as far as money goes, in an order; and what is lacking altogether. */
export const solved = (network: Network, order: readonly number[] = network.claims.map((_, at) => at)) => {
  const flow = opened(network)
  const lacking = order.reduce((sum, claim) => sum + pay(flow, ask(network, claim)), 0)
  return { flow, lacking }
}
