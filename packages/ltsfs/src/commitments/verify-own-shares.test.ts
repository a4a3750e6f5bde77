/** The verifier alone, given allocations that no cover makes. */
import { expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { cover } from './cover.ts'
import { horizonOf } from './horizon.ts'
import { verifyOwnShares } from './verify-own-shares.ts'

const paper = (id: string, on: string) => ({ id, on, recorded: on, who: 'Officer', document: `Paper ${id}` })
const fjd = (amount: string) => ({ amount, currency: 'FJD' })

interface Paid {
  readonly by: string
  /** Of a1, or of the 10 of it that are carried over. */
  readonly of: 'main' | 'carried'
  readonly period: number
  readonly amount: number
}

/** a1 costs 20 in 2017; g1 asks for an own share of a half. */
const faultsOf = (entries: readonly RegisterEntry[], paid: readonly Paid[], pays = ['a1']): readonly string[] => {
  const plan = barePlan({
    activities: [activity({ id: 'a1', costs: { 2017: '20' } }), activity({ id: 'a2', costs: { 2017: '20' } })],
    agreements: [
      agreement({ id: 'g1', pays, own: '0.5', due: { 2017: '20' } }),
      agreement({ id: 'g2', pays: ['a1'], due: { 2017: '20' } }),
    ],
    register: { entries: [...entries] },
  })
  const covered = cover(plan, { asOf: '2017-06-30', activities: ['a1'] })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  const { network, position } = covered.value
  const horizon = horizonOf(plan, position)
  if (horizon === null) throw new Error('the day lies outside the plan')
  const claimOf = { main: network.claimOf.get('a1') ?? -1, carried: network.claims.findIndex(({ ofYear }) => ofYear === 2017) }
  return verifyOwnShares(
    horizon,
    network,
    paid.map(({ by, of, period, amount }) => {
      const fund = network.fundOf(by)
      return { from: fund, arrived: 0, fund, claim: claimOf[of], period, amount }
    }),
  )
}

const CARRIED: readonly RegisterEntry[] = [
  { ...paper('r1', '2017-02-01'), kind: 'reserved', activity: 'a1', fiscalYear: 2017, amount: fjd('10') },
  { ...paper('r1-carried', '2017-03-01'), kind: 'carried-forward', reservation: 'r1', into: 2018, reason: 'Rain.' },
]

// 20 * 0.5 = 10 is left to donors, in both years together.
test('what is paid in several years of the cost of one is added up', () => {
  const [first, second] = [
    { by: 'g2', of: 'main', period: 0 },
    { by: 'g1', of: 'carried', period: 1 },
  ] as const
  const paid = (one: number, other: number) => [
    { ...first, amount: one },
    { ...second, amount: other },
  ]
  expect(faultsOf(CARRIED, paid(1000, 500))).toEqual(['a1: donors pay 1500 of its cost of 2017, and the own share of g1 leaves them 1000'])
  expect(faultsOf(CARRIED, paid(501, 500))).toEqual(['a1: donors pay 1001 of its cost of 2017, and the own share of g1 leaves them 1000'])
  expect(faultsOf(CARRIED, paid(500, 500))).toEqual([])
  expect(
    faultsOf(CARRIED, [
      { ...first, amount: 1000 },
      { by: 'g2', of: 'carried', period: 1, amount: 1000 },
    ]),
  ).toEqual([])
})

const charged = (amount: string): readonly RegisterEntry[] => [
  { ...paper('c1', '2017-02-01'), kind: 'committed', activity: 'a1', fiscalYear: 2017, amount: fjd(amount) },
  { ...paper('x1', '2017-03-01'), kind: 'expensed', commitment: 'c1', amount: fjd(amount), agreement: 'g1' },
]

test('an agreement that was charged asks for its own share although it pays nothing more', () => {
  const paid = (amount: number): readonly Paid[] => [{ by: 'g2', of: 'main', period: 0, amount }]
  expect(faultsOf(charged('5'), paid(500))).toEqual([])
  expect(faultsOf(charged('5'), paid(501))).toEqual(['a1: donors pay 1001 of its cost of 2017, and the own share of g1 leaves them 1000'])
  // Beyond its share: told apart, and no more is paid.
  expect(faultsOf(charged('12'), [])).toEqual([])
  expect(faultsOf(charged('12'), paid(1))).toEqual(['a1: donors pay 1201 of its cost of 2017, and the own share of g1 leaves them 1000'])
  // It may not pay for it at all, and asks for nothing.
  expect(faultsOf(charged('5'), paid(1500), ['a2'])).toEqual([])
})
