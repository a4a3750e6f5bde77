/** The tiers or classes of a fee schedule: no boundary is claimed twice in a fiscal year that it places, every rule can be met, nobody is put into two tiers by name. */

import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { foundText } from '../inputs/found-text.ts'
import type { Keys } from '../inputs/path-text.ts'
import { judgedYears } from './judged-years.ts'
import { readableSchedules } from './readable-schedules.ts'
import { pathOf, type Reading } from './reading.ts'
import { comparisonsOf, neverMet } from './rule-comparisons.ts'
import { categoriesOf } from './tiers.ts'

/** A comparison that every member of a tier meets, with one of its thresholds and the days on which that is in force. */
interface Claim {
  readonly tier: CategoryRecord
  readonly keys: Keys
  readonly is: '<' | '<=' | '>' | '>='
  /** The tier asks for nothing else. */
  readonly alone: boolean
  readonly indicator: string
  readonly threshold: string
  readonly unit: string
  readonly from: string
  readonly until: string
}

const placed = (schedule: FeeScheduleRecord, keys: Keys): readonly { readonly tier: CategoryRecord; readonly keys: Keys }[] =>
  categoriesOf(schedule).map((tier, at) => ({ tier, keys: [...keys, schedule.method, at] }))

const FOREVER = '9999-12-31'

const claimsOf = (tier: CategoryRecord, keys: Keys): readonly Claim[] => {
  if (tier.entry === undefined) return []
  const comparisons = comparisonsOf(tier.entry, [...keys, 'entry'])
  return comparisons
    .filter(({ required }) => required)
    .flatMap(({ comparison, keys: place }) => {
      const { values, unit } = comparison.threshold
      const days = Object.keys(values).sort()
      return days.flatMap((from, at): readonly Claim[] => {
        const threshold = values[from]
        const { indicator, is } = comparison
        return typeof threshold === 'string'
          ? [
              {
                tier,
                keys: place,
                is,
                alone: comparisons.length === 1,
                indicator,
                threshold: trimmed(threshold),
                unit,
                from,
                until: days[at + 1] ?? FOREVER,
              },
            ]
          : []
      })
    })
}

/** One text for one number: "50000.0" is "50000". */
const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)

const isInForce = ({ from, until }: Claim, day: string): boolean => from <= day && day < until

const clash = (left: Claim, right: Claim, days: readonly string[]): boolean => {
  if (left.tier === right.tier || !days.some((day) => isInForce(left, day) && isInForce(right, day))) return false
  const bothClaim = left.is.endsWith('=') && right.is.endsWith('=') && left.is !== right.is
  return bothClaim || (left.is === right.is && left.alone && right.alone)
}

/** How many claims of one boundary are held against each other: a schedule has at most fifty tiers. */
const MOST_CLAIMS = 100

const validateThresholds = (reading: Reading, schedule: FeeScheduleRecord, keys: Keys): void => {
  const days = judgedYears(reading, schedule).map(({ day }) => day)
  const claims = placed(schedule, keys)
    .flatMap(({ tier, keys: place }) => claimsOf(tier, place))
    .filter((claim) => days.some((day) => isInForce(claim, day)))
  for (const group of Map.groupBy(claims, ({ indicator, unit, threshold }) => `${indicator} ${unit} ${threshold}`).values()) {
    const some = group.slice(0, MOST_CLAIMS)
    const pair = some.flatMap((right, at) => some.slice(0, at).flatMap((left) => (clash(left, right, days) ? [{ left, right }] : [])))[0]
    if (pair === undefined) continue
    const { left, right } = pair
    const value = `${right.threshold} ${right.unit}`
    const twice = left.is === right.is
    reading.problems.add(() => ({
      code: 'threshold-claimed-twice',
      path: pathOf(reading, right.keys),
      found: `${right.indicator} ${left.is} ${value} in "${left.tier.id}" and ${right.indicator} ${right.is} ${value} in "${right.tier.id}"`,
      expected: 'a boundary that belongs to one tier',
      message: twice
        ? `The tiers "${left.tier.id}" and "${right.tier.id}" ask for the same: ${right.indicator} ${right.is} ${value}.`
        : `The tiers "${left.tier.id}" and "${right.tier.id}" both claim a member whose ${right.indicator} is exactly ${value}.`,
      remedy: twice
        ? 'Give the tiers different thresholds, or make one tier of them.'
        : `Write ${right.is.slice(0, 1)} instead of ${right.is} in one of them, so that the boundary belongs to the other.`,
    }))
  }
}

const validateRules = (reading: Reading, schedule: FeeScheduleRecord, keys: Keys): void => {
  for (const { tier, keys: place } of placed(schedule, keys)) {
    for (const rule of tier.entry === undefined ? [] : neverMet(tier.entry, [...place, 'entry'])) {
      reading.problems.add(() => ({
        code: 'rule-never-met',
        path: pathOf(reading, rule.keys),
        found: String(rule.asked),
        expected: `at most ${rule.parts}`,
        message: `The rule asks for at least ${rule.asked} of ${rule.parts} parts, which no member can meet.`,
        remedy: `Write a number from 1 to ${rule.parts}, or add the parts that are missing.`,
      }))
    }
  }
}

const validateExceptions = (reading: Reading, schedule: FeeScheduleRecord, keys: Keys): void => {
  const added = new Map<string, string>()
  for (const { tier, keys: place } of placed(schedule, keys)) {
    const out = new Set(tier.takenOut?.map(({ member }) => member))
    for (const [index, { member }] of (tier.added ?? []).entries()) {
      const path = (): string => pathOf(reading, [...place, 'added', index])
      const other = added.get(member)
      if (other !== undefined && other !== tier.id) {
        reading.problems.add(() => ({
          code: 'member-added-twice',
          path: path(),
          found: `${foundText(member)} in "${other}" and in "${tier.id}"`,
          expected: 'one tier',
          message: `Member ${member} is put by name into the tiers "${other}" and "${tier.id}" of one schedule.`,
          remedy: 'Keep it in one of them.',
        }))
      }
      if (out.has(member)) {
        reading.problems.add(() => ({
          code: 'member-added-and-taken-out',
          path: path(),
          found: `${foundText(member)} in "added" and in "takenOut"`,
          expected: 'one of the two',
          message: `Member ${member} is both put into the tier "${tier.id}" and taken out of it by name.`,
          remedy: 'Keep one of the two.',
        }))
      }
      added.set(member, other ?? tier.id)
    }
  }
}

/** Who pays a fixed fee stands in no class, so a class by name would be dropped. */
const validateFixedFees = (reading: Reading, schedule: FeeScheduleRecord, keys: Keys): void => {
  const fixed = schedule.method === 'classes' ? (schedule.fixedFees ?? []) : []
  const inClass = new Map(categoriesOf(schedule).flatMap(({ id, added }) => (added ?? []).map(({ member }) => [member, id] as const)))
  for (const [index, { member }] of fixed.entries()) {
    const found = inClass.get(member)
    if (found === undefined) continue
    reading.problems.add(() => ({
      code: 'member-in-class-with-fixed-fee',
      path: pathOf(reading, [...keys, 'fixedFees', index]),
      found: `${foundText(member)} in "${found}" and in "fixedFees"`,
      expected: 'one of the two',
      message: `Member ${member} is put by name into the class "${found}" of schedule "${schedule.id}" and pays a fixed fee in it.`,
      remedy: 'Take it out of the class, or take its fixed fee out.',
    }))
  }
}

export const validateSchedules = (reading: Reading): void => {
  for (const { keys, value: schedule } of readableSchedules(reading)) {
    validateThresholds(reading, schedule, keys)
    validateRules(reading, schedule, keys)
    validateExceptions(reading, schedule, keys)
    validateFixedFees(reading, schedule, keys)
  }
}
