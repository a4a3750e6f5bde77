import { expect, test } from 'vitest'
import type { Formula } from '../formula/formula.ts'
import { partsOf } from '../formula/parts.ts'
import { valueReader } from '../formula/value.ts'
import { constant } from '../formula/write.ts'
import { largest, largestOf, type Trees, withOneMore } from './largest.ts'

const depth = (formula: Formula): number => Math.max(0, ...partsOf(formula).map((part) => 1 + depth(part)))
const numbers = (count: number) => Array.from({ length: count }, (_, at) => constant((at * 37) % count))

test('the largest of formulas is the largest of their values, wherever it stands', () => {
  const read = (formulas: readonly Formula[]) => valueReader().read(largest(formulas)).toNumber()
  expect(read([constant(5)])).toBe(5)
  for (const at of [0, 1, 2, 3, 4]) expect(read([1, 1, 1, 1, 1].map((one, place) => constant(place === at ? 9 : one)))).toBe(9)
  expect(read(numbers(1000))).toBe(999)
})

test('of a thousand it stands ten steps deep, and whoever comes last adds few', () => {
  expect(depth(largest(numbers(1000)))).toBe(10)
  const before = numbers(1023).reduce<Trees>(withOneMore, [])
  const top = largestOf(before).serial
  expect(largestOf(withOneMore(before, constant(1))).serial - top).toBeLessThanOrEqual(11)
})
