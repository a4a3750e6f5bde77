import { describe, expect, test } from 'vitest'
import { eigenOf, isPossible, nearestCorrelation, triangleOf } from './correlation.ts'
import { type Distribution, meanOf, quantileOf } from './distribution.ts'
import { normalQuantile, normalShare } from './normal.ts'
import { type Four, fillUniforms, philox } from './philox.ts'

const hex = (four: Four): string => four.map((word) => word.toString(16).padStart(8, '0')).join(' ')

describe('the generator', () => {
  /** The known answers that its authors publish with Random123 (kat_vectors, philox 4x32 10). */
  test.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ] as const)('gives the published numbers for the counter %j and the key %j', (counter, key, published) => {
    expect(hex(philox(counter, key))).toBe(published)
  })

  test('a trial has its numbers wherever a block begins', () => {
    const [whole, part] = [new Float64Array(8), new Float64Array(4)]
    fillUniforms([whole], 8, { seed: 7, trial: 100, quad: 3 })
    fillUniforms([part], 4, { seed: 7, trial: 104, quad: 3 })
    expect([...part]).toEqual([...whole.subarray(4)])
    expect(whole.every((share) => share > 0 && share < 1)).toBe(true)
  })

  test('seeds beyond 32 bits and trials beyond 2^32 are told apart', () => {
    const first = (seed: number, trial: number): number => {
      const block = new Float64Array(1)
      fillUniforms([block], 1, { seed, trial, quad: 0 })
      return block[0] ?? 0
    }
    expect(new Set([first(1, 0), first(1 + 2 ** 32, 0), first(1, 2 ** 32), first(2, 0)]).size).toBe(4)
  })
})

describe('the normal distribution', () => {
  test('has its tabulated quantiles', () => {
    // The usual table: 90 %, 95 %, 97.5 % and 99.5 %, and one far in the tail.
    expect([0.9, 0.95, 0.975, 0.995].map((share) => normalQuantile(share).toFixed(6))).toEqual([
      '1.281552',
      '1.644854',
      '1.959964',
      '2.575829',
    ])
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(1e-12).toFixed(4)).toBe('-7.0345')
  })

  test('share and quantile undo each other', () => {
    for (const share of [1e-9, 0.001, 0.05, 0.3, 0.5, 0.77, 0.975, 0.99999])
      expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 12)
    expect([normalShare(-50), normalShare(50), normalShare(-8) > 0]).toEqual([0, 1, true])
  })
})

const ALL: readonly Distribution[] = [
  { kind: 'normal', mean: 3, deviation: 2 },
  { kind: 'lognormal', mean: 1, deviation: 0.2 },
  { kind: 'triangular', low: 0.8, mode: 1.1, high: 1.1 },
  { kind: 'uniform', low: -1, high: 4 },
  {
    kind: 'discrete',
    outcomes: [
      { value: 5, chance: 0.2 },
      { value: 0, chance: 0.7 },
      { value: 1, chance: 0.1 },
    ],
  },
  { kind: 'happens', chance: 0.6 },
  { kind: 'peg', deviation: 0.02, chance: 0.03, jump: 0.2 },
  { kind: 'peg', deviation: 0.02, chance: 0.03, jump: -0.2 },
]

describe('distributions', () => {
  test.each(ALL.map((of) => [of.kind, of] as const))('%s: the mean of its quantiles is its mean, and they rise', (_, of) => {
    const quantile = quantileOf(of)
    const shares = Array.from({ length: 200_000 }, (__, at) => (at + 0.5) / 200_000)
    const values = shares.map(quantile)
    expect(values.reduce((all, value) => all + value, 0) / values.length).toBeCloseTo(meanOf(of), 3)
    if (of.kind !== 'peg') expect(values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0))).toBe(true)
  })

  test('a peg is calm but for its jumps', () => {
    const quantile = quantileOf({ kind: 'peg', deviation: 0.02, chance: 0.03, jump: 0.2 })
    // Leaning against the jump: 1 / (1 + 0.03 x 0.2); in the middle of the jumps: 1.2 of that, less half a variance of 0.0004.
    expect(quantile(0.485)).toBeCloseTo(0.9938, 3)
    expect(quantile(0.985)).toBeCloseTo(1.1926, 3)
  })

  test('a peg that may fall leans the way of what it goes with, as one that may rise', () => {
    const inside = Array.from({ length: 400 }, (_, at) => normalQuantile((at + 0.5) / 400))
    for (const jump of [0.2, -0.2]) {
      const quantile = quantileOf({ kind: 'peg', deviation: 0.02, chance: 0.03, jump })
      // A normal draw x, and a peg by a draw of which x makes the correlation and another the rest.
      const covariance = (correlation: number): number => {
        const rest = Math.sqrt(1 - correlation ** 2)
        const peg = (x: number): number =>
          inside.reduce((all, y) => all + quantile(normalShare(correlation * x + rest * y)), 0) / inside.length
        return inside.reduce((all, x) => all + x * peg(x), 0) / inside.length
      }
      // More than the calm years alone make: 0.9 x 0.02.
      expect(covariance(0.9)).toBeGreaterThan(0.018)
      expect(covariance(-0.9)).toBeLessThan(-0.018)
    }
  })

  test('a fall stands at the lower end', () => {
    const quantile = quantileOf({ kind: 'peg', deviation: 0.02, chance: 0.03, jump: -0.2 })
    // Leaning against the fall: 1 / (1 - 0.03 x 0.2); in the middle of the falls 0.8 of that, less half a variance of 0.0004.
    expect(quantile(0.515)).toBeCloseTo(1.0058, 3)
    expect(quantile(0.015)).toBeCloseTo(0.8047, 3)
  })
})

describe('correlation', () => {
  test('eigenvalues of a matrix that is known', () => {
    expect(
      eigenOf([
        [2, 1],
        [1, 2],
      ])
        .values.toSorted()
        .map((value) => value.toFixed(9)),
    ).toEqual(['1.000000000', '3.000000000'])
  })

  test('three draws cannot all lean against each other', () => {
    const matrix = (by: number) => [
      [1, by, by],
      [by, 1, by],
      [by, by, 1],
    ]
    // Possible down to -1/2.
    expect([matrix(-0.5), matrix(-0.51), matrix(1), matrix(0)].map(isPossible)).toEqual([true, false, true, true])
  })

  test('the nearest one is the published one', () => {
    // Higham 2002, section 4: the nearest to the matrix with 1, 1, 0 below the diagonal.
    const nearest = nearestCorrelation([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ])
    expect(nearest.map((row) => row.map((value) => value.toFixed(4)))).toEqual([
      ['1.0000', '0.7607', '0.1573'],
      ['0.7607', '1.0000', '0.7607'],
      ['0.1573', '0.7607', '1.0000'],
    ])
    expect(isPossible(nearest)).toBe(true)
  })

  test('the triangle times its mirror is the matrix, at the edge of what can be too', () => {
    for (const matrix of [
      [
        [1, 0.6],
        [0.6, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 0.5, 0.2],
        [0.5, 1, -0.4],
        [0.2, -0.4, 1],
      ],
    ]) {
      const triangle = triangleOf(matrix)
      const product = matrix.map((row, i) =>
        row.map((_, j) => triangle[i]?.reduce((all, value, at) => all + value * (triangle[j]?.[at] ?? 0), 0)),
      )
      for (const [i, row] of matrix.entries()) for (const [j, value] of row.entries()) expect(product[i]?.[j]).toBeCloseTo(value, 12)
    }
  })
})
