/**
 * When a charged fee arrives: in the year due, one year later, two years later. What none of the three brings is written off in the third.
 * What is waived of a fee is not waited for.
 *
 * What has arrived by a year is rounded as a running total, so that shares that add up to one leave no cent behind.
 * Confirmed counts the year due only: arrears count nothing until they are received. `all` takes every fee to be paid when due.
 */
import { feeToPay } from '../fees/waived-fees.ts'
import type { Formula } from '../formula/formula.ts'
import { one, sum } from '../formula/write.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { CollectionProfileRecord } from '../inputs/membership-fees.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { composition } from '../plan/tiers.ts'
import type { DueAndPaid } from './prompt-payment.ts'
import type { Setting } from './stream.ts'

/** How many years after the year due a fee is written off. */
const WRITTEN_OFF_AFTER = 2

/** What has arrived of an amount once these shares of it have: never more than all of it. */
export const arrivedShare = (shares: readonly Formula[]): Formula => sum(shares, one.unit).atMost(one)

/** The profile of the member, else of its tier, else the default. */
const profileOf = (plan: Plan, member: MemberRecord, year: number): CollectionProfileRecord => {
  const { collection } = plan.document.membershipFees
  const schedule = scheduleInForce(plan, year)
  const tier = schedule === null ? undefined : composition(plan, schedule, year).get(member.id)?.tier
  const own = collection.members?.find((exception) => exception.member === member.id)?.profile
  const id = own ?? tier?.collection ?? collection.default
  const profile = collection.profiles.find((candidate) => candidate.id === id)
  if (profile === undefined) throw new Error(`no collection profile "${id}": validation reports it`)
  return profile
}

interface DueFee {
  readonly due: number
  /** What is charged less what is waived. */
  readonly toPay: Formula
}

const duesKnown = new WeakMap<Plan, Map<string, Formula | undefined>>()

/** One formula for each fee, because what arrives of it is remembered by it. */
const dueOf = (plan: Plan, { id }: MemberRecord, due: number): Formula | undefined => {
  const ofPlan = duesKnown.get(plan) ?? new Map<string, Formula | undefined>()
  duesKnown.set(plan, ofPlan)
  const key = `${id} ${due}`
  if (!ofPlan.has(key)) ofPlan.set(key, feeToPay(plan, id, due))
  return ofPlan.get(key)
}

/** The fees due in a year and in the two before, as far as the plan charged them: what can still arrive. */
const openFees = ({ plan }: Setting, member: MemberRecord, year: number): readonly DueFee[] =>
  [year, year - 1, year - WRITTEN_OFF_AFTER]
    .filter((due) => due >= plan.document.period.from)
    .flatMap((due) => {
      const toPay = dueOf(plan, member, due)
      return toPay === undefined ? [] : [{ due, toPay }]
    })

const sharesKnown = new WeakMap<Plan, Map<string, readonly Formula[]>>()

/** What has arrived of a fee by the end of the year due and of the two after it, as shares of it; one formula for all who pay alike. */
const sharesOf = (plan: Plan, { id, inYearDue, oneYearLater, twoYearsLater }: CollectionProfileRecord, due: number): readonly Formula[] => {
  const ofPlan = sharesKnown.get(plan) ?? new Map<string, readonly Formula[]>()
  sharesKnown.set(plan, ofPlan)
  const before = ofPlan.get(`${id} ${due}`)
  if (before !== undefined) return before
  const shares = [inYearDue, oneYearLater, twoYearsLater].map((share) => plan.at(share, due))
  const found = shares.map((_, later) => arrivedShare(shares.slice(0, later + 1)))
  ofPlan.set(`${id} ${due}`, found)
  return found
}

const arrivalsKnown = new WeakMap<Formula, readonly Formula[]>()

/** The same in money. Confirmed and expected differ in how many of the years they count. */
const arrivals = (plan: Plan, member: MemberRecord, { due, toPay }: DueFee): readonly Formula[] => {
  const found = arrivalsKnown.get(toPay) ?? sharesOf(plan, profileOf(plan, member, due), due).map((share) => toPay.times(share).rounded())
  arrivalsKnown.set(toPay, found)
  return found
}

/** What has arrived of a fee by the end of a year. */
const arrivedBy = ({ plan, basis }: Setting, member: MemberRecord, fee: DueFee, year: number): Formula =>
  basis === 'all' ? fee.toPay : (arrivals(plan, member, fee)[basis === 'confirmed' ? 0 : year - fee.due] ?? fee.toPay)

/** The fee of a year and what of it arrives in the year itself; undefined where none is charged. */
export const feeDueAndPaid = (setting: Setting, member: MemberRecord, year: number): DueAndPaid | undefined => {
  const toPay = dueOf(setting.plan, member, year)
  return toPay && { member: member.id, due: toPay, paid: arrivedBy(setting, member, { due: year, toPay }, year) }
}

/** What arrives in a year of the fees charged under the plan, one part per year due. */
export const feesArriving = (setting: Setting, member: MemberRecord, year: number): readonly Formula[] =>
  openFees(setting, member, year)
    .filter(({ due }) => due === year || setting.basis === 'expected')
    .map((fee) => {
      const now = arrivedBy(setting, member, fee, year)
      return fee.due === year ? now : now.minus(arrivedBy(setting, member, fee, year - 1))
    })

/** What is written off in a year: what three years did not bring of the fee due two years before. */
export const feesWrittenOff = (setting: Setting, member: MemberRecord, year: number): readonly Formula[] =>
  openFees(setting, member, year)
    .filter(({ due }) => due === year - WRITTEN_OFF_AFTER && setting.basis !== 'all')
    .map((fee) => fee.toPay.minus(arrivedBy(setting, member, fee, year)))
