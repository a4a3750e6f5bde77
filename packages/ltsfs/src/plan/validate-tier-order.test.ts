import { describe, expect, test } from 'vitest'
import { basePlan, tiersIn } from '../../../../test/base-plan.ts'
import type { EntryRule } from '../inputs/entry-rule.ts'
import type { FeeScheduleRecord, TierRecord } from '../inputs/fee-schedule.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { validate } from './validate.ts'

type Values = Readonly<Record<string, string>>

const people = (is: '<' | '<=' | '>=', values: Values): EntryRule => ({
  indicator: 'population',
  is,
  threshold: { unit: 'people', source: 'invented', values },
})

/** What is told of fiscal years 2017 to 2020 in which the first schedule is in force, with these two tiers before one for everyone. */
const told = (first: EntryRule, second: EntryRule, change: (document: PlanDocument, schedule: FeeScheduleRecord) => void = () => {}) => {
  const document = basePlan((plan) => {
    const [schedule] = plan.membershipFees.schedules
    const [small, others] = tiersIn(schedule)
    if (schedule?.method !== 'tiers' || small === undefined || others === undefined) throw new Error('the base plan has two tiers')
    const tiers: TierRecord[] = [{ ...small, entry: first }, { ...small, id: 'middle', entry: second }, others]
    Object.assign(schedule, { tiers })
    plan.options = []
    change(plan, schedule)
  })
  const found = validate(document)
  return found.ok ? [] : found.problems.map(({ code, message }) => `${code}: ${message.split(' no member')[0]}`)
}

const M = { '2016-01-01': '200' }
const years = (text: string) => [`thresholds-out-of-order: In fiscal ${text}`]

describe('a wider threshold before a narrower one', () => {
  test.each([
    ['before the plan begins', { '2010-01-01': '300', '2017-01-01': '60' }, []],
    ['in its first year', { '2010-01-01': '300', '2018-01-01': '60' }, years('year 2017')],
    ['in its last year', { '2010-01-01': '60', '2020-01-01': '300' }, years('year 2020')],
    ['after it ends', { '2010-01-01': '60', '2021-01-01': '300' }, []],
    ['on days that begin no fiscal year', { '2010-01-01': '60', '2018-01-02': '300', '2018-12-31': '60' }, []],
    ['on a day that begins one', { '2010-01-01': '60', '2018-12-31': '300', '2019-01-02': '60' }, years('year 2019')],
    ['in two years apart', { '2010-01-01': '300', '2018-01-01': '60', '2020-01-01': '300' }, years('years 2017, 2020')],
  ])('%s', (_, values, expected) => expect(told(people('<', values), people('<', M))).toEqual(expected))

  test('is found however often thresholds changed before', () => {
    const often = Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`${1960 + at}-01-01`, `${60 + at}`]))
    expect(told(people('<', { ...often, '2018-01-01': '200' }), people('<=', M))).toEqual([])
    expect(told(people('<', { ...often, '2018-01-01': '201' }), people('<=', M))).toEqual(years('years 2018 to 2020'))
  })

  test('is looked at while the schedule is in force, and in all years when it never is', () => {
    const rule = people('<', { '2010-01-01': '300', '2018-01-01': '60' })
    const inForceFrom = (day: string) =>
      told(rule, people('<', M), (plan) => {
        plan.membershipFees.scheduleInForce.values = { '2016-01-01': 'revised', [day]: 'current' }
      })
    expect(inForceFrom('2017-01-01')).toEqual(years('year 2017'))
    expect(inForceFrom('2018-01-01')).toEqual([])
    expect(inForceFrom('2021-01-01')).toEqual(years('year 2017'))
  })

  test('is looked at on the day of the review that places members', () => {
    const rule = people('<', { '2010-01-01': '60', '2018-01-01': '300', '2019-01-01': '60' })
    const reviewed = (from: number, everyYears: number) =>
      told(rule, people('<', M), (_, schedule) => Object.assign(schedule, { review: { from, everyYears } }))
    expect(reviewed(2017, 2)).toEqual([])
    expect(reviewed(2016, 2)).toEqual(years('years 2018 to 2019'))
    expect(reviewed(2018, 5)).toEqual(years('years 2018 to 2020'))
  })
})

describe('a boundary that two tiers claim', () => {
  const twice = ['threshold-claimed-twice: The tiers "small" and "middle" both claim a member whose population is exactly 200 people.']
  test.each([
    ['before the plan begins', { '2010-01-01': '200', '2017-01-01': '201' }, []],
    ['in its first year', { '2010-01-01': '200', '2018-01-01': '201' }, twice],
    ['in its last year', { '2010-01-01': '201', '2020-01-01': '200' }, twice],
    ['after it ends', { '2010-01-01': '201', '2021-01-01': '200' }, []],
    ['on days that begin no fiscal year', { '2010-01-01': '201', '2018-01-02': '200', '2018-12-31': '201' }, []],
  ])('%s', (_, values, expected) => expect(told(people('<=', M), people('>=', values))).toEqual(expected))
})
