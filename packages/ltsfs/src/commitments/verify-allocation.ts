/**
 * Adds an allocation up again, on its own: shares nothing with what made it, and counts in unbounded integers.
 *
 * Comes back with every fault in words; none means that every unit comes from one inflow, travels only as carry-over allows, is paid
 * by a fund that may pay it, within its limit and through a gate of its own that lets so much pass, and that the claims named are covered to the unit in every period.
 */
import type { Network, Payment } from './network.ts'

const reaches = ({ funds, periods }: Network, { from, arrived, fund, period }: Payment): boolean => {
  let at: number | null = from
  for (let now = arrived; now < period && at !== null && now < periods; now++) at = funds[at]?.carriesTo ?? null
  return arrived <= period && at === fund
}

const add = (sums: Map<string, bigint>, key: string, amount: number): void => {
  sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount))
}

const faultOf = (network: Network, payment: Payment): string | null => {
  const { claim, fund, period, amount } = payment
  const name = `${network.funds[fund]?.id} to ${network.claims[claim]?.id} in period ${period}`
  if (!Number.isSafeInteger(amount) || amount <= 0) return `${name}: ${amount} is not a whole amount above zero`
  if (network.funds[fund]?.open[period] !== true) return `${name}: the fund is closed`
  if (!network.claims[claim]?.funds.includes(fund)) return `${name}: the fund may not pay for it`
  const gates = network.claims[claim]?.gates ?? []
  const isFree = payment.gate === undefined && !gates.some(({ funds }) => funds.includes(fund))
  if (!isFree && gates[payment.gate ?? -1]?.funds.includes(fund) !== true) return `${name}: it does not go through a gate of its fund`
  return reaches(network, payment) ? null : `${name}: no carry-over brings its money there`
}

export const verifyAllocation = (network: Network, payments: readonly Payment[], covered: readonly number[]): readonly string[] => {
  const faults = payments.flatMap((payment) => faultOf(network, payment) ?? [])
  if (faults.length > 0) return faults
  const [drawn, through, paid] = [new Map<string, bigint>(), new Map<string, bigint>(), new Map<string, bigint>()]
  for (const { from, arrived, fund, claim, period, amount } of payments) {
    add(drawn, `${from} ${arrived}`, amount)
    add(through, `${fund} ${claim} ${period}`, amount)
    add(paid, `${claim} ${period}`, amount)
  }
  const overdrawn = network.funds.flatMap(({ id, inflow }, fund) =>
    inflow.flatMap((amount, period) =>
      (drawn.get(`${fund} ${period}`) ?? 0n) > BigInt(amount) ? [`${id}: more is paid than arrives in period ${period}`] : [],
    ),
  )
  const beyond = network.claims.flatMap(({ id, limits }, claim) =>
    [...limits].flatMap(([fund, most]) =>
      most.flatMap((limit, period) =>
        (through.get(`${fund} ${claim} ${period}`) ?? 0n) > BigInt(limit)
          ? [`${id}: ${network.funds[fund]?.id} pays more than its share in period ${period}`]
          : [],
      ),
    ),
  )
  const crowded = network.claims.flatMap(({ id, gates = [] }, claim) =>
    gates.flatMap(({ most }, gate) =>
      most.flatMap((limit, period) => {
        const passes = (each: Payment): boolean => {
          for (let at = each.gate; at !== undefined; at = gates[at]?.into) if (at === gate) return true
          return false
        }
        const all = payments.reduce(
          (sum, each) => (each.claim === claim && each.period === period && passes(each) ? sum + BigInt(each.amount) : sum),
          0n,
        )
        return all > BigInt(limit) ? [`${id}: ${all} goes through gate ${gate} in period ${period}, which lets ${limit} pass`] : []
      }),
    ),
  )
  const amiss = network.claims.flatMap(({ id, demand }, claim) =>
    demand.flatMap((amount, period) => {
      const got = paid.get(`${claim} ${period}`) ?? 0n
      const whole = covered.includes(claim)
      if (got > BigInt(amount)) return [`${id}: ${got} is paid for ${amount} in period ${period}`]
      return whole && got < BigInt(amount) ? [`${id}: only ${got} of ${amount} is paid in period ${period}`] : []
    }),
  )
  return [...overdrawn, ...beyond, ...crowded, ...amiss]
}
