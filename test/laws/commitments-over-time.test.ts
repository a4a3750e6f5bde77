/** Law: days that pass breach nothing that was covered, on restricted money: carried over or not, and with windows that end on any day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { planOfRegister, type RegisterSketch, registerSketch, TODAY } from '../commitments/random-register.ts'

const LATER = ['2018-12-31', '2019-01-01', '2019-01-02', '2019-07-01', '2020-01-01', '2020-12-31']

const ends = fc.constantFrom('2018-07-01', '2019-01-01', '2019-01-02', '2019-07-01', '2020-01-01', '2021-01-01')
const lapsing = fc.record({ until: ends, carries: fc.boolean() })

/** What the register speaks of, in the currency of the plan, without shares and for all categories: rates, shares of a cost and general money follow the years. */
const restricted = (of: RegisterSketch): RegisterSketch => {
  const agreements = of.agreements.map((each) => ({
    ...each,
    due: each.due.map((amount) => amount * 3) as typeof each.due,
    pays: each.pays.length === 0 ? ['a1'] : each.pays,
    ...{ registered: true, foreign: false, share: null, matchedBy: null, narrowed: { ...each.narrowed, categories: null, own: null } },
  }))
  const payer = (activity: string, wanted: string | null): string | null =>
    wanted !== null && agreements[Number(wanted.slice(1)) - 1]?.pays.includes(activity) === true ? wanted : null
  const commitments = of.commitments.map((each) => ({
    ...each,
    names: payer(each.activity, each.names),
    spent: each.spent.filter(({ on }) => payer(each.activity, each.names ?? on) !== null),
  }))
  return { ...of, income: 0, agreements, commitments }
}

const planOf = (of: RegisterSketch, ways: readonly (typeof lapsing extends fc.Arbitrary<infer T> ? T : never)[]): Plan =>
  planOfRegister(restricted(of), (document) => {
    for (const [at, { until, carries }] of ways.entries()) {
      const agreement = document.donorCoFunding.agreements[at]
      if (agreement === undefined) continue
      agreement.window = { ...agreement.window, until }
      document.commitments?.funds.push({ agreement: agreement.id, carriesOver: carries })
    }
  })

const on = (plan: Plan, asOf: string): Cover => {
  const covered = cover(plan, { asOf, activities: [] })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value
}

test('what is covered today is covered on every later day on which nothing was entered', { timeout: 240_000 }, () => {
  let seen = 0
  fc.assert(
    fc.property(registerSketch, fc.tuple(lapsing, lapsing, lapsing), (of, ways) => {
      const plan = planOf(of, ways)
      const today = on(plan, TODAY)
      if (today.position.commitments.length === 0 || today.breached.length > 0) return
      seen += 1
      for (const day of LATER)
        expect({ day, breached: on(plan, day).breached.map(({ sentence }) => sentence) }).toEqual({ day, breached: [] })
    }),
    { numRuns: 1000 },
  )
  expect(seen).toBeGreaterThan(100)
})
