import { describe, expect, test } from 'vitest'
import { exponential, logarithm } from './exponential.ts'

/** The last digit of a binary fraction of 53, twice. */
const LAST_DIGITS = 4.5e-16

describe('the exponential', () => {
  test.each([
    // Tabulated to twenty digits (Abramowitz and Stegun, table 4.4).
    [0, 1],
    [1, Math.E],
    [-1, 0.36787944117144233],
    [10, 22026.465794806718],
  ])('of %d is %d', (x, is) => {
    expect(Math.abs(exponential(x) / is - 1)).toBeLessThan(LAST_DIGITS)
  })

  test('beyond its ends is that of the end', () => {
    expect([exponential(-1e9), exponential(1e9)]).toEqual([exponential(-708), exponential(709)])
  })

  test('of a sum is the product of those of its parts', () => {
    for (const [a, b] of [
      [0.3, 0.4],
      [-20.5, 3.25],
      [300, -299.875],
    ] as const)
      expect(Math.abs(exponential(a + b) / (exponential(a) * exponential(b)) - 1)).toBeLessThan(4 * LAST_DIGITS)
  })
})

describe('the logarithm', () => {
  test.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [0.001, -6.907755278982137],
    [1e-300, -690.7755278982137],
  ])('of %d is %d', (x, is) => {
    expect(Math.abs(logarithm(x) - is)).toBeLessThanOrEqual(LAST_DIGITS * Math.abs(is))
  })

  test('undoes the exponential', () => {
    for (const x of [-700, -1.5, -1e-3, 0.5, 42])
      expect(Math.abs(logarithm(exponential(x)) - x)).toBeLessThan(1e-15 + LAST_DIGITS * Math.abs(x))
  })
})
