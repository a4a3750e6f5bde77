import { expect, test } from 'vitest'
import { unitWords } from './unit-words.ts'

test.each([
  ['2.7', 'month', 'months'],
  ['0', 'year', 'years'],
  ['1', 'year', 'year'],
  ['-1', 'day', 'day'],
  ['1.0', 'month', 'months'],
  ['11', 'post', 'posts'],
  ['3', 'people', 'people'],
  ['1', 'people', 'person'],
  ['2', 'tonnes', 'tonnes'],
  ['2', 'constructor', 'constructors'],
  ['2', 'FJD', 'FJD'],
  ['2', 'km', 'km'],
  ['50.0', '%', '%'],
  ['2', 'FJD/post', 'FJD/post'],
  ['0.25', '1', ''],
])('after %s the unit "%s" reads "%s"', (amount, unit, words) => {
  expect(unitWords(amount, unit)).toBe(words)
})
