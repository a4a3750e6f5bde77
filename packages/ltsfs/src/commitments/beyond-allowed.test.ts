/** What is charged beyond what an agreement may pay of the cost of a year: told on every day from then on, and refused where it is entered. */
import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { cover } from './cover.ts'
import { expenseProblems } from './expense-admission.ts'

const paper = (id: string, on: string) => ({ id, on, recorded: on, who: 'Officer', document: `Paper ${id}` })
const fjd = (amount: string) => ({ amount, currency: 'FJD' })

const committed = (id: string, amount = '10'): EntryOf<'committed'> => ({
  ...{ ...paper(id, '2017-02-01'), kind: 'committed', activity: 'a1', fiscalYear: 2017, amount: fjd(amount) },
})
const expensed = (id: string, on: string, amount: string, payer?: string): EntryOf<'expensed'> => ({
  ...{ ...paper(id, on), kind: 'expensed', commitment: id.replace('x', 'c').slice(0, 2), amount: fjd(amount) },
  ...(payer === undefined ? {} : { agreement: payer }),
})

/** All that may be said of an agreement so that it pays 10 of 20 at most; a1 is half travel. */
const BOUNDS: Readonly<Record<string, Partial<Parameters<typeof agreement>[0]>>> = {
  'an own share of a half': { own: '0.5' },
  'a donor share of a half': {
    donorShare: { unit: '1', source: 'invented', values: { '2016-01-01': '0.5' } } as AgreementRecord['donorShare'] & {},
  },
  'travel only': { categories: ['travel'] },
}
const WHY: Readonly<Record<string, string>> = {
  'an own share of a half': 'what the own share leaves',
  'a donor share of a half': 'the share it pays',
  'travel only': 'what of its cost is travel',
}

const withGrant = (document: PlanDocument): void => {
  const amount = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '100' } }
  document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
}

const planOf = (bound: string, entries: readonly RegisterEntry[], closed = false) =>
  barePlan({
    activities: [
      activity({ id: 'a1', costs: { 2017: '20' }, categories: { travel: '0.5', staff: '0.5' } }),
      activity({ id: 'a2', costs: { 2020: '1' } }),
    ],
    agreements: [agreement({ id: 'g0', pays: ['a1'], due: { 2017: '100' }, ...BOUNDS[bound] })],
    register: { entries: [...entries], ...(closed ? { closedYears: [{ fiscalYear: 2017, closed: '2018-01-31' }] } : {}) } as never,
    change: withGrant,
  })

const told = (plan: ReturnType<typeof planOf>, asOf: string, knownOn?: string): readonly string[] => {
  const covered = cover(plan, { asOf, activities: [], ...(knownOn === undefined ? {} : { knownOn }) })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value.breached.map(({ fact }) => fact)
}

const first = [committed('c1'), committed('c2'), expensed('x1', '2017-03-01', '10', 'g0')]

describe.each(Object.keys(BOUNDS))('with %s', (bound) => {
  const breach = (over: string) => `g0 is charged ${over} of the cost of a1 in 2017 beyond ${WHY[bound]}.`

  // 20 * 0.5 = 10, which x1 is; nothing of 2017 is live once x2 and x2b are there.
  test.each([
    ['2017-11-01', '0', []],
    ['2017-11-01', '0.01', [breach('0.01')]],
    ['2017-11-01', '10', [breach('10')]],
    ['2018-03-01', '0.01', [breach('0.01')]],
    ['2018-03-01', '10', [breach('10')]],
  ])('a second charge on %s of %s is told on that day and ever after', (on, amount, expected) => {
    const rest = { '0': '10', '0.01': '9.99', '10': '0' }[amount] ?? ''
    const entries = [
      ...first,
      ...(amount === '0' ? [] : [expensed('x2', on, amount, 'g0')]),
      ...(rest === '0' ? [] : [expensed('x2b', on, rest)]),
    ]
    const days = ['2017-10-31', '2017-11-01', '2017-12-31', '2018-01-01', '2018-02-28', '2018-03-01', '2018-06-30', '2020-12-31']
    for (const day of days) expect({ day, told: told(planOf(bound, entries), day) }).toEqual({ day, told: day < on ? [] : expected })
  })

  test('and is refused where it is entered, in its year or later, with what may still be charged', () => {
    for (const on of ['2017-11-01', '2017-12-31', '2018-01-01', '2018-03-01']) {
      const ask = (had: string, entry: EntryOf<'expensed'>) => {
        const plan = planOf(bound, [committed('c1'), committed('c2'), expensed('x1', '2017-03-01', had, 'g0')])
        return expenseProblems({ plan, entry, asOf: '2018-06-30' })
      }
      // 10 - 4 = 6 may still be charged, of 10 - 10 nothing.
      expect(ask('4', expensed('x2', on, '6', 'g0'))).toEqual([])
      expect(ask('4', expensed('x2', on, '6.01', 'g0'))).toEqual([
        {
          code: 'beyond-allowed',
          path: 'register.entries.x2',
          found: '6.01 FJD',
          expected: 'at most what g0 may pay of the cost of the year',
          message: `With the expense "x2" (Paper x2), ${breach('0.01')}`,
          remedy: 'Charge at most 6 of it to g0, and the rest to other money that may pay it.',
        },
      ])
      expect(ask('10', expensed('x2', on, '0.01', 'g0'))[0]?.remedy).toBe('Charge it to other money that may pay it.')
      expect(ask('10', expensed('x2', on, '10'))).toEqual([])
    }
  })

  const over = [...first, expensed('x2', '2018-03-01', '10', 'g0')]
  const reversal: EntryOf<'reversed'> = { ...paper('v2', '2018-05-02'), kind: 'reversed', entry: 'x2', reason: 'Wrong money.' }

  test('it is gone on the day of its reversal, and on a day before was told as it was known then', () => {
    const plan = planOf(bound, [...over, reversal])
    expect(told(plan, '2018-05-01')).toEqual([breach('10')])
    expect(told(plan, '2018-05-02')).toEqual([])
    expect(told(plan, '2020-12-31')).toEqual([])
    expect(told(plan, '2018-06-30', '2018-05-01')).toEqual([breach('10')])
    expect(told(plan, '2018-06-30', '2018-02-28')).toEqual([])
  })

  test('it stays when its year is closed, and hinders no expense that adds nothing to it', () => {
    expect(told(planOf(bound, over, true), '2018-06-30')).toEqual([breach('10')])
    const entries = [...over, { ...committed('c3', '1'), ...paper('c3', '2018-02-01'), fiscalYear: 2020, activity: 'a2' }]
    expect(expenseProblems({ plan: planOf(bound, entries), entry: expensed('x3', '2018-06-01', '1'), asOf: '2018-06-30' })).toEqual([])
  })
})

describe('a reservation beyond the planned cost, which lapses with its year', () => {
  const share = 'a donor share of a half'
  const reserved = (own: Partial<EntryOf<'reserved'>> = {}): EntryOf<'reserved'> => ({
    ...{ ...paper('r1', '2017-02-01'), kind: 'reserved', activity: 'a1', fiscalYear: 2017, amount: fjd('10') },
    ...own,
  })
  const charged = (amount: string, rest: string, ...entries: readonly RegisterEntry[]) =>
    planOf(share, [committed('c1', '15'), ...entries, expensed('x1', '2017-03-01', amount, 'g0'), expensed('x1b', '2017-03-01', rest)])
  const breach = (over: string) => `g0 is charged ${over} of the cost of a1 in 2017 beyond the share it pays.`
  const days = ['2017-12-30', '2017-12-31', '2018-01-01', '2018-06-30', '2019-01-01', '2020-12-31']

  // 15 committed and 10 reserved are 25, more than the 20 planned: (15 + 10) / 2 = 12.50.
  test.each([
    ['12.50', '2.50', []],
    ['12.51', '2.49', [breach('0.01')]],
  ])('counts as it stood on its last day, so that %s charged are what they were', (amount, rest, expected) => {
    for (const day of days) expect({ day, told: told(charged(amount, rest, reserved()), day) }).toEqual({ day, told: expected })
    const carried: RegisterEntry = { ...paper('f1', '2017-12-01'), kind: 'carried-forward', reservation: 'r1', into: 2018, reason: 'Rain.' }
    for (const day of days) expect({ day, told: told(charged(amount, rest, reserved(), carried), day) }).toEqual({ day, told: expected })
  })

  // Without it 20 planned: 12.50 - 20 / 2 = 2.50.
  test('but not once it is released, nor where it expired before its last day', () => {
    const released: RegisterEntry = { ...paper('v1', '2018-06-30'), kind: 'reversed', entry: 'r1', reason: 'Not needed.' }
    for (const day of days)
      expect({ day, told: told(charged('12.50', '2.50', reserved(), released), day) }).toEqual({
        day,
        told: day < '2018-06-30' ? [] : [breach('2.50')],
      })
    for (const [expires, first] of [
      ['2017-12-30', '2017-12-31'],
      ['2017-12-31', '9999-12-31'],
    ] as const)
      for (const day of days)
        expect({ expires, day, told: told(charged('12.50', '2.50', reserved({ expires })), day) }).toEqual({
          ...{ expires, day },
          told: day < first ? [] : [breach('2.50')],
        })
  })

  // (12.50 + 12.50) / 2
  test('and what is committed on a donor stays covered when it lapses', () => {
    const entries = [{ ...committed('c1', '12.50'), agreement: 'g0' }, reserved({ amount: fjd('12.50') })]
    for (const day of days) expect({ day, told: told(planOf(share, entries), day) }).toEqual({ day, told: [] })
    const more = [{ ...committed('c1', '12.52'), agreement: 'g0' }, reserved({ amount: fjd('12.50') })]
    for (const day of days) expect({ day, told: told(planOf(share, more), day).length }).toEqual({ day, told: 1 })
  })
})

describe('an own share of travel, beside a donor of travel and staff', () => {
  // Of 30: travel 9, staff 9, equipment 12. Own funds pay 9 * 0.1 = 0.90 of travel, so that donors pay 8.10 of it, and at most 8.10 + 9 of both.
  const charged = (wider: string) =>
    barePlan({
      activities: [activity({ id: 'a1', costs: { 2017: '30' }, categories: { travel: '0.3', staff: '0.3', equipment: '0.4' } })],
      agreements: [
        agreement({ id: 'g1', pays: ['a1'], due: { 2017: '100' }, categories: ['travel', 'staff'] }),
        agreement({ id: 'g3', pays: ['a1'], due: { 2017: '100' }, categories: ['travel'], own: '0.1' }),
      ],
      register: { entries: [committed('c1', '20'), expensed('x1', '2017-03-01', wider, 'g1')] },
      change: withGrant,
    })
  const narrow = (amount: string) => expensed('x1b', '2017-03-02', amount, 'g3')

  test.each([
    ['14.10', '3', []],
    // 14.11 + 3 - 17.10
    ['14.11', '3', ['With the expense "x1b" (Paper x1b), g3 is charged 0.01 of the cost of a1 in 2017 beyond what the own share leaves.']],
    // 15 + 3 - 17.10
    ['15', '3', ['With the expense "x1b" (Paper x1b), g3 is charged 0.90 of the cost of a1 in 2017 beyond what the own share leaves.']],
    ['9', '8.10', []],
  ])('with %s charged to both, %s of travel are held against what staff leaves of it', (wider, amount, expected) => {
    const problems = expenseProblems({ plan: charged(wider), entry: narrow(amount), asOf: '2018-06-30' })
    expect(problems.map(({ message }) => message)).toEqual(expected)
  })
})
