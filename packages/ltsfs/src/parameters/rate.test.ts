import { expect, test } from 'vitest'
import { rateValue } from './rate.ts'

test('a rate written as a decimal is that decimal', () => {
  expect(rateValue('0.075').toFixed()).toBe('0.075')
})

test('a rate of 7 per 107 is the quotient, which no decimal is', () => {
  const rate = rateValue({ of: '7', per: '107' })
  expect(rate.toFixed(10)).toBe('0.0654205607')
  expect(rate.times(1_000_000).toFixed(2)).toBe('65420.56') // the fee inside an all-in grant of a million
})

test('a third of three is one to the minor unit of any currency', () => {
  expect(rateValue({ of: '1', per: '3' }).times(3).toFixed(4)).toBe('1.0000')
})
