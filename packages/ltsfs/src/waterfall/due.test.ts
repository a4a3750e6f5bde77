import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { partsOf } from '../formula/parts.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { type Due, dueAfter, nobodyHasPaid, partOf } from './due.ts'

const share = { unit: '1', source: 'invented', values: { '2016-01-01': '0.5' } }
const plan = planWith((document) => {
  document.donorCoFunding.agreements = document.donorCoFunding.agreements
    .slice(0, 1)
    .map((given) => ({ ...given, restriction: {}, ownShare: share }))
})
const [agreement] = plan.document.donorCoFunding.agreements as [AgreementRecord]
const [activity] = plan.document.spending.activities as [ActivityRecord]
const cost = figure('spending/activity', { activity: activity.id, year: 2018 }, constant(1000, 'FJD'))

const after = (payments: readonly number[], by = agreement): Due =>
  payments.reduce(
    (due, amount, at) =>
      dueAfter(plan, due, by, figure('donor-co-funding/applied', { line: String(at), year: 2018 }, constant(amount, 'FJD')), 2018),
    nobodyHasPaid({ activity, cost }),
  )

test('what is lacking is the cost less every payment, however many there are', () => {
  const lacking = (count: number) => valueReader().read(after(Array.from({ length: count }, (_, at) => at + 1)).lacking)
  expect(lacking(0).toFixed()).toBe('1000')
  for (const count of [1, 2, 15, 16, 17, 32, 33, 40]) expect(lacking(count).toFixed()).toBe(String(1000 - (count * (count + 1)) / 2))
})

test('it takes off sixteen payments at once, so that a thousand of them are no chain of a thousand', () => {
  let depth = 0
  for (let formula = after(Array.from({ length: 1000 }, () => 0)).lacking; formula !== cost; depth += 1)
    formula = partsOf(formula)[0] ?? cost
  expect(depth).toBe(63) // 1000 / 16 = 62.5
})

test('who has paid nothing asks for no own share, and who asks for none is none of those who do', () => {
  const own = (payments: readonly number[]) => [...after(payments).own.values()].flat().map(({ top }) => valueReader().read(top).toFixed())
  expect(own([])).toEqual([])
  expect(own([0])).toEqual(['0'])
  expect(own([1])).toEqual(['500'])
  const { ownShare: _, ...without } = agreement
  expect(after([1], without).own.size).toBe(0)
})

test('of a cost an agreement may pay a part of the categories that the activity has, or everything and what is of none', () => {
  const costing = { activity: { ...activity, categories: ['travel', 'staff'].map((category) => ({ category, share })) }, cost }
  const part = (...categories: string[]) => partOf({ ...agreement, restriction: { categories } }, costing)
  expect([part('travel'), part('staff'), part('staff', 'travel'), part('equipment')]).toEqual([0b01n, 0b10n, 0b11n, 0n])
  expect(part('equipment', 'travel')).toBe(part('travel'))
  expect(partOf(agreement, costing)).toBe(0b111n)
})
