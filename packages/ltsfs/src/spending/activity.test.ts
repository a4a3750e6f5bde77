import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { valueReader } from '../formula/value.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { activityCost, inOrderOfPayment } from './activity.ts'

const plan = planWith()
const [network, courses] = plan.document.spending.activities as [ActivityRecord, ActivityRecord]
const cost = (activity: ActivityRecord, year: number) => {
  const formula = activityCost(plan, activity, year)
  return formula && valueReader().read(formula).toFixed(2)
}

test('an activity costs what it costs while it is in force', () => {
  expect(cost(network, 2017)).toBe('3000.00')
})

test('one of a project costs what the project delivers of it', () => {
  expect(cost(courses, 2018)).toBe((9000 * 0.9).toFixed(2))
})

test('one that has ended is absent', () => {
  expect([cost(courses, 2019), cost(courses, 2020)]).toEqual(['8100.00', null])
})

test('the base-line is paid first, then by priority, then by id, whatever the order of the document', () => {
  const activity = (id: string, kind: ActivityRecord['kind'], priority: number) => ({ ...network, id, kind, priority })
  const written = [
    activity('d', 'expansion', 1),
    activity('b', 'base-line', 9),
    activity('c', 'expansion', 1),
    activity('a', 'base-line', 10),
  ]
  expect(inOrderOfPayment(written).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
  expect(inOrderOfPayment(written.toReversed()).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
})
