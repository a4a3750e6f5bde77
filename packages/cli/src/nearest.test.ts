import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

test.each([
  ['forcast', 'forecast'],
  ['chekc', 'check'],
  ['EXPLAIN', 'explain'],
])('%s is near %s', (typed, known) => {
  expect(didYouMean(typed, ['validate', 'forecast', 'explain', 'compare', 'check'])).toBe(` Did you mean "${known}"?`)
})

test('a word that resembles none is not guessed at', () => {
  expect(didYouMean('xylophone', ['validate', 'check'])).toBe('')
})

test('the nearest words come first and equally near ones in the order given', () => {
  expect(nearest('fee', ['free', 'fees', 'tree', 'fee'], 3)).toEqual(['fee', 'free', 'fees'])
})
