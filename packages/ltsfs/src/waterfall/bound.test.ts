import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { boundOf } from './bound.ts'
import { dueAfter, nobodyHasPaid } from './due.ts'

const share = (value: string) => ({ unit: '1', source: 'invented', values: { '2016-01-01': value } })
const categories = () => [
  { category: 'travel', share: share('0.6') },
  { category: 'staff', share: share('0.3') },
]

type Terms = Partial<Pick<AgreementRecord, 'restriction' | 'donorShare' | 'ownShare'>>

/** Of the first activity, for an agreement of these terms, when others have paid so much of it. */
const bound = (own: Terms, cost = 100, paid: readonly (readonly [Terms, number])[] = []) => {
  const plan = planWith((document) => {
    const [agreement] = document.donorCoFunding.agreements as [AgreementRecord]
    const { donorShare: _, ...bare } = agreement
    document.donorCoFunding.agreements = [own, ...paid.map(([terms]) => terms)].map((terms) => ({ ...bare, restriction: {}, ...terms }))
    const [activity] = document.spending.activities as [ActivityRecord]
    activity.categories = categories()
  })
  const [agreement, ...others] = plan.document.donorCoFunding.agreements as [AgreementRecord, ...AgreementRecord[]]
  const [activity] = plan.document.spending.activities as [ActivityRecord]
  const of = (amount: number, id = 'spending/activity') => figure(id, { activity: activity.id, year: 2018 }, constant(amount, 'FJD'))
  const due = paid.reduce(
    (before, [, amount], at) => dueAfter(plan, before, others[at] as AgreementRecord, of(amount, 'donor-co-funding/applied'), 2018),
    nobodyHasPaid({ activity, cost: of(cost) }),
  )
  const formula = boundOf(plan, agreement, due, 2018)
  return formula && valueReader().read(formula).toFixed(2)
}

test('nothing bounds an agreement for everything', () => {
  expect(bound({})).toBeNull()
})

test('a share, and what an own share leaves: the smaller of the two', () => {
  expect(bound({ donorShare: share('0.5') })).toBe('50.00')
  expect(bound({ ownShare: share('0.2') })).toBe('80.00')
  expect(bound({ donorShare: share('0.5'), ownShare: share('0.2') })).toBe('50.00')
  expect(bound({ donorShare: share('0.9'), ownShare: share('0.2') })).toBe('80.00')
  // 0.03 - 0.2 * 0.03 = 0.024
  expect(bound({ ownShare: share('0.2') }, 0.03)).toBe('0.02')
})

test('the categories it pays for, and a share of these', () => {
  expect(bound({ restriction: { categories: ['travel'] } })).toBe('60.00')
  // what is of no category, a tenth, is nobody's
  expect(bound({ restriction: { categories: ['travel', 'staff'] } })).toBe('90.00')
  expect(bound({ restriction: { categories: ['equipment'] } })).toBe('0.00')
  expect(bound({ restriction: { categories: ['travel'] }, ownShare: share('0.5') })).toBe('30.00')
})

test('less what others for the same categories have paid, and not less what others have', () => {
  const travel: Terms = { restriction: { categories: ['travel'] } }
  expect(bound({ restriction: { categories: ['travel'] } }, 100, [[travel, 45]])).toBe('15.00')
  expect(bound({ restriction: { categories: ['travel'] } }, 100, [[travel, 60]])).toBe('0.00')
  expect(bound({ restriction: { categories: ['travel'] } }, 100, [[{}, 45]])).toBe('60.00')
  expect(bound({ restriction: { categories: ['staff'] } }, 100, [[travel, 45]])).toBe('30.00')
})

test('less the own share that agreements before it ask for where they have paid, and beside others its own', () => {
  expect(bound({}, 100, [[{ ownShare: share('0.3') }, 0]])).toBe('100.00')
  expect(bound({}, 100, [[{ ownShare: share('0.3') }, 0.01]])).toBe('69.99')
  expect(bound({ ownShare: share('0.3') }, 100, [[{}, 69.99]])).toBe('0.01')
  expect(bound({ ownShare: share('0.3') }, 100, [[{}, 70]])).toBe('0.00')
  expect(bound({ ownShare: share('0.3') }, 100, [[{}, 80]])).toBe('0.00')
  // the larger of two: 100 - 50 - 10
  expect(bound({ ownShare: share('0.3') }, 100, [[{ ownShare: share('0.5') }, 10]])).toBe('40.00')
})

test('own shares of categories that have none in common add up', () => {
  const half = (category: string): Terms => ({ restriction: { categories: [category] }, ownShare: share('0.5') })
  // 100 - 30 - 15 are lacking, of which 30 of travel and 15 of staff are own funds'
  expect(
    bound({}, 100, [
      [half('travel'), 30],
      [half('staff'), 15],
    ]),
  ).toBe('10.00')
  // of travel and staff together, 90 - 45, as much is kept
  expect(
    bound({ restriction: { categories: ['travel', 'staff'] } }, 100, [
      [half('travel'), 30],
      [half('staff'), 15],
    ]),
  ).toBe('0.00')
  // 0.5 of everything is 50, which the 30 of travel are a part of
  expect(
    bound({}, 100, [
      [half('travel'), 30],
      [{ ownShare: share('0.5') }, 5],
    ]),
  ).toBe('15.00')
})

test('own shares of categories that overlap are not both kept, and a category that the activity has not is no overlap', () => {
  const third = (...names: string[]): Terms => ({ restriction: { categories: names }, ownShare: share('0.3') })
  const paidByBoth = (one: string, other: string) => [[third('travel', one), 20] as const, [third('staff', other), 10] as const]
  // 0.3 * 60 = 18 of travel and 0.3 * 30 = 9 of staff, of the 100 - 30 that are lacking
  expect(bound({}, 100, paidByBoth('equipment', 'equipment'))).toBe('43.00')
  // 0.3 * (60 + 30) = 27 of both hold the 9 of staff
  expect(bound({}, 100, paidByBoth('staff', 'staff'))).toBe('43.00')
  expect(
    bound({}, 100, [
      [third('travel', 'staff'), 20],
      [third('staff'), 10],
    ]),
  ).toBe('43.00')
  expect(
    bound({}, 100, [
      [{ ...third('travel', 'staff'), ownShare: share('0.2') }, 20],
      [third('staff'), 10],
    ]),
  ).toBe('52.00')
  // Money for travel alone leaves the own share of travel and equipment: 60 - 18, of which 20 are paid
  expect(bound({ restriction: { categories: ['travel'] } }, 100, [[third('travel', 'equipment'), 20]])).toBe('22.00')
})

test('two hundred own shares, a hundred of each of two categories, are the largest of each', () => {
  const paid = Array.from({ length: 200 }, (_, at): readonly [Terms, number] => [
    { restriction: { categories: [at % 2 === 0 ? 'travel' : 'staff'] }, ownShare: share(at < 198 ? '0.1' : '0.3') },
    0.1,
  ])
  // 100 - 200 * 0.1 are lacking, of which 0.3 * 60 and 0.3 * 30 are own funds'
  expect(bound({}, 100, paid)).toBe('53.00')
})

test('the own share of a category is kept free of that category, by money for it and by money for more', () => {
  const travel: Terms = { restriction: { categories: ['travel'] } }
  const half: Terms = { ...travel, ownShare: share('0.5') }
  // travel costs 60, of which own funds pay 30
  expect(bound(travel, 100, [[half, 10]])).toBe('20.00')
  expect(bound(half, 100, [[travel, 10]])).toBe('20.00')
  expect(bound({}, 100, [[half, 10]])).toBe('60.00')
  // staff costs 30, and the own share is none of it
  expect(bound({ restriction: { categories: ['staff'] } }, 100, [[half, 10]])).toBe('30.00')
  // another donor has left 25, which is less than the 30 of own funds
  expect(bound(half, 100, [[{}, 75]])).toBe('0.00')
})
