/** Laws of own shares of costs that are paid in several years, against every set of choices by the year of the cost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { horizonOf } from '../../packages/ltsfs/src/commitments/horizon.ts'
import { verifyOwnShares } from '../../packages/ltsfs/src/commitments/verify-own-shares.ts'
import { carriedPlan, carriedSketch, keysByYear } from './carried-plan.ts'
import { everyBest, isPayable } from './every-choice.ts'

const ASKED = fc.readConfigureGlobal().numRuns ?? 100
const RUNS = { numRuns: Math.ceil(ASKED / 6), seed: 2017 }
const LIMIT = { timeout: 120_000 * Math.max(1, ASKED / 100) }

/** Few enough to look at every set. */
const MOST = 4

test('answers and what is short are the best of all choices, and no own share is paid by donors in all years together', LIMIT, () => {
  let [yes, no, apart] = [0, 0, 0]
  fc.assert(
    fc.property(carriedSketch, (of) => {
      const plan = carriedPlan(of)
      const covered = cover(plan, { asOf: of.day, activities: ['a1', 'a2'] })
      if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
      const found = covered.value
      const keys = keysByYear(of, found)
      fc.pre(keys.length <= MOST)
      const best = everyBest(found.network, keys)
      const answers = found.answers.filter(({ status }) => status !== 'not-checkable')
      for (const { activity: id, status } of answers)
        expect({ id, payable: status === 'payable' }).toEqual({ id, payable: best.some((each) => isPayable(each, [id])) })
      const lacks = best[0]?.standing.lacks.reduce((sum, { amount }) => sum + amount, 0)
      const open = [...found.breached, ...found.blocked].filter(({ kind }) => kind === 'committed' || kind === 'reserved')
      const short = open.flatMap(({ lacking }) => lacking)
      expect(short.reduce((sum, amount) => sum + amount, 0)).toBe(lacks)
      const horizon = horizonOf(plan, found.position)
      if (horizon === null) throw new Error('the day lies outside the plan')
      for (const { payments } of [found.together, ...found.answers]) expect(verifyOwnShares(horizon, found.network, payments)).toEqual([])
      for (const { status } of answers) status === 'payable' ? yes++ : no++
      apart += found.network.claims.some(({ ofYear }) => ofYear !== undefined) && keys.length > 0 ? 1 : 0
    }),
    RUNS,
  )
  expect(Math.min(yes, no, apart)).toBeGreaterThan(5)
})
