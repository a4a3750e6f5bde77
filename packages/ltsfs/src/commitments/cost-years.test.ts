/** Parts of the cost of a year that are paid in other years share its categories and donors' shares, before and after its end. */
import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { cover } from './cover.ts'

const paper = (id: string, on: string) => ({ id, on, recorded: on, who: 'Officer', document: `Paper ${id}` })
const fjd = (amount: string) => ({ amount, currency: 'FJD' })
const dated = (values: Readonly<Record<string, string>>, unit = '1') => ({ unit, source: 'invented', values: { ...values } })

const half = { donorShare: dated({ '2016-01-01': '0.5' }) as NonNullable<AgreementRecord['donorShare']> }
const own = (agreementId?: string) => (agreementId === undefined ? {} : { agreement: agreementId })

const committed = (id: string, amount: string, payer?: string): RegisterEntry => ({
  ...{ ...paper(id, '2017-02-01'), kind: 'committed', activity: 'a1', fiscalYear: 2017, amount: fjd(amount), ...own(payer) },
})
/** Reserved in 2017 and carried into a later year on a day. */
const carried = (id: string, amount: string, into: number, on: string, payer?: string): readonly RegisterEntry[] => [
  { ...paper(id, '2017-02-01'), kind: 'reserved', activity: 'a1', fiscalYear: 2017, amount: fjd(amount), ...own(payer) },
  { ...paper(`${id}-carried`, on), kind: 'carried-forward', reservation: id, into, reason: 'Rain.' },
]

const signed = (agreementId: string): RegisterEntry => ({
  ...paper(`${agreementId}-signed`, '2017-01-02'),
  kind: 'signed',
  agreement: agreementId,
})

interface Given {
  readonly agreements: readonly AgreementRecord[]
  readonly entries: readonly RegisterEntry[]
  readonly income?: Readonly<Record<string, string>>
}

/** a1 costs 20 in 2017, half of it travel and half of it staff. */
const asked = ({ agreements, entries, income = {} }: Given, asOf: string) => {
  const plan = barePlan({
    activities: [activity({ id: 'a1', costs: { 2017: '20' }, categories: { travel: '0.5', staff: '0.5' } })],
    agreements,
    register: { entries: [...entries] },
    change: (document) => {
      const amount = dated({ '2016-01-01': '0', ...income }, 'FJD')
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })
  const covered = cover(plan, { asOf, activities: ['a1'] })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value
}
const lacks = (given: Given, asOf: string): number =>
  [...asked(given, asOf).breached, ...asked(given, asOf).blocked].flatMap(({ lacking }) => lacking).reduce((sum, each) => sum + each, 0) /
  100

describe('what is carried over before its year has ended', () => {
  const agreements = [agreement({ id: 'g0', pays: ['a1'], due: { 2017: '20' }, ...half })]
  const entries = carried('r1', '10', 2018, '2017-06-01')

  // 20 / 2 = 10 of own funds: 5 in 2017 beside the 10 that stay, and 5 in 2018.
  test.each([
    ['5', '5', 'payable'],
    ['5', '4.99', 'not-payable'],
    ['4.99', '5', 'not-payable'],
  ])('leaves a donor no second share of that cost: own funds of %s and %s', (first, second, status) => {
    const income = { '2017-01-01': first, '2018-01-01': second, '2019-01-01': '0' }
    expect(asked({ agreements, entries, income }, '2017-06-30').answers[0]?.status).toBe(status)
  })

  test('and what is committed on money for travel leaves it no travel, whichever came first', () => {
    const travel = [agreement({ id: 'gt', pays: ['a1'], categories: ['travel'], due: { 2017: '50' } })]
    for (const [amount, lacking] of [
      ['4', 0],
      ['4.01', 0.01],
    ] as const) {
      // 6 + 4 are the travel of 20 / 2.
      const both = [committed('c1', '6', 'gt'), ...carried('r1', amount, 2018, '2017-06-01', 'gt')]
      for (const day of ['2017-06-30', '2017-12-31', '2018-01-01'])
        expect({ amount, day, lacks: lacks({ agreements: travel, entries: both }, day) }).toEqual({ amount, day, lacks: lacking })
    }
  })
})

describe('what is carried into two later years', () => {
  const agreements = [agreement({ id: 'g0', pays: ['a1'], due: { 2017: '20' }, ...half })]

  // 20 / 2 = 10 in all.
  test.each([
    ['4', 0],
    ['4.01', 0.01],
  ])('has the share of its donor once: 6 and %s', (amount, lacking) => {
    const entries = [...carried('r1', '6', 2018, '2017-12-01', 'g0'), ...carried('r2', amount, 2019, '2017-12-01', 'g0')]
    for (const day of ['2017-12-31', '2018-01-01', '2018-12-31'])
      expect({ day, lacks: lacks({ agreements, entries }, day) }).toEqual({ day, lacks: lacking })
  })
})

test('two parts that name nobody share the categories between them: the days that pass take nothing of either', () => {
  const agreements = [
    agreement({ id: 'gt', pays: ['a1'], categories: ['travel'], due: { 2017: '10' } }),
    agreement({ id: 'gs', pays: ['a1'], categories: ['staff'], due: { 2017: '10' } }),
  ]
  // 10 + 10 of 20, so 5 + 5 of travel and as much of staff.
  const entries = [signed('gt'), signed('gs'), committed('c1', '10'), ...carried('r1', '10', 2018, '2017-12-01')]
  for (const day of ['2017-12-01', '2017-12-31', '2018-01-01', '2018-06-30'])
    expect({ day, lacks: lacks({ agreements, entries }, day) }).toEqual({ day, lacks: 0 })
})
