import { expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import { alike, dominated } from './dominance.ts'
import type { Headline } from './headlines.ts'

const headline = (better: 'higher' | 'lower', ...scores: readonly (string | null)[]): Headline => ({
  id: 'any',
  label: 'Any',
  better,
  figures: [],
  over: 'sum',
  scores: scores.map((score) => (score === null ? null : new Decimal(score))),
})

test('worse in one and better in none is dominated', () => {
  expect(dominated([headline('higher', '2', '1'), headline('lower', '5', '5')], 2)).toEqual([{ alternative: 1, by: [0] }])
})

test('worse in one and better in another is not', () => {
  expect(dominated([headline('higher', '2', '1'), headline('lower', '5', '4')], 2)).toEqual([])
})

test('two that agree on everything do not dominate each other', () => {
  expect(dominated([headline('higher', '1.0', '1'), headline('lower', '5', '5.00')], 2)).toEqual([])
})

test('lower is better where the headline says so', () => {
  expect(dominated([headline('lower', '4', '5')], 2)).toEqual([{ alternative: 1, by: [0] }])
})

test('a headline that one of two lacks is left out of their comparison', () => {
  expect(dominated([headline('higher', null, '1'), headline('higher', '3', '2')], 2)).toEqual([{ alternative: 1, by: [0] }])
})

test('alternatives with the same scores everywhere are alike, however these are written', () => {
  expect(alike([headline('higher', '1.0', '2', '1', null, '2'), headline('lower', '5', '5', '5.00', null, '6')], 5)).toEqual([[0, 2]])
  expect(alike([headline('higher', '1', '2', '1', '2')], 4)).toEqual([
    [0, 2],
    [1, 3],
  ])
})
