import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocateByLargestRemainder } from './allocate.ts'
import { Decimal, ONE, ZERO } from './decimal.ts'
import { fractionOf, over } from './fraction.ts'

const split = (total: string, weights: readonly (string | number)[], places = 2) =>
  allocateByLargestRemainder(
    new Decimal(total),
    weights.map((weight) => new Decimal(weight)),
    places,
  ).map((part) => part.toFixed(places))

test('a hundred over three: the cent that is left goes to the first', () => {
  expect(split('100', [1, 1, 1])).toEqual(['33.34', '33.33', '33.33'])
})

test('two cents that are left go one each to the first two of equal remainder', () => {
  expect(split('0.05', [1, 1, 1])).toEqual(['0.02', '0.02', '0.01']) // 0.01666... each, 0.02 left over
})

test('the unit that is left goes to the largest cut-off fraction, wherever it stands', () => {
  // 10 * 1/6 = 1.67, 10 * 2/6 = 3.33, 10 * 3/6 = 5: nine are given, the remainder .67 is the largest
  expect(split('10', [1, 2, 3], 0)).toEqual(['2', '3', '5'])
  expect(split('10', [3, 2, 1], 0)).toEqual(['5', '3', '2'])
})

test('fractions that are equal and never end are equal: the first gets the unit, however long its whole part is', () => {
  // 1792.34 * 17/66 = 461.66333..., * 2/66 = 54.31333..., * 9/66 = 244.41, * 38/66 = 1031.95333...: a third of a cent cut off three times
  expect(split('1792.34', [17, 2, 9, 38])).toEqual(['461.67', '54.31', '244.41', '1031.95'])
})

describe('a quotient among the weights', () => {
  const third = { of: new Decimal(1), per: new Decimal(3) }
  const cut = third.of.div(third.per)

  test('where decimals leave open who gets the unit, exact fractions decide', () => {
    // 1497.06 * (1/3) / (4/3) = 374.265 and 1497.06 * 1 / (4/3) = 1122.795: half a cent is cut off both, so the cent goes to the first
    const total = new Decimal('1497.06')
    const exactly = () => ({
      total: fractionOf(total),
      weights: [over(fractionOf(third.of), fractionOf(third.per)), fractionOf(new Decimal(1))],
    })
    expect(allocateByLargestRemainder(total, [cut, ONE], 2, exactly).map((part) => part.toFixed(2))).toEqual(['374.27', '1122.79'])
    expect(
      allocateByLargestRemainder(total.negated(), [cut, ONE], 2, () => ({ ...exactly(), total: fractionOf(total.negated()) })).map((part) =>
        part.toFixed(2),
      ),
    ).toEqual(['-374.27', '-1122.79'])
  })

  test('a weight that is nothing but for its last digit is nothing', () => {
    const sixth = new Decimal(1).div(6)
    const left = ONE.minus(sixth.times(6)).minus('1e-58')
    expect(allocateByLargestRemainder(new Decimal(10), [ONE, left], 2).map((part) => part.toFixed(2))).toEqual(['10.00', '0.00'])
  })

  test('weights longer than 60 digits together are split exactly all the same', () => {
    // both weigh the same: 30 digits times 33 do not fit, and half a cent is cut off each
    const long = new Decimal('123456789012345678901234567890.123456789012345678901234567891')
    expect(allocateByLargestRemainder(new Decimal('0.01'), [long, long], 2).map((part) => part.toFixed(2))).toEqual(['0.01', '0.00'])
  })
})

test('who has no weight gets nothing', () => {
  expect(split('1', [0, 1, 0, 2])).toEqual(['0.00', '0.33', '0.00', '0.67'])
})

test('a total below zero is split as its mirror', () => {
  expect(split('-100', [1, 1, 1])).toEqual(['-33.34', '-33.33', '-33.33'])
})

test('nothing is split into nothing', () => {
  expect(split('0', [1, 2])).toEqual(['0.00', '0.00'])
})

test('a total of vatu is split in whole vatu', () => {
  expect(split('100', [1, 1, 1], 0)).toEqual(['34', '33', '33'])
})

test('weights below zero, or all of them zero, are errors of the program', () => {
  expect(() => split('1', [1, -1])).toThrow('negative weight')
  expect(() => split('1', [0, 0])).toThrow('sum to zero')
})

describe('laws', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 })
    .filter((list) => list.some((weight) => weight > 0))
  const units = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  const allocate = (total: bigint, list: readonly number[]) =>
    allocateByLargestRemainder(
      new Decimal(String(total)).div(100),
      list.map((weight) => new Decimal(weight)),
      2,
    )

  test('the parts add up to the total exactly', () => {
    fc.assert(
      fc.property(units, weights, (total, list) => {
        const sum = allocate(total, list).reduce((all, part) => all.plus(part), ZERO)
        expect(sum.toFixed(2)).toBe(new Decimal(String(total)).div(100).toFixed(2))
      }),
    )
  })

  test('every part is within one minor unit of its exact share, and in whole minor units', () => {
    fc.assert(
      fc.property(units, weights, (total, list) => {
        const sum = list.reduce((all, weight) => all + weight, 0)
        allocate(total, list).forEach((part, at) => {
          const exact = new Decimal(String(total))
            .div(100)
            .times(list[at] ?? 0)
            .div(sum)
          expect(part.minus(exact).abs().lt('0.01')).toBe(true)
          expect(part.decimalPlaces()).toBeLessThanOrEqual(2)
        })
      }),
    )
  })

  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), weights, (total, list) => {
        const parts = allocate(total, list)
        const inOrder = list
          .map((weight, at) => ({ weight, part: parts[at] ?? ZERO }))
          .toSorted((a, b) => a.weight - b.weight || a.part.cmp(b.part))
        inOrder.slice(1).forEach(({ part }, at) => {
          expect(part.gte(inOrder[at]?.part ?? ZERO)).toBe(true)
        })
      }),
    )
  })
})
