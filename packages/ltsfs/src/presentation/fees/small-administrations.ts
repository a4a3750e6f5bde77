/**
 * The small member administrations: who belongs to a tier under its own thresholds, who would under others, and what the move costs.
 *
 * The thresholds tried are texts as people type them; each that is not a number comes back as a problem of its field, and what would leave
 * somebody in no tier, or break a limit, as a problem of them all.
 */

import { chargedFees } from '../../fees/charged-fees.ts'
import { valueReader } from '../../formula/value.ts'
import type { ScheduleOf, TierRecord } from '../../inputs/fee-schedule.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import { compareComposition } from '../../plan/composition-change.ts'
import { inPlanCurrency } from '../../plan/in-plan-currency.ts'
import { type Plan, planOf } from '../../plan/plan.ts'
import { reviewOf, scheduleInForce } from '../../plan/schedule.ts'
import { type Composition, composition } from '../../plan/tiers.ts'
import { byName } from '../by-name.ts'
import { comparedText, decidesText } from './composition-table.ts'
import {
  comparisonsIn,
  fieldsOf,
  ruleInWords,
  type ThresholdField,
  type TypedThresholds,
  withThresholds,
} from './small-administrations-thresholds.ts'
import { type TriedTier, type TriedYear, triedProblems, triedTiers, triedYears } from './tried-effects.ts'

export interface TierMember {
  readonly id: string
  readonly name: string
  readonly standing: 'stays' | 'enters' | 'leaves'
  /** The tier before and after, by title. */
  readonly from: string
  readonly to: string
  /** "population decides", "several indicators decide"; null for who stays, and for who moves by name. */
  readonly decides: string | null
  /** The comparisons that decide, in words: "population 11,000 people is below 60,000 people". */
  readonly because: readonly string[]
}

/** A member that would be charged more or less. */
interface ChangedPayer {
  readonly id: string
  readonly name: string
  readonly planned: string
  readonly tried: string
  readonly change: string
}

export interface SmallAdministrations {
  readonly schedule: { readonly id: string; readonly title: string }
  readonly tier: { readonly id: string; readonly title: string; readonly fee: string }
  readonly tiers: readonly { readonly id: string; readonly title: string }[]
  /** How the thresholds are joined: "at least 2 of 3". */
  readonly rule: string
  readonly fields: readonly ThresholdField[]
  /** Whether what is tried is not what stands in the plan. */
  readonly isTried: boolean
  /** Why nobody could be charged under the thresholds tried; the rest is then as in the plan. */
  readonly problems: readonly string[]
  readonly members: readonly TierMember[]
  /** Fees charged to all members in the year, now and as tried, and the difference. */
  readonly charged: { readonly planned: string; readonly tried: string; readonly change: string }
  /** How many members stand in each tier of the schedule. */
  readonly composition: readonly TriedTier[]
  /** Fees charged in every year of the plan. */
  readonly years: readonly TriedYear[]
  /** Who is charged more or less, the largest rise first; their changes add up to that of all. */
  readonly payers: readonly ChangedPayer[]
}

interface Question {
  readonly year: number
  /** Null: the tier with the lowest fee that has a rule. */
  readonly tier: string | null
  readonly thresholds: TypedThresholds
}

const ruledTiers = (plan: Plan, { tiers }: ScheduleOf<'tiers'>, year: number): readonly TierRecord[] =>
  tiers.filter(({ entry, fee }) => comparisonsIn(entry).length > 0 && plan.isInForce(fee, year))

const lowest = (plan: Plan, tiers: readonly TierRecord[], year: number): TierRecord | undefined => {
  const { read } = valueReader()
  return tiers.toSorted((one, other) => read(plan.at(one.fee, year)).comparedTo(read(plan.at(other.fee, year))))[0]
}

const membersOf = (
  plan: Plan,
  tier: TierRecord,
  schedule: ScheduleOf<'tiers'>,
  [before, after]: readonly [Composition, Composition],
): readonly TierMember[] => {
  const moves = new Map(compareComposition(before, after).map((move) => [move.member, move]))
  const titleOf = (id: string | null | undefined): string => schedule.tiers.find((one) => one.id === id)?.title ?? say`no tier`
  return byName(plan.document.members).flatMap(({ id, name }): readonly TierMember[] => {
    const [from, to] = [before.get(id)?.tier.id, after.get(id)?.tier.id]
    if (from !== tier.id && to !== tier.id) return []
    const move = moves.get(id)
    const placement = after.get(id)
    const reason = move?.reason ?? (placement?.because.by === 'added' ? placement.because.reason : null)
    const compared = move === undefined ? (placement?.deciding ?? []) : move.after.length > 0 ? move.after : move.before
    return [
      {
        id,
        name,
        standing: from === to ? 'stays' : to === tier.id ? 'enters' : 'leaves',
        from: titleOf(from),
        to: titleOf(to),
        decides: move === undefined ? null : decidesText(move),
        because: reason === null ? compared.map(comparedText) : [reason],
      },
    ]
  })
}

const chargesOf = (plan: Plan, year: number): ReadonlyMap<string, Decimal> => {
  const { read } = valueReader()
  return new Map([...chargedFees(plan, year)].map(([member, figure]) => [member, read(figure)]))
}

const totalOf = (charges: ReadonlyMap<string, Decimal>): Decimal => [...charges.values()].reduce((sum, fee) => sum.plus(fee), ZERO)

const payersOf = (plan: Plan, planned: ReadonlyMap<string, Decimal>, tried: ReadonlyMap<string, Decimal>): readonly ChangedPayer[] => {
  const print = (amount: Decimal): string => printAmount(amount, plan.currency)
  return plan.document.members
    .map(({ id, name }) => ({ id, name, before: planned.get(id) ?? ZERO, after: tried.get(id) ?? ZERO }))
    .filter(({ before, after }) => !before.eq(after))
    .toSorted((one, other) => other.after.minus(other.before).comparedTo(one.after.minus(one.before)))
    .map(({ id, name, before, after }) => ({ id, name, planned: print(before), tried: print(after), change: print(after.minus(before)) }))
}

/** Undefined in a year without a schedule of tiers in force, or with one that has no tier with a rule. */
export const smallAdministrations = (plan: Plan, question: Question): SmallAdministrations | undefined => {
  const { year } = question
  const schedule = scheduleInForce(plan, year)
  if (schedule === null || schedule.method !== 'tiers') return undefined
  const ruled = ruledTiers(plan, schedule, year)
  const tier = ruled.find(({ id }) => id === question.tier) ?? lowest(plan, ruled, year)
  if (tier === undefined || plan.members(year).length === 0) return undefined
  const placed = reviewOf(plan, schedule, year)
  const fields = fieldsOf(plan, tier.entry, placed, question.thresholds)
  const isReadable = fields.every(({ problem }) => problem === null)
  const asTried = isReadable ? planOf(withThresholds(plan, { schedule: schedule.id, tier: tier.id, year: placed }, fields)) : plan
  const problems = asTried === plan ? [] : triedProblems(asTried)
  const changed = problems.length === 0 ? asTried : plan
  const changedSchedule = scheduleInForce(changed, year) ?? schedule
  const compositions = [composition(plan, schedule, year), composition(changed, changedSchedule, year)] as const
  const [before, after] = [chargesOf(plan, year), chargesOf(changed, year)]
  const [planned, tried] = [totalOf(before), totalOf(after)]
  return {
    schedule: { id: schedule.id, title: schedule.title },
    tier: {
      id: tier.id,
      title: tier.title,
      fee: printAmount(valueReader().read(inPlanCurrency(plan, plan.at(tier.fee, year), year)), plan.currency),
    },
    tiers: ruled.map(({ id, title }) => ({ id, title })),
    rule: ruleInWords(tier.entry),
    fields,
    isTried: changed !== plan && fields.some(({ planned: stands, tried: typed }) => stands !== typed),
    problems,
    members: membersOf(plan, tier, schedule, compositions),
    composition: triedTiers(schedule, compositions),
    years: triedYears([plan, changed]),
    charged: {
      planned: printAmount(planned, plan.currency),
      tried: printAmount(tried, plan.currency),
      change: printAmount(tried.minus(planned), plan.currency),
    },
    payers: payersOf(plan, before, after),
  }
}
