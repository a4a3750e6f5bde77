import { expect, test } from 'vitest'
import { ABSENT, openPatterns } from './switch.ts'

test('a formula that all alternatives share stands alone', () => {
  const patterns = openPatterns((at) => `P${at}`)
  expect(patterns.formula(['A1', 'A1'])).toBe('A1')
  expect(patterns.all()).toEqual([])
})

test('formulas that differ are picked by their pattern, and equal patterns share a row', () => {
  const patterns = openPatterns((at) => `P${at}`)
  expect(patterns.formula(['A1', 'B1', 'A1'])).toBe('CHOOSE(P0,A1,B1)')
  expect(patterns.formula(['C1', ABSENT, 'C1'])).toBe('CHOOSE(P0,C1,"")')
  expect(patterns.formula(['A1', 'B1', 'C1'])).toBe('CHOOSE(P1,A1,B1,C1)')
  expect(patterns.all()).toEqual([
    [1, 2, 1],
    [1, 2, 3],
  ])
})
