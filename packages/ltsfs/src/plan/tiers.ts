/**
 * The composition of a fee schedule in a fiscal year: which member stands in which tier or class, and why.
 *
 * A member named as added to a tier stands in it whatever the rules say; otherwise in the first tier, in order, whose rule it meets and
 * out of which it is not taken by name. A tier whose rule cannot be told for a member stops the search: the member is unplaced.
 *
 * With hysteresis the tier of the year before counts, as long as the schedule has one of that name (see `hysteresis`). Between reviews
 * everyone is placed by the thresholds, and the tiers of the year before, of the last review.
 */

import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { type Band, type Compared, enters } from './entry.ts'
import { bandsOf } from './hysteresis.ts'
import type { Plan } from './plan.ts'
import { reviewOf, scheduleInForce } from './schedule.ts'

/** A tier that came before, and why the member does not stand in it. */
export interface PassedOver {
  readonly tier: CategoryRecord
  readonly because: { readonly by: 'rule' } | { readonly by: 'taken-out'; readonly reason: string }
  readonly deciding: readonly Compared[]
}

export interface Placement {
  readonly member: MemberRecord
  readonly tier: CategoryRecord
  readonly because: { readonly by: 'rule' } | { readonly by: 'added'; readonly reason: string }
  /** The comparisons that put it there; none when it was added by name or the tier takes everyone. */
  readonly deciding: readonly Compared[]
  readonly passedOver: readonly PassedOver[]
}

/** A member in no tier: none takes it, or a tier's rule cannot be told for it. */
export interface Unplaced {
  readonly member: MemberRecord
  readonly tier: CategoryRecord | null
  readonly open: readonly Compared[]
}

export type Composition = ReadonlyMap<string, Placement>

interface Composed {
  readonly placed: Composition
  readonly unplaced: readonly Unplaced[]
}

const reasonIn = (list: CategoryRecord['added'], member: MemberRecord): string | undefined =>
  list?.find((exception) => exception.member === member.id)?.reason

/** The tiers of a schedule, or its classes of contribution; none where it places nobody. */
export const categoriesOf = (schedule: FeeScheduleRecord): readonly CategoryRecord[] =>
  schedule.method === 'tiers' ? schedule.tiers : schedule.method === 'classes' ? schedule.classes : []

interface Placing {
  readonly plan: Plan
  readonly tiers: readonly CategoryRecord[]
  /** Whose thresholds are taken. */
  readonly year: number
  /** Null where the tier of the year before does not count. */
  readonly band: (member: MemberRecord, tier: CategoryRecord) => Band | null
}

const place = ({ plan, tiers, year, band }: Placing, member: MemberRecord): Placement | Unplaced => {
  for (const tier of tiers) {
    const reason = reasonIn(tier.added, member)
    if (reason !== undefined) return { member, tier, because: { by: 'added', reason }, deciding: [], passedOver: [] }
  }
  const passedOver: PassedOver[] = []
  for (const tier of tiers) {
    const reason = reasonIn(tier.takenOut, member)
    if (tier.entry === undefined) continue
    const { meets, deciding } = enters(plan, member, tier.entry, year, band(member, tier))
    if (reason !== undefined) passedOver.push({ tier, because: { by: 'taken-out', reason }, deciding: [] })
    else if (meets === null) return { member, tier, open: deciding }
    else if (meets) return { member, tier, because: { by: 'rule' }, deciding, passedOver }
    else passedOver.push({ tier, because: { by: 'rule' }, deciding })
  }
  return { member, tier: null, open: [] }
}

/** Who pays a fixed fee is in no class. */
const placeable = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly MemberRecord[] => {
  const fixed = schedule.method === 'classes' ? (schedule.fixedFees ?? []) : []
  return plan.members(year).filter(({ id }) => fixed.every(({ member }) => member !== id))
}

/** How far thresholds lie out for each member in each tier; nowhere before the first schedule, or without a tier of that name now. */
const bandOf = (plan: Plan, schedule: FeeScheduleRecord, year: number): Placing['band'] => {
  const hysteresis = 'hysteresis' in schedule ? schedule.hysteresis : undefined
  const before = scheduleInForce(plan, year - 1)
  const rate = hysteresis === undefined || before === null || !plan.isInForce(hysteresis, year) ? null : plan.at(hysteresis, year)
  const share = rate?.op === 'parameter' ? rate.parameter.value : null
  if (before === null || share === null) return () => null
  const stood = composition(plan, before, year - 1)
  const bandFrom = bandsOf(categoriesOf(schedule), share, plan.span(year).from)
  return (member, tier) => {
    const old = stood.get(member.id)?.tier.id
    return old === undefined ? null : bandFrom(old, tier)
  }
}

const compose = (plan: Plan, schedule: FeeScheduleRecord, year: number): Composed => {
  const tiers = categoriesOf(schedule)
  const review = reviewOf(plan, schedule, year)
  const placing = { plan, tiers, year: review, band: bandOf(plan, schedule, review) }
  const all = tiers.length === 0 ? [] : placeable(plan, schedule, year).map((member) => place(placing, member))
  const placed = all.filter((found): found is Placement => 'deciding' in found)
  return {
    placed: new Map(placed.map((placement) => [placement.member.id, placement])),
    unplaced: all.filter((found): found is Unplaced => 'open' in found),
  }
}

/** Read by several streams each year: a plan never changes, so what was composed once holds. */
const known = new WeakMap<Plan, Map<string, Composed>>()

const composed = (plan: Plan, schedule: FeeScheduleRecord, year: number): Composed => {
  const ofPlan = known.get(plan) ?? new Map<string, Composed>()
  known.set(plan, ofPlan)
  const key = `${schedule.id} ${year}`
  const found = ofPlan.get(key) ?? compose(plan, schedule, year)
  ofPlan.set(key, found)
  return found
}

/** The members in a tier, by id, in the order of the document. */
export const composition = (plan: Plan, schedule: FeeScheduleRecord, year: number): Composition => composed(plan, schedule, year).placed

/** The members in no tier: a plan with any cannot say what they pay. */
export const unplaced = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly Unplaced[] =>
  composed(plan, schedule, year).unplaced
