/**
 * Proves a no, on its own: shares nothing with what found the cut, and counts in unbounded integers.
 *
 * Whatever can reach one of its claims must be in the cut: each fund that may pay a claim with all its inflows that carry-over can bring
 * there, or the limit up to which it may pay, alone or through the gates it shares. The demands must exceed all of that by exactly what is said to be short.
 */
import type { Claim, Cut, Gate, Network } from './network.ts'

/** Every inflow that carry-over can bring into a fund by a period. */
const inflowsInto = ({ funds }: Network, fund: number, period: number): readonly string[] => {
  const found: string[] = []
  let holders = [fund]
  for (let at = period; at >= 0; at--) {
    for (const holder of holders) if ((funds[holder]?.inflow[at] ?? 0) > 0) found.push(`${holder} ${at}`)
    const before = holders
    holders = funds.flatMap(({ carriesTo }, giver) => (carriesTo !== null && before.includes(carriesTo) ? [giver] : []))
  }
  return found
}

/** Whether every gate of a fund leads through one that the cut names with all that passes it; a fund without a gate is not stopped. */
const isStopped = (claim: Claim | undefined, fund: number, period: number, named: ReadonlySet<number>): boolean => {
  const gates = claim?.gates ?? []
  const own = gates.filter(({ funds }) => funds.includes(fund))
  const stops = (gate: Gate): boolean => {
    const most = gate.most[period] ?? 0
    if (most === 0 || named.has(gates.indexOf(gate))) return true
    const behind = gate.into === undefined ? undefined : gates[gate.into]
    return behind !== undefined && stops(behind)
  }
  return own.length > 0 && own.every(stops)
}

export const verifyCut = (network: Network, cut: Cut): readonly string[] => {
  const { funds, claims } = network
  const listed = new Set(cut.funds.map(({ fund, period }) => `${fund} ${period}`))
  const limited = new Map(cut.limits.map(({ fund, claim, period, limit }) => [`${fund} ${claim} ${period}`, limit]))
  const ways = cut.claims.flatMap(({ claim, period }) => {
    const asked = claims[claim]
    const named = new Set(cut.gates.flatMap((each) => (each.claim === claim && each.period === period ? [each.gate] : [])))
    return (asked?.funds ?? []).flatMap((fund) => {
      if (asked === undefined || funds[fund]?.open[period] !== true) return []
      const limit = asked.limits.get(fund)?.[period]
      const closed = inflowsInto(network, fund, period).every((key) => listed.has(key))
      const capped = limit !== undefined && limit <= (limited.get(`${fund} ${claim} ${period}`) ?? (limit === 0 ? 0 : -1))
      return closed || capped || isStopped(asked, fund, period, named)
        ? []
        : [`${funds[fund]?.id} may pay for ${asked.id} in period ${period}, and the cut forgets it`]
    })
  })
  const wrong = [
    ...cut.claims.flatMap(({ claim, period, demand }) =>
      claims[claim]?.demand[period] === demand ? [] : [`the demand of ${claims[claim]?.id} is not ${demand}`],
    ),
    ...cut.funds.flatMap(({ fund, period, inflow }) =>
      funds[fund]?.inflow[period] === inflow ? [] : [`the inflow of ${funds[fund]?.id} is not ${inflow}`],
    ),
  ]
  const otherwise = cut.gates.flatMap(({ gate, claim, period, most }) =>
    claims[claim]?.gates?.[gate]?.most[period] === most ? [] : [`not ${most} passes to ${claims[claim]?.id} through gate ${gate}`],
  )
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + BigInt(amount), 0n)
  const available =
    sum(cut.funds.map(({ inflow }) => inflow)) + sum(cut.limits.map(({ limit }) => limit)) + sum(cut.gates.map(({ most }) => most))
  const needed = sum(cut.claims.map(({ demand }) => demand))
  const once = new Set(cut.funds.map(({ fund, period }) => `${fund} ${period}`)).size === cut.funds.length
  const foots = needed - available === BigInt(cut.short) && cut.short > 0 && once
  return [...ways, ...wrong, ...otherwise, ...(foots ? [] : [`${needed} needed less ${available} available is not ${cut.short} short`])]
}
