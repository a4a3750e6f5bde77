/** Laws of own shares against every set of choices there is: agreements that ask for one used or left aside, by activity and year. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admission } from '../../packages/ltsfs/src/commitments/admission.ts'
import { COVER_STATUSES } from '../../packages/ltsfs/src/commitments/answer.ts'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import type { CoverNetwork } from '../../packages/ltsfs/src/commitments/cover-network.ts'
import { horizonOf } from '../../packages/ltsfs/src/commitments/horizon.ts'
import { keyOf } from '../../packages/ltsfs/src/commitments/own-choice.ts'
import { verifyOwnShares } from '../../packages/ltsfs/src/commitments/verify-own-shares.ts'
import type { AgreementState } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import type { EntryOf, RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'
import { given } from '../commitments/random-restrictions.ts'
import { everyBest as every, isPayable } from './every-choice.ts'
import { knowing } from './knowing.ts'

/** Each run looks at up to 128 sets of choices; longer runs are asked for by LTSFS_RUNS. */
const ASKED = fc.readConfigureGlobal().numRuns ?? 100
const RUNS = { numRuns: Math.ceil(ASKED / 2) }
const LIMIT = { timeout: 120_000 * Math.max(1, ASKED / 100) }

const YEARS = [2018, 2019]
const NAMES = ['a1', 'a2', 'a3', 'b1']
const EXPANSIONS = ['a1', 'a2', 'a3']

/** Whole tens, so that plans often end exactly at a threshold. */
const tens = fc.nat({ max: 12 }).map((count) => count * 10)
const costs = fc.nat({ max: 6 }).map((count) => count * 10)

const agreementSketch = fc.record({
  due: fc.tuple(tens, tens),
  pays: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 3 }),
  own: fc.option(fc.constantFrom('0.2', '0.5')),
  categories: fc.option(fc.constantFrom(['travel'], ['staff'], ['travel', 'staff']), { freq: 1 }),
  share: fc.option(fc.constantFrom('0.5', '0.8'), { freq: 4 }),
  state: fc.constantFrom<AgreementState>('signed', 'signed', 'signed', 'signed', 'cancelled'),
  late: fc.nat({ max: 3 }).map((of) => of === 0),
})

const sketch = fc.record({
  costs: fc.array(fc.tuple(costs, costs), { minLength: NAMES.length, maxLength: NAMES.length }),
  agreements: fc.array(agreementSketch, { minLength: 2, maxLength: 3 }),
  /** By activity, tenths of its cost that are travel and staff; nothing: not split. */
  splits: fc.array(fc.option(fc.constantFrom([5, 5], [3, 6], [10, 0])), { minLength: NAMES.length, maxLength: NAMES.length }),
  income: tens,
  committed: fc.uniqueArray(fc.constantFrom(...EXPANSIONS), { maxLength: 2 }),
})
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

const committedFor = (id: string, year: number, amount: number): EntryOf<'committed'> => ({
  ...{ id: `${id}-${year}`, kind: 'committed', who: 'Officer', recorded: '2018-01-05', on: '2018-01-05', document: 'Contract' },
  ...{ activity: id, fiscalYear: year, amount: { amount: String(amount), currency: 'FJD' } },
})

const costIn = ({ costs }: Sketch, id: string, at: number): number => costs[NAMES.indexOf(id)]?.[at] ?? 0

const entriesOf = (of: Sketch): readonly RegisterEntry[] =>
  of.committed.flatMap((id) => YEARS.flatMap((year, at) => (costIn(of, id, at) === 0 ? [] : [committedFor(id, year, costIn(of, id, at))])))

const byYear = (amounts: readonly number[]) => Object.fromEntries(YEARS.map((year, at) => [year, String(amounts[at] ?? 0)]))

const splitOf = (tenths: readonly number[] | null) =>
  tenths && Object.fromEntries(['travel', 'staff'].flatMap((category, at) => (tenths[at] ? [[category, String(tenths[at] / 10)]] : [])))

const planOf = (of: Sketch): Plan =>
  barePlan({
    activities: NAMES.map((id, at) =>
      activity({
        ...{ id, costs: byYear(of.costs[at] ?? []), kind: id === 'b1' ? 'base-line' : 'expansion', priority: 1 + (at % 2) },
        ...given({ categories: splitOf(of.splits[at] ?? null) }),
      }),
    ),
    agreements: of.agreements.map(({ due, pays, own, categories, share, state, late }, at) =>
      agreement({
        ...{ id: `g${at + 1}`, due: byYear(due), pays, state, ...given({ own, categories }) },
        ...(late ? { window: { from: '2019-01-01', until: '2021-01-01' } } : {}),
        ...(share === null ? {} : { donorShare: { unit: '1', source: 'invented', values: { '2016-01-01': share } } }),
      }),
    ),
    register: { entries: [...entriesOf(of)] },
    change: (document) => {
      const amount = { unit: 'FJD', source: 'invented', values: { '2018-01-01': String(of.income) } }
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })

const coverOf = (plan: Plan): Cover => {
  const covered = cover(plan, { asOf: '2018-01-15', activities: EXPANSIONS })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value
}

/** Few enough to look at all of them. */
const MOST_CHOICES = 7

const everyBest = (network: CoverNetwork) => every(network, network.choices.map(keyOf))

const checkable = ({ answers }: Cover): readonly string[] =>
  answers.filter(({ status }) => status !== 'not-checkable').map(({ activity: id }) => id)

const coverFor = knowing((of: Sketch): Cover => coverOf(planOf(of)))

test('answers, what is accepted together and what is short are the best of all choices, each set of them one for everything', LIMIT, () => {
  let [chosen, searched] = [0, 0]
  fc.assert(
    fc.property(sketch, (of) => {
      const found = coverFor(of)
      fc.pre(found.network.choices.length <= MOST_CHOICES)
      const best = everyBest(found.network)
      const is = (ids: readonly string[]): boolean => best.some((each) => isPayable(each, ids))
      const asked = checkable(found)
      for (const { activity: id, status } of found.answers)
        if (status !== 'not-checkable') expect({ id, payable: status === 'payable' }).toEqual({ id, payable: is([id]) })
      const order = asked.toSorted((a, b) => (NAMES.indexOf(a) % 2) - (NAMES.indexOf(b) % 2) || (a < b ? -1 : 1))
      const accepted: string[] = []
      for (const id of order) if (is([...accepted, id])) accepted.push(id)
      expect(found.together.accepted).toEqual(accepted)
      const lacks = best[0]?.standing.lacks.reduce((sum, { amount }) => sum + amount, 0)
      const short = [...found.breached, ...found.blocked, ...found.baseLine].flatMap(({ lacking }) => lacking)
      expect(short.reduce((sum, amount) => sum + amount, 0)).toBe(lacks)
      const horizon = horizonOf(planOf(of), found.position)
      if (horizon === null) throw new Error('the day lies outside the plan')
      expect(verifyOwnShares(horizon, found.network, found.together.payments)).toEqual([])
      for (const { payments } of found.answers) expect(verifyOwnShares(horizon, found.network, payments)).toEqual([])
      chosen += found.network.choices.length > 0 ? 1 : 0
      searched += found.network.parts.aside.size > 0 ? 1 : 0
    }),
    RUNS,
  )
  expect(Math.min(chosen, searched)).toBeGreaterThan(5)
})

test('a commitment is admitted just where some set of choices pays for its activity beside all that stands', LIMIT, () => {
  fc.assert(
    fc.property(sketch, fc.constantFrom(...EXPANSIONS), (of, id) => {
      fc.pre(!of.committed.includes(id) && costIn(of, id, 0) > 0)
      const before = coverFor(of)
      fc.pre(before.network.choices.length <= MOST_CHOICES)
      fc.pre(before.breached.length + before.baseLine.length === 0)
      const admitted = admission({ plan: planOf(of), entry: committedFor(id, 2018, costIn(of, id, 0)), asOf: '2018-01-15' })
      expect(admitted.ok).toBe(everyBest(before.network).some((each) => isPayable(each, [id])))
    }),
    RUNS,
  )
})

test('an agreement more never makes any answer worse, whatever own share it asks for', LIMIT, () => {
  fc.assert(
    fc.property(sketch, agreementSketch, (of, more) => {
      const rank = (found: Cover) => found.answers.map(({ status }) => Math.min(COVER_STATUSES.indexOf(status), 2))
      const [one, other] = [coverFor(of), coverOf(planOf({ ...of, agreements: [...of.agreements, more] }))]
      for (const [at, before] of rank(one).entries()) expect(rank(other)[at]).toBeLessThanOrEqual(before)
      expect(one.together.payable && !other.together.payable).toBe(false)
      expect(one.breached.length === 0 && other.breached.length > 0).toBe(false)
    }),
    RUNS,
  )
})
