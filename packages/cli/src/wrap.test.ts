import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('a text is broken between words, on the width and not beyond', () => {
  expect(wrap('aa bb cc', 8)).toEqual(['aa bb cc'])
  expect(wrap('aa bb cc', 7)).toEqual(['aa bb', 'cc'])
})

test('a word longer than the width stays whole', () => {
  expect(wrap('a membershipFees.schedules b', 5)).toEqual(['a', 'membershipFees.schedules', 'b'])
})
