/**
 * The most that money can pay in a small network, by trying every cut: for each set of fund-periods that is closed under carry-over, what
 * flows into it, and for each demand the smaller of itself and what funds outside the set may pay. Shares no code with the solver.
 */
import type { Network } from '../../packages/ltsfs/src/commitments/network.ts'

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
    for (const { demand, funds: eligible, limits } of claims)
      for (let period = 0; period < periods; period++) {
        const outside = eligible.filter((fund) => funds[fund]?.open[period] === true && !inside(fund * periods + period))
        const may = outside.reduce(
          (sum, fund) => sum + (limits.has(fund) ? (limits.get(fund)?.[period] ?? 0) : Number.POSITIVE_INFINITY),
          0,
        )
        cut += Math.min(demand[period] ?? 0, may)
      }
    least = Math.min(least, cut)
  }
  return least
}
