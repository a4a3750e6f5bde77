/**
 * The most that money can pay in a small network, by trying every cut: for each set of fund-periods that is closed under carry-over, what
 * flows into it, and for each demand the smaller of itself and what funds outside the set may pay. Shares no code with the solver.
 */
import type { Claim, Network } from '../../packages/ltsfs/src/commitments/network.ts'

/** The most that these funds may pay of a claim in a period, however much they hold: every set of gates on the side of the claim is tried. */
const mayPay = ({ gates = [], limits }: Claim, outside: readonly number[], period: number): number => {
  const limit = (fund: number): number => (limits.has(fund) ? (limits.get(fund)?.[period] ?? 0) : Number.POSITIVE_INFINITY)
  const isGated = (fund: number): boolean => gates.some(({ funds }) => funds.includes(fund))
  const free = outside.filter((fund) => !isGated(fund)).reduce((sum, fund) => sum + limit(fund), 0)
  let least = Number.POSITIVE_INFINITY
  for (let set = 0; set < 2 ** gates.length; set++) {
    const open = (gate: number): boolean => ((set >> gate) & 1) === 1
    const shut = gates.reduce(
      (sum, { most, into }, gate) => (!open(gate) && (into === undefined || open(into)) ? sum + (most[period] ?? 0) : sum),
      0,
    )
    const entering = outside.filter((fund) => gates.some(({ funds }, gate) => open(gate) && funds.includes(fund)))
    least = Math.min(least, shut + entering.reduce((sum, fund) => sum + limit(fund), 0))
  }
  return free + least
}

export const mostPayable = ({ funds, claims, periods }: Network): number => {
  const nodes = funds.length * periods
  const feeders = Array.from({ length: nodes }, (_, node) => {
    const [fund, period] = [Math.floor(node / periods), node % periods]
    return funds.flatMap(({ carriesTo }, giver) => (carriesTo === fund && period > 0 ? [giver * periods + period - 1] : []))
  })
  let least = Number.POSITIVE_INFINITY
  for (let set = 0; set < 2 ** nodes; set++) {
    const inside = (node: number): boolean => ((set >> node) & 1) === 1
    if (feeders.some((giving, node) => inside(node) && giving.some((giver) => !inside(giver)))) continue
    let cut = 0
    for (let node = 0; node < nodes; node++) if (inside(node)) cut += funds[Math.floor(node / periods)]?.inflow[node % periods] ?? 0
    for (const claim of claims)
      for (let period = 0; period < periods; period++) {
        const outside = claim.funds.filter((fund) => funds[fund]?.open[period] === true && !inside(fund * periods + period))
        cut += Math.min(claim.demand[period] ?? 0, mayPay(claim, outside, period))
      }
    least = Math.min(least, cut)
  }
  return least
}
