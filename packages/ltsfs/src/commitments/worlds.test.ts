/** The search for a set of choices about own shares: what it finds, and that a no behind its bound says that not everything was tried. */
import { expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { cover } from './cover.ts'

const categoriesOf = (count: number) => Array.from({ length: count }, (_, at) => `category-${at + 1}`)

/** One activity, of which each category costs 10. */
const answerWith = (count: number, agreements: readonly AgreementRecord[], ownFunds = '0') => {
  const plan = barePlan({
    activities: [
      activity({
        ...{ id: 'a1', costs: { 2018: String(10 * count) }, kind: 'expansion', priority: 1 },
        categories: Object.fromEntries(categoriesOf(count).map((each) => [each, { of: '1', per: String(count) }])),
      }),
    ],
    agreements,
    change: (document) => {
      const amount = { unit: 'FJD', source: 'invented', values: { '2016-01-01': ownFunds } }
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })
  const covered = cover(plan, { asOf: '2018-01-15' })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value.answers[0]
}

/** Each category has an agreement of 10 that asks for a part of it. */
const oneForEach = (count: number, own: string) =>
  categoriesOf(count).map((each, at) => agreement({ id: `g${at + 1}`, categories: [each], own, due: { 2018: '10.00' } }))

/** Each category and the next have an agreement that asks for a tenth of 20. */
const oneForEachTwo = (count: number) =>
  categoriesOf(count)
    .slice(1)
    .map((next, at) => agreement({ id: `g${at + 1}`, categories: [`category-${at + 1}`, next], own: '0.1', due: { 2018: '20.00' } }))

const CUT_OFF = 'Not every way to use agreements that ask for an own share'

test.each([4, 20])('where no choice could turn a no, it is a no, though there are 2 ** %i sets of choices', (count) => {
  const answer = answerWith(count, oneForEach(count, '0.5'))
  expect(answer?.status).toBe('not-payable')
  expect(answer?.sentence).not.toContain(CUT_OFF)
})

// 40 * (0.1 * 10), and half of it
test.each([
  [40, '40', 'payable'],
  [20, '19.99', 'not-payable'],
])('own shares of %i categories add up: with own funds of %s it is %s', (count, ownFunds, status) => {
  expect(answerWith(count, oneForEach(count, '0.1'), ownFunds)?.status).toBe(status)
})

// Two agreements with a category in common take their 2 there, and pay for three categories; the last pays for two: 2 + 2 + 2.
test('of seven agreements in a row two are left aside, so that own funds of 6 do', () => {
  expect(answerWith(8, oneForEachTwo(8), '6')?.status).toBe('payable')
})

test('where there are more choices than can be tried, a no says so', () => {
  const answer = answerWith(12, oneForEachTwo(12), '7.99')
  expect(answer?.status).toBe('not-payable')
  expect(answer?.sentence).toContain(CUT_OFF)
})
