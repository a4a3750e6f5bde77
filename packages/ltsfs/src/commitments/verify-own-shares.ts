/**
 * Adds up on its own what donors pay of each activity in a period, what was charged to them included: where one pays that asks for an own
 * share, they leave at least that share of the eligible cost to own funds. Counts in unbounded integers, and knows no gate and no choice.
 */
import { eligibleOf } from './cost-parts.ts'
import type { CoverNetwork } from './cover-network.ts'
import type { Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import type { Payment } from './network.ts'
import { inYear } from './prudent-rate.ts'

type Paid = ReadonlyMap<string, bigint>

/** Every fault in words; none means that no donor pays a part of an own share that is asked for. */
export const verifyOwnShares = (
  horizon: Horizon,
  { funds, claims, demands, money }: Pick<CoverNetwork, 'funds' | 'claims' | 'demands' | 'money'>,
  payments: readonly Payment[],
): readonly string[] => {
  const paid = new Map<string, bigint>()
  for (const { fund, claim, period, amount } of payments) {
    const key = `${claims[claim]?.id} ${period} ${funds[fund]?.id}`
    paid.set(key, (paid.get(key) ?? 0n) + BigInt(amount))
  }
  const donors = money.flatMap(({ position: { agreement } }) => (agreement.restriction === 'none' ? [] : [agreement.id]))
  return demands.flatMap((demand) =>
    money.flatMap(({ position: { agreement } }) =>
      agreement.ownShare === undefined || agreement.restriction === 'none'
        ? []
        : horizon.years.flatMap((_, period) => {
            const left = leftToDonors(horizon, demand, agreement, period)
            const all = byDonors(demand, paid, donors, period)
            const pays = (paid.get(`${demand.activity.id} ${period} ${agreement.id}`) ?? 0n) > 0n
            return pays && all > left
              ? [`${demand.activity.id}: donors pay ${all} in period ${period}, and the own share of ${agreement.id} leaves them ${left}`]
              : []
          }),
    ),
  )
}

const byDonors = ({ activity, charges }: Demand, paid: Paid, donors: readonly string[], period: number): bigint =>
  donors.reduce((sum, donor) => {
    const charged = (charges.homeBy.get(donor)?.[period] ?? 0) + (charges.movedBy.get(donor)?.[period] ?? 0)
    return sum + BigInt(charged) + (paid.get(`${activity.id} ${period} ${donor}`) ?? 0n)
  }, 0n)

/** The whole cost less the own share of what is eligible of it, which is rounded up. */
const leftToDonors = (
  horizon: Horizon,
  { activity, charges }: Demand,
  agreement: CoverNetwork['money'][number]['position']['agreement'],
  period: number,
): bigint => {
  const share = agreement.ownShare && inYear(horizon.plan, agreement.ownShare, horizon.years[period] ?? 0)
  return [charges.home, charges.moved].reduce((sum, cost) => {
    const eligible = eligibleOf(horizon, agreement, activity, cost)[period] ?? 0
    const own = share?.times(eligible).ceil().toNumber() ?? eligible
    return sum + BigInt((cost[period] ?? 0) - own)
  }, 0n)
}
