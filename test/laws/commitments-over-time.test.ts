/** Law: days that pass breach nothing that was covered, on restricted money: carried over or not, and with windows that end on any day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { planOfRegister, type RegisterSketch, registerSketch, TODAY } from '../commitments/random-register.ts'

/** Every run looks at several days; longer runs are asked for by LTSFS_RUNS. */
const RUNS = fc.readConfigureGlobal().numRuns ?? 100
const LIMIT = { timeout: 120_000 * Math.max(1, RUNS / 100) }

const LATER = ['2018-12-31', '2019-01-01', '2019-01-02', '2019-07-01', '2020-01-01', '2020-12-31']

const ends = fc.constantFrom('2018-07-01', '2019-01-01', '2019-01-02', '2019-07-01', '2020-01-01', '2021-01-01')
const lapsing = fc.record({ until: ends, carries: fc.boolean() })

/** What the register speaks of, in the currency of the plan and without a match: rates and general money follow the years. */
const restricted = (of: RegisterSketch): RegisterSketch => {
  const agreements = of.agreements.map((each) => ({
    ...each,
    due: each.due.map((amount) => amount * 3) as typeof each.due,
    pays: each.pays.length === 0 ? ['a1'] : each.pays,
    ...{ registered: true, foreign: false, matchedBy: null },
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

/** For all categories and the whole cost. */
const ofEverything = (of: RegisterSketch): RegisterSketch => ({
  ...of,
  agreements: of.agreements.map((each) => ({ ...each, share: null, narrowed: { ...each.narrowed, categories: null, own: null } })),
})

/** Costs that what is committed is mostly a part of. */
const partly = (of: RegisterSketch): RegisterSketch => ({
  ...of,
  costs: of.costs.map((costs) => costs.map((cost) => cost * 4) as unknown as typeof costs),
})

const planOf = (of: RegisterSketch, ways: readonly (typeof lapsing extends fc.Arbitrary<infer T> ? T : never)[]): Plan =>
  planOfRegister(of, (document) => {
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

type Wanted = (of: RegisterSketch) => RegisterSketch

/** How many registers were covered on the day, and how many of them have commitments that a narrowed agreement may pay. */
const heldThrough = (days: readonly string[], wanted: Wanted, numRuns: number) => {
  const seen = { all: 0, categories: 0, own: 0, members: 0, share: 0 }
  fc.assert(
    fc.property(registerSketch, fc.tuple(lapsing, lapsing, lapsing), (drawn, ways) => {
      const of = wanted(drawn)
      const plan = planOf(of, ways)
      const today = on(plan, TODAY)
      if (today.position.commitments.length === 0 || today.breached.length > 0) return
      seen.all += 1
      for (const narrowed of ['categories', 'own', 'members'] as const)
        seen[narrowed] += of.agreements.some(
          ({ pays, narrowed: by }) => by[narrowed] !== null && of.commitments.some(({ activity }) => pays.includes(activity)),
        )
          ? 1
          : 0
      const hasShare = ({ share, pays }: (typeof of.agreements)[number]): boolean =>
        share !== null && of.commitments.some(({ activity }) => pays.includes(activity))
      seen.share += of.agreements.some(hasShare) ? 1 : 0
      for (const day of days)
        expect({ day, breached: on(plan, day).breached.map(({ sentence }) => sentence) }).toEqual({ day, breached: [] })
    }),
    { numRuns },
  )
  return seen
}

test('what is covered today is covered on every later day on which nothing was entered', LIMIT, () => {
  expect(heldThrough(LATER, (of) => restricted(ofEverything(of)), 2 * RUNS).all).toBeGreaterThan(20)
})

test('so is any part of a cost on money for some members or categories, of a share, or beside an own share', LIMIT, () => {
  const { all, ...narrowed } = heldThrough(LATER, (of) => partly(restricted(of)), 5 * RUNS)
  expect(all).toBeGreaterThan(50)
  expect(Math.min(...Object.values(narrowed))).toBeGreaterThan(3)
})

test('within the fiscal year so is a part of a cost, and what own funds pay', LIMIT, () => {
  const { all, ...narrowed } = heldThrough(
    ['2018-07-01', '2018-09-30', '2018-12-31'],
    (of) => ({ ...restricted(of), income: of.income }),
    3 * RUNS,
  )
  expect(all).toBeGreaterThan(20)
  expect(Math.min(...Object.values(narrowed))).toBeGreaterThan(3)
})
