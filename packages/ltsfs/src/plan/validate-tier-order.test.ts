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
const documentOf = (
  first: EntryRule,
  second: EntryRule,
  change: (document: PlanDocument, schedule: FeeScheduleRecord) => void = () => {},
) =>
  basePlan((plan) => {
    const [schedule] = plan.membershipFees.schedules
    const [small, others] = tiersIn(schedule)
    if (schedule?.method !== 'tiers' || small === undefined || others === undefined) throw new Error('the base plan has two tiers')
    const tiers: TierRecord[] = [{ ...small, entry: first }, { ...small, id: 'middle', entry: second }, others]
    Object.assign(schedule, { tiers })
    plan.options = []
    change(plan, schedule)
  })

const told = (...asked: Parameters<typeof documentOf>) => {
  const found = validate(documentOf(...asked))
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

  const posts = (is: '<' | '<=' | '>=', value: string): EntryRule => ({
    indicator: 'officers',
    is,
    threshold: { unit: 'post', source: 'invented', values: { '2016-01-01': value } },
    missing: 'fails',
  })
  const both = (...all: readonly EntryRule[]): EntryRule => ({ all: [...all] })

  test('is not claimed twice where something else that both ask for cannot hold together', () => {
    const claims = (one: EntryRule, other: EntryRule) => told(both(people('<=', M), one), both(people('>=', M), other))
    expect(claims(posts('<', '5'), posts('>=', '5'))).toEqual([])
    expect(claims(posts('<=', '5'), posts('>=', '5'))).toEqual([
      ...twice,
      'threshold-claimed-twice: The tiers "small" and "middle" both claim a member whose officers is exactly 5 post.',
    ])
    expect(claims(posts('<', '5'), posts('>=', '4'))).toEqual(twice)
    expect(claims(posts('<', '5'), posts('>=', '6'))).toEqual([])
  })

  test('asked for alike in all years is a problem, in some of them a doubt: so tiers are merged', () => {
    const doubts = (values: Values) => {
      const document = documentOf(people('<', values), people('<', M))
      const found = validate(document)
      return found.ok ? found.value.warnings.map(({ message }) => message) : found.problems.map(({ code }) => code)
    }
    expect(doubts({ '2010-01-01': '200' })).toEqual(['threshold-claimed-twice'])
    expect(doubts({ '2010-01-01': '100', '2019-01-01': '200' })).toEqual([
      'In fiscal years 2019 to 2020 the tiers "small" and "middle" ask for the same: population < 200 people, so that nobody comes to "middle".',
    ])
    expect(doubts({ '2010-01-01': '100', '2021-01-01': '200' })).toEqual([])
  })
})

describe('two tiers that leave nobody for a third', () => {
  /** The doubts about small, middle and others, of which "middle" takes whoever meets the second rule. */
  const doubts = (
    first: EntryRule,
    second: EntryRule,
    third: EntryRule,
    change: (tiers: readonly TierRecord[], schedule: FeeScheduleRecord) => void = () => {},
  ) => {
    const found = validate(
      documentOf(first, second, (_, schedule) => {
        const others = tiersIn(schedule)[2]
        if (others !== undefined) others.entry = third
        change(tiersIn(schedule), schedule)
      }),
    )
    return found.ok ? found.value.warnings.flatMap(({ code, message }) => (code === 'tier-never-reached' ? [message] : [])) : found.problems
  }
  const told = (when: string) => [
    `${when} no member can come to the tier "others": whoever meets its rule meets that of "small" or that of "middle" too, and stands in one of them before it.`,
  ]
  const anyGdp: EntryRule = {
    ...{ indicator: 'gdp', is: '>', missing: 'passes' },
    threshold: { unit: 'FJD', source: 'invented', values: { '2010-01-01': '0' } },
  }
  const asked = (rule: EntryRule, missing: 'fails' | 'passes'): EntryRule => ({ ...rule, missing }) as EntryRule

  test.each([
    ['at one threshold, one of them with it', '<', '200', '>=', true],
    ['one below the threshold of the other', '<', '201', '>=', true],
    ['with one person between them', '<', '199', '>=', false],
  ] as const)('%s', (_, is, value, other, isTold) => {
    const first = people(is, { '2016-01-01': value })
    expect(doubts(first, people(other, M), anyGdp)).toEqual(isTold ? told('In fiscal years 2017 to 2020') : [])
  })

  test('not where the third takes everyone: it is the net under the others', () => {
    expect(doubts(people('<', M), people('>=', M), { everyone: true })).toEqual([])
  })

  test('only in the years in which they do', () => {
    const until = people('<', { '2010-01-01': '200', '2019-01-01': '150' })
    expect(doubts(until, people('>=', M), anyGdp)).toEqual(told('In fiscal years 2017 to 2018'))
  })

  test('not where both say that who has no value fails: such a member comes to the third', () => {
    const [small, middle] = [people('<', M), people('>=', M)]
    expect(doubts(asked(small, 'fails'), asked(middle, 'fails'), anyGdp)).toEqual([])
    expect(doubts(asked(small, 'fails'), asked(middle, 'passes'), anyGdp)).toEqual(told('In fiscal years 2017 to 2020'))
  })

  test('not where somebody is taken out of one of them by name', () => {
    const takenOut = (tiers: readonly TierRecord[]) => Object.assign(tiers[0] ?? {}, { takenOut: [{ member: 'CC', reason: 'asked' }] })
    expect(doubts(people('<', M), people('>=', M), anyGdp, takenOut)).toEqual([])
  })

  test('with room each may lie further in, unless they divide members in one place', () => {
    const roomy = (upTo: string) =>
      doubts(people('<', { '2016-01-01': upTo }), people('>=', M), anyGdp, (_, schedule) =>
        Object.assign(schedule, { hysteresis: { unit: '1', source: 'invented', values: { '2010-01-01': '0.1' } } }),
      )
    expect(roomy('200')).toEqual(told('In fiscal years 2017 to 2020'))
    // 200 * 1.1 = 220; 244.44 * 0.9 = 219.996, 244.45 * 0.9 = 220.005.
    expect(roomy('244.44')).toEqual([])
    expect(roomy('244.45')).toEqual(told('In fiscal years 2017 to 2020'))
  })
})

describe('hysteresis', () => {
  const roomy = (first: EntryRule, second: EntryRule, share: string) =>
    told(first, second, (_, schedule) =>
      Object.assign(schedule, { hysteresis: { unit: '1', source: 'invented', values: { '2010-01-01': share } } }),
    )
  const raised = (to: string) => people('<', { '2010-01-01': '100', '2019-01-01': to })

  test('leaves room for a tier between a threshold that is wider and one that is narrower', () => {
    // 210 less 30 % is 147, and 200 with 30 % more is 260: who has 180 and stood in the middle tier stays in it.
    expect(roomy(raised('210'), people('<', M), '0.3')).toEqual([])
    expect(roomy(raised('210'), people('<', M), '0')).toEqual(years('years 2019 to 2020'))
  })

  test('and none where the wider one with its room lies beyond the narrower one with its own', () => {
    // 200 * 1.1 = 220; 244.44 * 0.9 = 219.996, 244.45 * 0.9 = 220.005.
    expect(roomy(raised('244.44'), people('<', M), '0.1')).toEqual([])
    expect(roomy(raised('244.45'), people('<', M), '0.1')).toEqual(years('years 2019 to 2020'))
  })

  test('gives one threshold one side', () => {
    const narrow: EntryRule = {
      all: [people('<', M), { indicator: 'gdp', is: '<', threshold: { unit: 'FJD', source: 'invented', values: M } }],
    }
    expect(roomy(people('<', M), narrow, '0.3')).toEqual(['tier-never-reached: In fiscal years 2017 to 2020'])
  })
})
