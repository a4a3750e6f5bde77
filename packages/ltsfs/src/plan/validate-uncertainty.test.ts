import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPossible } from '../chance/correlation.ts'
import { correlationMatrix, offeredFor } from './validate-uncertainty.ts'

const pair = (one: string, other: string, is: string) => ({ between: [one, other], is })

describe('correlations that are offered', () => {
  test('are the nearest with nothing between the draws that have no correlation, and leave alone what can hold', () => {
    const ids = ['aud', 'nzd', 'usd', 'eur', 'consumer-prices', 'salaries']
    const offered = offeredFor(ids, [
      pair('aud', 'nzd', '0.8'),
      pair('aud', 'usd', '-0.9'),
      pair('nzd', 'usd', '0.9'),
      pair('usd', 'eur', '0.5'),
      pair('consumer-prices', 'salaries', '0.6'),
    ])
    // By alternating projections in another program: 0.441, -0.496, 0.496, 0.344 before they are cut to three decimals.
    const [audNzd, audUsd, nzdUsd, usdEur, prices] = offered.map(({ is }) => Number(is))
    for (const [found, nearest] of [
      [audNzd, 0.441],
      [audUsd, -0.496],
      [nzdUsd, 0.496],
      [usdEur, 0.344],
    ] as const)
      expect(Math.abs((found ?? 0) - nearest)).toBeLessThan(0.003)
    expect(prices).toBe(0.6)
    expect(isPossible(correlationMatrix(ids, offered))).toBe(true)
  })

  test('three draws that all lean against each other by 0.8 may by a half', () => {
    const all = [pair('a', 'b', '-0.8'), pair('b', 'c', '-0.8'), pair('a', 'c', '-0.8')]
    expect(offeredFor(['a', 'b', 'c'], all).map(({ is }) => is)).toEqual(['-0.5', '-0.5', '-0.5'])
  })

  test('two draws cannot be correlated by more than one', () => {
    expect(offeredFor(['a', 'b'], [pair('b', 'a', '1.4')])).toEqual([pair('b', 'a', '1')])
  })

  test('every offer that is written in can hold, whichever pairs are stated', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const))
    const stated = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: pairs.length, maxLength: pairs.length })
    fc.assert(
      fc.property(stated, fc.subarray(pairs, { minLength: 1 }), (thousandths, some) => {
        const offered = offeredFor(
          ids,
          some.map(([one, other], at) => pair(one, other, String((thousandths[at] ?? 0) / 1000))),
        )
        expect(isPossible(correlationMatrix(ids, offered))).toBe(true)
        expect(offeredFor(ids, offered)).toEqual(offered)
      }),
      { numRuns: 60 },
    )
  })
})
