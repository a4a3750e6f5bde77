import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { frameworkTree } from './framework-tree.ts'

test('every activity stands in exactly one place, under its objective', () => {
  const plan = planWith()
  const tree = frameworkTree(plan)
  expect(tree.map(({ id, objectives }) => [id, objectives.map((objective) => objective.id)])).toEqual([['area-1', ['objective-1-1']]])
  const placed = tree.flatMap(({ objectives }) => objectives.flatMap(({ activities }) => activities))
  expect(placed).toEqual(plan.document.spending.activities)
})

test('an objective without activities is there, and empty', () => {
  const tree = frameworkTree(
    planWith((document) => {
      document.spending.activities = []
    }),
  )
  expect(tree[0]?.objectives[0]).toEqual({ id: 'objective-1-1', name: 'Train staff', activities: [] })
})
