/** Periods and spans end after they begin, and a value that takes effect within a fiscal year is told to wait for the next one. */
import { type FiscalYearRule, firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import { isWithin } from '../calendar/span.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Keys } from '../inputs/path-text.ts'
import { later, say } from '../language/say.ts'
import { type Place, pathOf, placesAt, type Reading, soundItems, soundPart } from './reading.ts'
import { type FoundRecord, pickEach } from './records.ts'

/** Fiscal years in one plan. */
export const LONGEST_PERIOD = 60

const validatePeriod = (reading: Reading): void => {
  const period = soundPart<{ readonly from: number; readonly to: number }>(reading, ['period'])
  if (period === undefined) return
  const years = period.to - period.from + 1
  if (years < 1) {
    reading.problems.add(() => ({
      code: 'period-reversed',
      path: 'period',
      found: say`from ${period.from} to ${period.to}`,
      expected: say`a last year that is not before the first`,
      message: say`The period of the plan ends in ${period.to}, before it begins in ${period.from}.`,
      remedy: say`Write the first fiscal year as "from" and the last as "to".`,
    }))
  }
  if (years > LONGEST_PERIOD) {
    reading.problems.add(() => ({
      code: 'period-too-long',
      path: 'period',
      found: say`${years} years`,
      expected: say`at most ${LONGEST_PERIOD} years`,
      message: say`The period of the plan is ${years} fiscal years long.`,
      remedy: say`Plan over at most ${LONGEST_PERIOD} fiscal years.`,
    }))
  }
}

const SPANS: readonly (readonly [pattern: string, from: string, until: string, what: () => string])[] = [
  ['members.*', 'joined', 'left', later`The membership`],
  ['donorCoFunding.agreements.*.window', 'from', 'until', later`The window of the agreement`],
]

const validateSpans = (reading: Reading): void => {
  for (const [pattern, from, until, what] of SPANS) {
    for (const { keys } of placesAt(reading.document, pattern)) {
      const [first, end] = [soundPart<string>(reading, [...keys, from]), soundPart<string>(reading, [...keys, until])]
      if (first === undefined || end === undefined || first < end) continue
      reading.problems.add(() => ({
        code: 'span-reversed',
        path: pathOf(reading, [...keys, until]),
        found: JSON.stringify(end),
        expected: say`a day after "${first}"`,
        message: say`${what()} ends on ${end}, before a day of it has passed: it begins on ${first}, and the day given as "${until}" no longer belongs to it.`,
        remedy: say`Write the first day as "${from}" and the day after the last as "${until}".`,
      }))
    }
  }
}

const validateInstalments = (reading: Reading): void => {
  for (const { keys, value: agreement } of soundItems<AgreementRecord>(reading, ['donorCoFunding', 'agreements'])) {
    const { from, until } = agreement.window
    for (const [at, { due }] of agreement.instalments.entries()) {
      if (from >= until || isWithin(due, agreement.window)) continue
      reading.warnings.add(() => ({
        code: 'instalment-outside-window',
        path: pathOf(reading, [...keys, 'instalments', at, 'due']),
        found: JSON.stringify(due),
        expected: say`a day from "${from}" and before "${until}"`,
        message: say`The instalment is due on ${due}, outside the window of its agreement.`,
        remedy: say`Check the day, or the window.`,
      }))
    }
  }
}

const withinYear = (reading: Reading, keys: Keys, day: string, rule: FiscalYearRule): void => {
  const year = fiscalYearOf(day, rule)
  reading.warnings.add(() => ({
    code: 'effective-within-year',
    path: pathOf(reading, keys),
    found: JSON.stringify(day),
    expected: say`the first day of a fiscal year, such as "${firstDay(year + 1, rule)}"`,
    message: say`The value of ${day} begins within fiscal year ${year}: it takes effect from fiscal year ${year + 1} on.`,
    remedy: say`Write "${firstDay(year + 1, rule)}" if that is meant, or "${firstDay(year, rule)}" for the whole of fiscal year ${year}.`,
  }))
}

const datedIn = ({ keys, value: { unit, values } }: FoundRecord, isSound: boolean): Place | undefined =>
  isSound && typeof unit === 'string' && typeof values === 'object' && values !== null
    ? { keys: [...keys, 'values'], value: values }
    : undefined

const validateEffectiveDays = (reading: Reading): void => {
  const rule = soundPart<FiscalYearRule>(reading, ['organisation', 'fiscalYear'])
  if (rule === undefined) return
  for (const { keys, value } of pickEach(reading, datedIn))
    for (const day of Object.keys(value as object)) if (day.slice(5) !== rule.starts) withinYear(reading, [...keys, day], day, rule)
}

export const validateDays = (reading: Reading): void => {
  validatePeriod(reading)
  validateSpans(reading)
  validateInstalments(reading)
  validateEffectiveDays(reading)
}
