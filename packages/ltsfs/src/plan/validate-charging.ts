/** Phase-ins whose steps reach the end, and waivers of something, for somebody, over years that follow each other. */
import { type FiscalYearRule, fiscalYear } from '../calendar/fiscal-year.ts'
import { overlaps } from '../calendar/span.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { FeeWaiverRecord } from '../inputs/fee-waiver.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { Keys } from '../inputs/path-text.ts'
import { counted, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { pathOf, type Reading, soundItems, soundPart } from './reading.ts'

const stepsProblem = (
  reading: Reading,
  keys: Keys,
  problem: { readonly found: string; readonly expected: string; readonly message: string },
) =>
  reading.problems.add(() => ({
    code: 'steps-not-to-the-end',
    path: pathOf(reading, [...keys, 'phaseIn', 'steps']),
    ...problem,
    remedy: say`Write one share of the way for each year, none smaller than the one before, and "1" as the last.`,
  }))

const validateSteps = (reading: Reading): void => {
  for (const { keys, value: schedule } of soundItems<FeeScheduleRecord>(reading, ['membershipFees', 'schedules'])) {
    const { years = 0, steps } = schedule.phaseIn ?? {}
    if (steps === undefined) continue
    const name = say`The phase-in of schedule "${schedule.id}"`
    const last = steps.at(-1) ?? ''
    const back = steps.findIndex((step, at) => at > 0 && new Decimal(step).lt(steps[at - 1] ?? 0))
    if (steps.length !== years)
      stepsProblem(reading, keys, {
        found: counted(steps.length, 'step'),
        expected: counted(years, 'step'),
        message: say`${name} takes ${counted(years, 'year')} and has ${counted(steps.length, 'step')}.`,
      })
    if (!new Decimal(last).eq(1))
      stepsProblem(reading, keys, {
        found: `"${last}"`,
        expected: '"1"',
        message: say`${name} ends after ${last} of the way: the new fee is never reached by its steps.`,
      })
    if (back > 0)
      stepsProblem(reading, keys, {
        found: say`"${steps[back]}" after "${steps[back - 1]}"`,
        expected: say`steps that go forward`,
        message: say`${name} goes back from ${steps[back - 1]} to ${steps[back]} of the way in its year ${back + 1}.`,
      })
  }
}

const validateSpan = (reading: Reading, keys: Keys, { id, member, from, until }: FeeWaiverRecord): boolean => {
  if (from < until) return true
  reading.problems.add(() => ({
    code: 'span-reversed',
    path: pathOf(reading, [...keys, 'until']),
    found: String(until),
    expected: say`a fiscal year after ${from}`,
    message: say`The waiver "${id}" for ${member} ends in ${until}, before a year of it has passed: it begins in ${from}, and the year given as "until" no longer belongs to it.`,
    remedy: say`Write the first fiscal year as "from" and the one after the last as "until".`,
  }))
  return false
}

const validateWhat = (reading: Reading, keys: Keys, { id, member, share, amount }: FeeWaiverRecord): void => {
  const given = [share, amount].filter((value) => value !== undefined).length
  if (given === 1) return
  reading.problems.add(() => ({
    code: 'one-of-two',
    path: pathOf(reading, keys),
    found: given === 0 ? say`neither` : say`both`,
    expected: say`a share of the fee or an amount a year`,
    message:
      given === 0
        ? say`The waiver "${id}" for ${member} has neither a share nor an amount.`
        : say`The waiver "${id}" for ${member} has both a share and an amount.`,
    remedy: say`Write "share" or "amount", and not both.`,
  }))
}

const validateMember = (reading: Reading, keys: Keys, { id, member, from, until }: FeeWaiverRecord): void => {
  const rule = soundPart<FiscalYearRule>(reading, ['organisation', 'fiscalYear'])
  const found = soundItems<MemberRecord>(reading, ['members']).find(({ value }) => value.id === member)?.value
  if (rule === undefined || found === undefined) return
  const years = Array.from({ length: until - from }, (_, at) => from + at)
  if (years.some((year) => overlaps({ from: found.joined, until: found.left }, fiscalYear(year, rule)))) return
  reading.problems.add(() => ({
    code: 'waiver-of-nobody',
    path: pathOf(reading, [...keys, 'member']),
    found: `"${member}"`,
    expected: say`a member of fiscal years ${from} to ${until - 1}`,
    message: say`The waiver "${id}" names ${member}, which is no member in any of its years, ${from} to ${until - 1}.`,
    remedy: say`Name a member of these years, change the years, or take the waiver out.`,
  }))
}

export const validateCharging = (reading: Reading): void => {
  validateSteps(reading)
  for (const { keys, value: waiver } of soundItems<FeeWaiverRecord>(reading, ['membershipFees', 'waivers'])) {
    validateWhat(reading, keys, waiver)
    if (validateSpan(reading, keys, waiver)) validateMember(reading, keys, waiver)
  }
}
