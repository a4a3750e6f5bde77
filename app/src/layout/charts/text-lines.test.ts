import { expect, test } from 'vitest'
import { textLines } from './text-lines.ts'

test('a text is broken between words, before the line would be longer than it may', () => {
  // "All of it" are nine letters, "All of it in" twelve.
  expect(textLines('All of it in the year', 12)).toEqual(['All of it in', 'the year'])
  expect(textLines('All of it in the year', 11)).toEqual(['All of it', 'in the year'])
})

test('a number and its sign stay together', () => {
  // "fee, −10 %" are ten letters.
  expect(textLines('fee, −10 % to +10 %', 9)).toEqual(['fee,', '−10 % to', '+10 %'])
  expect(textLines('fee, −10 % to +10 %', 10)).toEqual(['fee, −10 %', 'to +10 %'])
})

test('a word longer than a line stands alone, and a short text is one line', () => {
  expect(textLines('a collection-of-words is', 4)).toEqual(['a', 'collection-of-words', 'is'])
  expect(textLines('fee', 40)).toEqual(['fee'])
})
