/**
 * What members owed when the plan began: the share expected in each year arrives in it, the rest stays on the books.
 *
 * An expected share that is not in force in a year means that nothing is expected then. Confirmed counts none of it; `all` takes
 * everything to be paid in the first year.
 */
import type { Formula } from '../formula/formula.ts'
import { nothing, sum } from '../formula/write.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { OpeningReceivableRecord } from '../inputs/membership-fees.ts'
import type { Plan } from '../plan/plan.ts'
import { arrivedShare } from './membership-fee-collection.ts'
import type { Setting } from './stream.ts'

const recordsOf = (plan: Plan, member: MemberRecord): readonly OpeningReceivableRecord[] =>
  (plan.document.membershipFees.openingReceivables ?? []).filter((record) => record.member === member.id)

const firstYear = (plan: Plan): number => plan.document.period.from

const owed = (plan: Plan, record: OpeningReceivableRecord): Formula => plan.money(record.owed, firstYear(plan))

/** What a member owes when the plan begins; nothing when it owes nothing. */
export const owedAtOpening = (plan: Plan, member: MemberRecord): Formula =>
  sum(
    recordsOf(plan, member).map((record) => owed(plan, record)),
    plan.currency,
  )

export const owesAtOpening = (plan: Plan, member: MemberRecord): boolean => recordsOf(plan, member).length > 0

/** What has arrived of a debt by the end of a year. */
const arrivedBy = (plan: Plan, record: OpeningReceivableRecord, year: number): Formula => {
  const { expected } = record
  if (expected === undefined) return nothing(plan.currency)
  const shares = plan.years.filter((each) => each <= year && plan.isInForce(expected, each)).map((each) => plan.at(expected, each))
  return owed(plan, record).times(arrivedShare(shares)).rounded()
}

/** What arrives in a year of what was owed at the opening, one part per record. */
export const openingArriving = ({ plan, basis }: Setting, member: MemberRecord, year: number): readonly Formula[] => {
  const records = recordsOf(plan, member)
  if (basis === 'confirmed') return []
  if (basis === 'all') return year === firstYear(plan) ? records.map((record) => owed(plan, record)) : []
  return records
    .filter(({ expected }) => expected !== undefined && plan.isInForce(expected, year))
    .map((record) => arrivedBy(plan, record, year).minus(arrivedBy(plan, record, year - 1)))
}
