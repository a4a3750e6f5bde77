/**
 * The composition of a fee schedule in a fiscal year: which member stands in which tier or class, and why.
 *
 * A member named as added to a tier stands in it whatever the rules say; otherwise in the first tier, in order, whose rule it meets and
 * out of which it is not taken by name. A tier whose rule cannot be told for a member stops the search: the member is unplaced.
 *
 * With hysteresis the year before counts: on which side of each threshold the member stood (see `hysteresis`). Between reviews everyone
 * is placed by the thresholds of the last review, from the sides of the year before it.
 */
import type { EntryRule } from '../inputs/entry-rule.ts'
import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { type Band, type Compared, type Entry, enters, whoMeets } from './entry.ts'
import { bandsOf, type Sides, sidesOf } from './hysteresis.ts'
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
  /** Where a member stands beside each threshold; undefined for who is not placed by any. */
  readonly sides: (member: string) => Sides | undefined
}

const reasonIn = (list: CategoryRecord['added'], member: MemberRecord): string | undefined =>
  list?.find((exception) => exception.member === member.id)?.reason

/** The tiers of a schedule, or its classes of contribution; none where it places nobody. */
export const categoriesOf = (schedule: FeeScheduleRecord): readonly CategoryRecord[] =>
  schedule.method === 'tiers' ? schedule.tiers : schedule.method === 'classes' ? schedule.classes : []

const BY_RULE = { by: 'rule' } as const

interface Placing {
  readonly plan: Plan
  readonly tiers: readonly CategoryRecord[]
  /** Whose thresholds are taken. */
  readonly year: number
  /** Null where the year before does not count. */
  readonly band: (member: MemberRecord) => Band | null
}

/** Whether members meet a rule. Without hysteresis the answer is one that other plans share. */
const meetsIn = ({ plan, year }: Placing): ((member: MemberRecord, rule: EntryRule, room: Band | null) => Entry['meets']) => {
  const asked = new Map<EntryRule, (member: MemberRecord) => Entry['meets']>()
  return (member, rule, room) => {
    if (room !== null) return enters(plan, member, rule, year, room).meets
    const who = asked.get(rule) ?? whoMeets(plan, rule, year)
    asked.set(rule, who)
    return who(member)
  }
}

const decidingIn = ({ plan, year, band }: Placing, member: MemberRecord, rule: EntryRule): readonly Compared[] =>
  enters(plan, member, rule, year, band(member)).deciding

const passedOverBefore = (placing: Placing, member: MemberRecord, tier: CategoryRecord): readonly PassedOver[] =>
  placing.tiers.slice(0, placing.tiers.indexOf(tier)).flatMap((passed): readonly PassedOver[] => {
    const reason = reasonIn(passed.takenOut, member)
    if (passed.entry === undefined) return []
    return reason === undefined
      ? [{ tier: passed, because: BY_RULE, deciding: decidingIn(placing, member, passed.entry) }]
      : [{ tier: passed, because: { by: 'taken-out', reason }, deciding: [] }]
  })

/** Why it stands there is worked out when somebody wants to know: what it pays hangs on the tier alone. */
const placedByRule = (placing: Placing, member: MemberRecord, tier: CategoryRecord, rule: EntryRule): Placement => {
  let deciding: readonly Compared[] | undefined
  let passedOver: readonly PassedOver[] | undefined
  return {
    member,
    tier,
    because: BY_RULE,
    get deciding() {
      deciding ??= decidingIn(placing, member, rule)
      return deciding
    },
    get passedOver() {
      passedOver ??= passedOverBefore(placing, member, tier)
      return passedOver
    },
  }
}

const place = (placing: Placing, meets: ReturnType<typeof meetsIn>, member: MemberRecord): Placement | Unplaced => {
  for (const tier of placing.tiers) {
    const reason = reasonIn(tier.added, member)
    if (reason !== undefined) return { member, tier, because: { by: 'added', reason }, deciding: [], passedOver: [] }
  }
  const room = placing.band(member)
  for (const tier of placing.tiers) {
    if (tier.entry === undefined || reasonIn(tier.takenOut, member) !== undefined) continue
    const isMet = meets(member, tier.entry, room)
    if (isMet === null) return { member, tier, open: decidingIn(placing, member, tier.entry) }
    if (isMet) return placedByRule(placing, member, tier, tier.entry)
  }
  return { member, tier: null, open: [] }
}

/** Who pays a fixed fee is in no class. */
const placeable = (plan: Plan, schedule: FeeScheduleRecord, year: number): readonly MemberRecord[] => {
  const fixed = schedule.method === 'classes' ? (schedule.fixedFees ?? []) : []
  return plan.members(year).filter(({ id }) => fixed.every(({ member }) => member !== id))
}

/** How far thresholds lie out for each member; nowhere before the first schedule, or for who was in no schedule the year before. */
const bandOf = (plan: Plan, schedule: FeeScheduleRecord, year: number): Placing['band'] => {
  const hysteresis = 'hysteresis' in schedule ? schedule.hysteresis : undefined
  const before = scheduleInForce(plan, year - 1)
  const rate = hysteresis === undefined || before === null || !plan.isInForce(hysteresis, year) ? null : plan.at(hysteresis, year)
  const share = rate?.op === 'parameter' ? rate.parameter.value : null
  if (before === null || share === null) return () => null
  const { sides } = composed(plan, before, year - 1)
  const bandFrom = bandsOf(categoriesOf(schedule), share, plan.span(year).from)
  return ({ id }) => {
    const stood = sides(id)
    return stood === undefined ? null : bandFrom(stood)
  }
}

const compose = (plan: Plan, schedule: FeeScheduleRecord, year: number): Composed => {
  const tiers = categoriesOf(schedule)
  const review = reviewOf(plan, schedule, year)
  const placing = { plan, tiers, year: review, band: bandOf(plan, schedule, review) }
  const members = tiers.length === 0 ? [] : placeable(plan, schedule, year)
  const meets = meetsIn(placing)
  const all = members.map((member) => place(placing, meets, member))
  const placed = all.filter((found): found is Placement => 'deciding' in found)
  const byId = new Map(members.map((member) => [member.id, member]))
  const stood = new Map<string, Sides>()
  return {
    placed: new Map(placed.map((placement) => [placement.member.id, placement])),
    unplaced: all.filter((found): found is Unplaced => 'open' in found),
    sides: (id) => {
      const member = byId.get(id)
      const known = stood.get(id) ?? (member && sidesOf(plan, member, tiers, review, placing.band(member)))
      if (known !== undefined) stood.set(id, known)
      return known
    },
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
