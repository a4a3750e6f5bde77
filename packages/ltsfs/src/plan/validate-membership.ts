/** A member that belongs in no fiscal year of the plan pays, receives and counts nothing: it may stand there on purpose, and it is said. */
import { type FiscalYearRule, fiscalYear } from '../calendar/fiscal-year.ts'
import { overlaps } from '../calendar/span.ts'
import { valueAt } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { pathOf, placesAt, type Reading, soundPart } from './reading.ts'
import { LONGEST_PERIOD } from './validate-days.ts'

export const validateMembership = (reading: Reading): void => {
  const rule = soundPart<FiscalYearRule>(reading, ['organisation', 'fiscalYear'])
  const period = soundPart<{ readonly from: number; readonly to: number }>(reading, ['period'])
  if (rule === undefined || period === undefined || period.to < period.from || period.to - period.from >= LONGEST_PERIOD) return
  const { from, to } = period
  const planned = { from: fiscalYear(from, rule).from, until: fiscalYear(to, rule).until }
  for (const { keys, value } of placesAt(reading.document, 'members.*')) {
    const places = [
      [...keys, 'joined'],
      [...keys, 'left'],
      [...keys, 'name'],
    ]
    if (places.some((place) => reading.broken.touches(place))) continue
    const [joined, left] = [valueAt(value, ['joined']), valueAt(value, ['left'])] as readonly (string | undefined)[]
    if ((joined !== undefined && left !== undefined && left <= joined) || overlaps({ from: joined, until: left }, planned)) continue
    reading.warnings.add(() => ({
      code: 'never-a-member',
      path: pathOf(reading, keys),
      found: [joined === undefined ? [] : say`joined ${joined}`, left === undefined ? [] : say`left ${left}`].flat().join(', '),
      expected: say`a member in one of the fiscal years ${from} to ${to}`,
      message: say`${String(valueAt(value, ['name']))} is a member in none of the fiscal years ${from} to ${to}.`,
      remedy: say`Check the days of joining and leaving, or take the member out.`,
    }))
  }
}
