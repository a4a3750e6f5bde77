/** Expectations ask about years, tiers and members that the plan has, and for a probability only where the plan says what is uncertain. */
import { type ExpectationRecord, readExpectation } from '../inputs/expectation-of-plan.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { list, say } from '../language/say.ts'
import { pathOf, placesAt, type Reading, soundItems, soundPart } from './reading.ts'

type Period = PlanDocument['period']

const validateYears = (reading: Reading, keys: Keys, { id, expects }: ExpectationRecord, period: Period): void => {
  const { from, to } = readExpectation(expects) ?? { from: null, to: null }
  if (from !== null && to !== null && to < from) {
    reading.problems.add(() => ({
      code: 'expectation-reversed',
      path: pathOf(reading, keys),
      found: say`from ${from} to ${to}`,
      expected: say`a last year that is not before the first`,
      message: say`The expectation "${id}" ends in ${to}, before it begins in ${from}.`,
      remedy: say`Write "from ${to} to ${from}" if that is meant.`,
    }))
    return
  }
  const outside = [...new Set([from, to])].filter((year) => year !== null && (year < period.from || year > period.to)).map(String)
  if (outside.length === 0) return
  reading.problems.add(() => ({
    code: 'expectation-outside-plan',
    path: pathOf(reading, keys),
    found: list(outside),
    expected: say`fiscal years from ${period.from} to ${period.to}`,
    message: say`The expectation "${id}" asks about ${list(outside)}, outside the plan.`,
    remedy: say`Write years of the plan, or leave "from" or "to" out to mean its first or its last.`,
  }))
}

const validateProbability = (reading: Reading, keys: Keys, { id, expects }: ExpectationRecord): void => {
  const uncertainty = reading.document['uncertainty'] as { readonly draws?: unknown } | undefined
  const says = Array.isArray(uncertainty?.draws) ? uncertainty.draws.length > 0 : uncertainty !== undefined
  const probability = readExpectation(expects)?.probability ?? null
  if (says || probability === null) return
  reading.problems.add(() => ({
    code: 'probability-of-nothing-drawn',
    path: pathOf(reading, keys),
    found: say`with probability ${probability}`,
    expected: say`at least one draw in uncertainty.draws`,
    message: say`The expectation "${id}" asks for a probability, and the plan does not say what is uncertain.`,
    remedy: say`Add a section "uncertainty" with at least one draw, or take the probability out.`,
  }))
}

const validateWhose = (reading: Reading, keys: Keys, { id, expects }: ExpectationRecord): void => {
  const whose = readExpectation(expects)?.whose ?? null
  const named = (pattern: string): readonly string[] =>
    placesAt(reading.document, pattern).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  const known = [...new Set([...named('membershipFees.schedules.*.tiers.*.id'), ...named('members.*.id')])]
  if (whose === null || known.includes(whose)) return
  const near = nearestWord(whose, known)
  reading.problems.add(() => ({
    code: 'unknown-tier',
    path: pathOf(reading, keys),
    found: JSON.stringify(whose),
    expected: say`a tier of a fee schedule or a member`,
    message: say`The expectation "${id}" is about "${whose}", and there is no such tier or member.`,
    remedy:
      near === undefined
        ? say`Write the name of a tier, such as "small", or the code of a member.`
        : say`Write "of ${near}" if that is meant.`,
  }))
}

export const validateExpectations = (reading: Reading): void => {
  const period = soundPart<Period>(reading, ['period'])
  for (const { keys, value } of soundItems<ExpectationRecord>(reading, ['expectations'])) {
    const at = [...keys, 'expects']
    if (period !== undefined && period.from <= period.to) validateYears(reading, at, value, period)
    validateProbability(reading, at, value)
    validateWhose(reading, at, value)
  }
}
