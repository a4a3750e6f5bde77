/** The tiers or classes of a fee schedule: every rule can be met, nobody is put into two tiers by name. */
import type { CategoryRecord, FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { foundText } from '../inputs/found-text.ts'
import type { Keys } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { readableSchedules } from './readable-schedules.ts'
import { pathOf, type Reading } from './reading.ts'
import { neverMet } from './rule-comparisons.ts'
import { categoriesOf } from './tiers.ts'
import { validateThresholds } from './validate-thresholds.ts'

const placed = (schedule: FeeScheduleRecord, keys: Keys): readonly { readonly tier: CategoryRecord; readonly keys: Keys }[] =>
  categoriesOf(schedule).map((tier, at) => ({ tier, keys: [...keys, schedule.method, at] }))

const validateRules = (reading: Reading, schedule: FeeScheduleRecord, keys: Keys): void => {
  for (const { tier, keys: place } of placed(schedule, keys)) {
    for (const rule of tier.entry === undefined ? [] : neverMet(tier.entry, [...place, 'entry'])) {
      reading.problems.add(() => ({
        code: 'rule-never-met',
        path: pathOf(reading, rule.keys),
        found: String(rule.asked),
        expected: say`at most ${rule.parts}`,
        message: say`The rule asks for at least ${rule.asked} of ${rule.parts} parts, which no member can meet.`,
        remedy: say`Write a number from 1 to ${rule.parts}, or add the parts that are missing.`,
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
          found: say`${foundText(member)} in "${other}" and in "${tier.id}"`,
          expected: say`one tier`,
          message: say`Member ${member} is put by name into the tiers "${other}" and "${tier.id}" of one schedule.`,
          remedy: say`Keep it in one of them.`,
        }))
      }
      if (out.has(member)) {
        reading.problems.add(() => ({
          code: 'member-added-and-taken-out',
          path: path(),
          found: say`${foundText(member)} in "added" and in "takenOut"`,
          expected: say`one of the two`,
          message: say`Member ${member} is both put into the tier "${tier.id}" and taken out of it by name.`,
          remedy: say`Keep one of the two.`,
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
      found: say`${foundText(member)} in "${found}" and in "fixedFees"`,
      expected: say`one of the two`,
      message: say`Member ${member} is put by name into the class "${found}" of schedule "${schedule.id}" and pays a fixed fee in it.`,
      remedy: say`Take it out of the class, or take its fixed fee out.`,
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
