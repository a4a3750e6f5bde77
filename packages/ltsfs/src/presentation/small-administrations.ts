/**
 * The small member administrations: who belongs to a tier under its own thresholds, who would under others, and what the move costs.
 *
 * The thresholds tried are texts as people type them; each that is not a number comes back as a problem of its field.
 */
import { firstDay } from '../calendar/fiscal-year.ts'
import { chargedFees } from '../fees/charged-fees.ts'
import { valueReader } from '../formula/value.ts'
import type { Comparison, EntryRule } from '../inputs/entry-rule.ts'
import type { ScheduleOf, TierRecord } from '../inputs/fee-schedule.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { parseDecimal } from '../money/decimal-text.ts'
import { printAmount } from '../money/money.ts'
import { compareComposition } from '../plan/composition-change.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { reviewOf, scheduleInForce } from '../plan/schedule.ts'
import { type Composition, composition } from '../plan/tiers.ts'
import { comparedText } from './composition-table.ts'
import { type TriedTier, type TriedYear, triedTiers, triedYears } from './tried-effects.ts'

export interface ThresholdField {
  /** "threshold-1": the first comparison of the rule. */
  readonly name: string
  readonly indicator: string
  readonly is: Comparison['is']
  readonly unit: string
  /** As the plan has it. */
  readonly planned: string
  /** As it was typed; the planned one when nothing was. */
  readonly tried: string
  /** Why what was typed cannot be used, as a sentence; null when it can. */
  readonly problem: string | null
}

export interface TierMember {
  readonly id: string
  readonly name: string
  readonly standing: 'stays' | 'enters' | 'leaves'
  /** The tier before and after, by title. */
  readonly from: string
  readonly to: string
  /** The single indicator that decides a move, or null. */
  readonly indicator: string | null
  /** The comparisons that decide, in words: "population 11,000 people is below 60,000 people". */
  readonly because: readonly string[]
}

/** A member that would be charged more or less. */
export interface ChangedPayer {
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
  /** Typed texts by the name of their field. */
  readonly thresholds: Readonly<Record<string, string>>
}

const comparisonsIn = (rule: EntryRule): readonly Comparison[] => {
  if ('everyone' in rule) return []
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : 'of' in rule ? rule.of : null
  return parts === null ? [rule as Comparison] : parts.flatMap(comparisonsIn)
}

const ruleInWords = (rule: EntryRule): string => {
  if ('everyone' in rule) return 'everyone who is in no tier before'
  if ('all' in rule) return 'all of these'
  if ('any' in rule) return 'any of these'
  if ('of' in rule) return `at least ${rule.atLeast} of these ${rule.of.length}`
  return 'this one comparison'
}

/** "1 200.50" and "1,200.50" are read as people mean them. */
const typed = (text: string): string => text.trim().replaceAll(/[\s\u00a0\u2009\u202f,]/g, '')

const field = (plan: Plan, comparison: Comparison, index: number, question: Question): ThresholdField => {
  const name = `threshold-${index + 1}`
  const at = plan.at(comparison.threshold, question.year)
  const planned = at.op === 'parameter' && at.parameter.value !== null ? at.parameter.value.toFixed() : ''
  const tried = question.thresholds[name] ?? planned
  const value = parseDecimal(typed(tried))
  const problem =
    value !== null && !value.isNegative()
      ? null
      : `"${tried.slice(0, 40)}" is not a threshold: enter a number from 0 up, such as ${planned}.`
  return { name, indicator: comparison.indicator, is: comparison.is, unit: comparison.threshold.unit, planned, tried, problem }
}

const lowestWithRule = (plan: Plan, { tiers }: ScheduleOf<'tiers'>, year: number): TierRecord | undefined => {
  const { read } = valueReader()
  const ruled = tiers.filter(({ entry, fee }) => comparisonsIn(entry).length > 0 && plan.isInForce(fee, year))
  return ruled.toSorted((one, other) => read(plan.at(one.fee, year)).comparedTo(read(plan.at(other.fee, year))))[0]
}

/** The document with other thresholds in one tier, from the first day of the year on. */
const withThresholds = (
  plan: Plan,
  at: { readonly schedule: string; readonly tier: string; readonly year: number },
  fields: readonly ThresholdField[],
): PlanDocument => {
  const document = JSON.parse(JSON.stringify(plan.document)) as PlanDocument
  const tier = document.membershipFees.schedules
    .flatMap((schedule) => (schedule.method === 'tiers' && schedule.id === at.schedule ? schedule.tiers : []))
    .find(({ id }) => id === at.tier)
  const from = firstDay(at.year, document.organisation.fiscalYear)
  comparisonsIn(tier?.entry ?? { everyone: true }).forEach((comparison, index) => {
    const { tried, planned } = fields[index] ?? { tried: '', planned: '' }
    if (tried !== planned) Object.assign(comparison.threshold.values, { [from]: typed(tried) })
  })
  return document
}

const spoken = (id: string): string => id.replaceAll('-', ' ')
const membersOf = (
  plan: Plan,
  tier: TierRecord,
  schedule: ScheduleOf<'tiers'>,
  [before, after]: readonly [Composition, Composition],
): readonly TierMember[] => {
  const moves = new Map(compareComposition(before, after).map((move) => [move.member, move]))
  const titleOf = (id: string | null | undefined): string => schedule.tiers.find((one) => one.id === id)?.title ?? 'no tier'
  return plan.document.members.flatMap(({ id, name }): readonly TierMember[] => {
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
        indicator: move?.indicator === null || move === undefined ? null : spoken(move.indicator),
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
  const tier = schedule.tiers.find(({ id }) => id === question.tier) ?? lowestWithRule(plan, schedule, year)
  if (tier === undefined || plan.members(year).length === 0) return undefined
  const placed = reviewOf(plan, schedule, year)
  const fields = comparisonsIn(tier.entry).map((comparison, index) => field(plan, comparison, index, { ...question, year: placed }))
  const isReadable = fields.every(({ problem }) => problem === null)
  const changed = isReadable ? planOf(withThresholds(plan, { schedule: schedule.id, tier: tier.id, year: placed }, fields)) : plan
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
    tiers: schedule.tiers.filter(({ entry }) => comparisonsIn(entry).length > 0).map(({ id, title }) => ({ id, title })),
    rule: ruleInWords(tier.entry),
    fields,
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
