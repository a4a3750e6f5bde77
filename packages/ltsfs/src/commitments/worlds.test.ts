/** The search for a set of choices about own shares is bounded: a no behind the bound says that not everything was tried. */
import { expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import { cover } from './cover.ts'

/** Each category costs 10 and has an agreement of 10 that asks for a half of it from own funds, of which there are none. */
const answerWith = (count: number) => {
  const categories = Array.from({ length: count }, (_, at) => `category-${at + 1}`)
  const plan = barePlan({
    activities: [
      activity({
        ...{ id: 'a1', costs: { 2018: String(10 * count) }, kind: 'expansion', priority: 1 },
        categories: Object.fromEntries(categories.map((each) => [each, String(1 / count)])),
      }),
    ],
    agreements: categories.map((each, at) => agreement({ id: `g${at + 1}`, categories: [each], own: '0.5', due: { 2018: '10.00' } })),
  })
  const covered = cover(plan, { asOf: '2018-01-15' })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value.answers[0]
}

const CUT_OFF = 'Not every way to use agreements that ask for an own share'

test('where every choice was tried, a no is a no', () => {
  // 2 ** 4 sets of choices
  const answer = answerWith(4)
  expect(answer?.status).toBe('not-payable')
  expect(answer?.sentence).not.toContain(CUT_OFF)
})

test('where there are more than can be tried, it says so', () => {
  // 2 ** 8 sets of choices, of which 64 are tried
  const answer = answerWith(8)
  expect(answer?.status).toBe('not-payable')
  expect(answer?.sentence).toContain(CUT_OFF)
})
