import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { EntryOf } from '../inputs/register.ts'
import { admission } from './admission.ts'
import { cover } from './cover.ts'
import { horizonOf } from './horizon.ts'
import { verifyOwnShares } from './verify-own-shares.ts'

const committed = (id: string, amount: string): EntryOf<'committed'> => ({
  ...{ id: `${id}-committed`, kind: 'committed', who: 'Officer', recorded: '2018-01-10', on: '2018-01-10', document: 'Contract' },
  ...{ activity: id, fiscalYear: 2018, amount: { amount, currency: 'FJD' } },
})

interface Asked {
  readonly cost: string
  readonly agreements: readonly AgreementRecord[]
  readonly income: string
  readonly entries: readonly EntryOf<'committed'>[]
}

const planOf = ({ cost, agreements, income, entries }: Asked) =>
  barePlan({
    activities: [activity({ id: 'a1', costs: { 2018: cost } }), activity({ id: 'a2', costs: { 2018: cost }, priority: 2 })],
    agreements,
    register: { entries: [...entries] },
    change: (document) => {
      const amount = { unit: 'FJD', source: 'invented', values: { '2016-01-01': income } }
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })

const codes = (plan: ReturnType<typeof planOf>, entry: EntryOf<'committed'>) => {
  const result = admission({ plan, entry, asOf: '2018-01-15' })
  return result.ok ? result.value.by : result.problems.map(({ code }) => code)
}

describe('whether a commitment may be entered where an agreement asks for an own share', () => {
  const agreements = [
    agreement({ id: 'ga', pays: ['a1'], own: '0.5', due: { 2018: '75' } }),
    agreement({ id: 'gb', pays: ['a1', 'a2'], due: { 2018: '150' } }),
  ]

  // 2 * 150 - 75 - 150 of donors leave 75 to own funds, which is the own share of 150 / 2 too.
  test.each([
    ['25', ['not-covered']],
    ['74.99', ['not-covered']],
    ['75', 'cover'],
  ])('beside one that another donor pays, with own funds of %s', (income, expected) => {
    expect(codes(planOf({ cost: '150', agreements, income, entries: [committed('a2', '150')] }), committed('a1', '150'))).toEqual(expected)
  })

  // a1: ga 50 and own funds 50; a2: gb 100, where ga is left aside.
  test.each([
    ['99.99', ['not-covered']],
    ['100', 'cover'],
  ])('for one activity it is used, for the other left aside, with %s of the other donor', (due, expected) => {
    const both = [
      agreement({ id: 'ga', pays: ['a1', 'a2'], own: '0.5', due: { 2018: '50' } }),
      agreement({ id: 'gb', pays: ['a2'], due: { 2018: due } }),
      agreement({ id: 'gc', pays: ['a1'], due: { 2018: '1' }, state: 'concept' }),
    ]
    const plan = planOf({ cost: '100', agreements: both, income: '50', entries: [committed('a1', '100')] })
    expect(codes(plan, committed('a2', '100'))).toEqual(expected)
  })
})

test('an allocation in which a donor pays a part of an own share does not verify', () => {
  const agreements = [
    agreement({ id: 'ga', pays: ['a1'], own: '0.5', due: { 2018: '75' } }),
    agreement({ id: 'gb', pays: ['a1'], due: { 2018: '75' } }),
  ]
  const plan = planOf({ cost: '150', agreements, income: '75', entries: [] })
  const covered = cover(plan, { asOf: '2018-01-15', activities: ['a1'] })
  if (!covered.ok) throw new Error('the plan does not read')
  const { network, position, together } = covered.value
  const horizon = horizonOf(plan, position)
  if (horizon === null) throw new Error('the day lies outside the plan')
  expect(verifyOwnShares(horizon, network, together.payments)).toEqual([])
  const [ga, gb] = [network.fundOf('ga'), network.fundOf('gb')]
  const paid = (fund: number, amount: number) => ({
    from: fund,
    arrived: 0,
    fund,
    claim: network.claimOf.get('a1') ?? -1,
    period: 0,
    amount,
  })
  // 75 is left to donors: 74.99 and 0.01, and a cent more; without ga, gb pays what it likes.
  expect(verifyOwnShares(horizon, network, [paid(ga, 7499), paid(gb, 1)])).toEqual([])
  expect(verifyOwnShares(horizon, network, [paid(ga, 7499), paid(gb, 2)])).toEqual([
    'a1: donors pay 7501 of its cost of 2018, and the own share of ga leaves them 7500',
  ])
  expect(verifyOwnShares(horizon, network, [paid(gb, 15_000)])).toEqual([])
})
