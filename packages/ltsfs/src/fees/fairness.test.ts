import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import { gini, progressivity, topShare } from './fairness.ts'

const amounts = (...values: readonly number[]) => values.map((value) => new Decimal(value))

describe('the share of the largest payers', () => {
  test('is what the largest one and two pay of all', () => {
    expect(topShare(amounts(10, 60, 30), 1)?.toFixed()).toBe('0.6') // 60 / 100
    expect(topShare(amounts(10, 60, 30), 2)?.toFixed()).toBe('0.9')
  })

  test('is none where nothing is paid', () => {
    expect(topShare(amounts(0, 0), 1)).toBeNull()
  })
})

describe('the Gini coefficient', () => {
  test('is nothing when all pay alike', () => {
    expect(gini(amounts(5, 5, 5, 5))?.toFixed()).toBe('0')
  })

  test('is 1 - 1/n when one of n pays all', () => {
    expect(gini(amounts(0, 0, 0, 12))?.toFixed()).toBe('0.75')
  })

  test('is the mean difference over twice the mean', () => {
    // 1 and 3: differences 0, 2, 2, 0, mean 1, over twice the mean of 2.
    expect(gini(amounts(1, 3))?.toFixed()).toBe('0.25')
  })
})

describe('progressivity', () => {
  test('is nothing where fees are in proportion to capacity', () => {
    expect(progressivity(amounts(1, 2, 7), amounts(10, 20, 70))?.toFixed()).toBe('0')
  })

  test('is below nothing for equal fees: the poor pay as much as the rich', () => {
    // Fees gather nowhere (0); capacities of 1 and 3 have a Gini of 0.25.
    expect(progressivity(amounts(5, 5), amounts(1, 3))?.toFixed()).toBe('-0.25')
  })

  test('is above nothing where the rich pay more than in proportion', () => {
    expect(progressivity(amounts(0, 8), amounts(1, 3))?.toFixed()).toBe('0.25') // 0.5 - 0.25
  })
})

const fees = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((fee) => fee > 0))

law.prop([fees, fc.integer({ min: 2, max: 50 })])(
  'no coefficient changes when all amounts are multiplied, or members change their order',
  (list, factor) => {
    const before = gini(amounts(...list))
    expect(gini(amounts(...list.map((fee) => fee * factor)))?.toFixed(30)).toBe(before?.toFixed(30))
    expect(gini(amounts(...list.toReversed()))?.toFixed(30)).toBe(before?.toFixed(30))
    expect(before?.gte(0) && before.lt(1)).toBe(true)
  },
)
