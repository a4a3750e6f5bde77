/**
 * Tiers and collection profiles that tell what one or two members pay: those too small to hide them, and those of the groups that a table
 * shows in bands.
 *
 * Who knows all totals, all other tiers and the fee of the tier that is banded for the sake of the small one, knows the small one.
 */

import type { CategoryRecord, FeeScheduleRecord } from '../../inputs/fee-schedule.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { tierIn } from './paper-tables.ts'
import { isFew } from './redaction.ts'
import { tellsOfFew } from './unit-schedules.ts'

interface Stood {
  readonly schedule: string
  readonly tier: CategoryRecord
  readonly members: readonly string[]
}

interface Shown {
  readonly schedule: FeeScheduleRecord
  readonly years: readonly number[]
}

/** The years in which each schedule is in force; of one that never is, all. */
const shownIn = (plan: Plan): readonly Shown[] => {
  const inForce = plan.years.flatMap((year) => scheduleInForce(plan, year) ?? [])
  return plan.document.membershipFees.schedules.map((schedule) => ({
    schedule,
    years: plan.years.filter((year) => !inForce.includes(schedule) || scheduleInForce(plan, year) === schedule),
  }))
}

const stoodIn = (plan: Plan, schedules: readonly Shown[]): readonly Stood[] =>
  schedules.flatMap(({ schedule, years }) =>
    years.flatMap((year) => {
      const placed = [...composition(plan, schedule, year).values()]
      return [...Map.groupBy(placed, ({ tier }) => tier)].map(([tier, found]) => ({
        schedule: schedule.id,
        tier,
        members: found.map(({ member }) => member.id),
      }))
    }),
  )

export interface HiddenTiers {
  readonly has: (schedule: string | undefined, tier: string | undefined) => boolean
  /** Whether a tier of that name is one in any schedule. */
  readonly named: (tier: unknown) => boolean
  /** Whether fees of a schedule are multiples of a unit that would tell what a single member pays. */
  readonly isByUnits: (schedule: string | undefined) => boolean
  /** Whether a collection profile is that of one or two members. */
  readonly isProfile: (profile: string | undefined) => boolean
}

const profileUsers = ({ document }: Plan, stood: readonly Stood[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const { default: usual, members = [] } = document.membershipFees.collection
  const own = new Map(members.map(({ member, profile }) => [member, profile]))
  const users = stood.flatMap(({ tier, members: found }) =>
    found.map((member) => ({ member, profile: own.get(member) ?? tier.collection ?? usual })),
  )
  return new Map([...Map.groupBy(users, ({ profile }) => profile)].map(([id, of]) => [id, new Set(of.map(({ member }) => member))]))
}

/** `banded` are the groups, by the tier that names them, that a table of the paper shows in bands. */
export const hiddenTiers = (plan: Plan, banded: ReadonlySet<string>): HiddenTiers => {
  const schedules = shownIn(plan)
  const stood = stoodIn(plan, schedules)
  const ofBanded = new Set(plan.document.members.flatMap(({ id }) => (banded.has(tierIn(plan, id).id) ? [id] : [])))
  const hidden = stood.filter(({ members }) => isFew(members.length) || members.some((member) => ofBanded.has(member)))
  const places = new Set(hidden.map(({ schedule, tier }) => `${schedule} ${tier.id}`))
  const names = new Set<unknown>(hidden.map(({ tier }) => tier.id))
  const byUnits = schedules.filter(({ schedule, years }) => years.some((year) => tellsOfFew(plan, schedule, year)))
  const unitIds = new Set<unknown>(byUnits.map(({ schedule }) => schedule.id))
  const users = profileUsers(plan, stood)
  return {
    has: (schedule, tier) => places.has(`${schedule} ${tier}`),
    named: (tier) => names.has(tier),
    isByUnits: (schedule) => unitIds.has(schedule),
    isProfile: (profile) => isFew(users.get(profile ?? '')?.size ?? 0),
  }
}
