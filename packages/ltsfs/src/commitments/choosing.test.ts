import { expect, test } from 'vitest'
import { anewFor } from './choosing.ts'
import type { CoverNetwork } from './cover-network.ts'

const network = (size: { readonly choices: number; readonly claims: number; readonly funds: number; readonly periods: number }) =>
  ({
    choices: Array.from({ length: size.choices }),
    claims: Array.from({ length: size.claims }),
    funds: Array.from({ length: size.funds }),
    periods: size.periods,
  }) as unknown as CoverNetwork

test('the larger the network and the more answers, the fewer changes are tried for each, and never less than eight', () => {
  const large = network({ choices: 1, claims: 40, funds: 40, periods: 10 })
  // 4,000,000 / (40 * 40 * 10) = 250, and 250 / 25 = 10, and 250 / 50 = 5
  expect([1, 25, 50].map((answers) => anewFor(large, answers).left)).toEqual([250, 10, 8])
  // 4,000,000 / (4 * 5 * 2 * 10) = 10,000
  expect(anewFor(network({ choices: 3, claims: 4, funds: 5, periods: 2 }), 10).left).toBe(10_000)
})

test('without a choice about own shares every change is tried', () => {
  expect(anewFor(network({ choices: 0, claims: 10_000, funds: 1000, periods: 10 }), 60).left).toBe(Number.POSITIVE_INFINITY)
})
