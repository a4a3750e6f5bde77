import { expect, test } from 'vitest'
import { mergedOrder } from './merged-order.ts'

test('a new name follows the name that it followed in its own list', () => {
  expect(
    mergedOrder([
      ['a', 'b', 'c'],
      ['a', 'x', 'c', 'y'],
    ]),
  ).toEqual(['a', 'x', 'b', 'c', 'y'])
})

test('a new first name comes first; names that are known keep their place', () => {
  expect(
    mergedOrder([
      ['a', 'b'],
      ['x', 'b', 'a'],
    ]),
  ).toEqual(['x', 'a', 'b'])
  expect(mergedOrder([])).toEqual([])
})
