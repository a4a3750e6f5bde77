/**
 * The own share: where an agreement asks for one and pays for an activity, the organisation pays at least this share of the eligible cost
 * from own funds, which is general money. Other donors do not pay it.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { ONE, ZERO } from '../money/decimal.ts'
import { eligibleOf } from './cost-parts.ts'
import type { Horizon } from './horizon.ts'
import { inYear } from './prudent-rate.ts'

/** Own parts of a cost, kept for as long as there is the cost: every network that is tried asks for them. */
const known = new WeakMap<readonly number[], Map<AgreementRecord, OwnPart>>()

interface OwnPart {
  readonly horizon: Pick<Horizon, 'plan' | 'years'>
  readonly activity: ActivityRecord
  readonly amounts: readonly number[]
}

/** The least that own funds pay of a cost by period, rounded up; a share that is not in force is the whole. */
export const ownPartOf = (
  horizon: Horizon,
  agreement: AgreementRecord,
  activity: ActivityRecord,
  cost: readonly number[],
): readonly number[] => {
  const { ownShare } = agreement
  if (ownShare === undefined) return cost.map(() => 0)
  const parts = known.get(cost) ?? new Map<AgreementRecord, OwnPart>()
  const found = parts.get(agreement)
  if (found?.activity === activity && found.horizon.plan === horizon.plan && found.horizon.years === horizon.years) return found.amounts
  const eligible = eligibleOf(horizon, agreement, activity, cost)
  const amounts = horizon.years.map((year, period) =>
    (inYear(horizon.plan, ownShare, year) ?? ONE)
      .times(eligible[period] ?? 0)
      .ceil()
      .toNumber(),
  )
  known.set(cost, parts.set(agreement, { horizon, activity, amounts }))
  return amounts
}

/** Whether the own share leaves the donor less than its share in a period, so that it is what bounds the donor. */
export const isBesideOwn = ({ plan, years }: Horizon, { donorShare, ownShare }: AgreementRecord, period: number): boolean => {
  const year = years[period] ?? 0
  if (ownShare === undefined) return false
  const share = donorShare === undefined ? ONE : (inYear(plan, donorShare, year) ?? ZERO)
  return ONE.minus(inYear(plan, ownShare, year) ?? ONE).lt(share)
}
