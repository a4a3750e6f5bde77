/** Laws of the question "may we commit?" on whole plans at random: agreements, base-line, general money and a register. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COVER_STATUSES, type CoverStatus } from '../../packages/ltsfs/src/commitments/answer.ts'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { verifyAllocation } from '../../packages/ltsfs/src/commitments/verify-allocation.ts'
import type { AgreementState } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'
import { given, narrowing, purpose } from '../commitments/random-restrictions.ts'
import { knowing } from './knowing.ts'

/** Every run asks twice, so half as many are made; longer runs are asked for by LTSFS_RUNS. */
const TWICE = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2) }

const YEARS = [2018, 2019, 2020]
const NAMES = ['a1', 'a2', 'a3', 'b1', 'b2']

/** Whole tens, so that plans often end exactly at a threshold. */
const tens = fc.nat({ max: 12 }).map((count) => count * 10)

const sketch = fc.record({
  costs: fc.array(fc.tuple(tens, tens, tens), { minLength: NAMES.length, maxLength: NAMES.length }),
  purposes: fc.array(purpose, { minLength: NAMES.length, maxLength: NAMES.length }),
  agreements: fc.array(
    fc.record({
      due: fc.tuple(tens, tens, tens),
      pays: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
      state: fc.constantFrom<AgreementState>('signed', 'signed', 'signed', 'pledged', 'suspended'),
      share: fc.option(fc.constantFrom('0.5', '0.8')),
      open: fc.boolean(),
      narrowed: narrowing,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  income: tens,
  committed: tens,
})
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

const byYear = (amounts: readonly number[]) => Object.fromEntries(YEARS.map((year, at) => [year, String(amounts[at] ?? 0)]))

const answerMade = ({ costs, purposes, agreements, income, committed }: Sketch, turned = false): Cover => {
  const turn = <T>(list: readonly T[]): readonly T[] => (turned ? list.toReversed() : list)
  const entries = [
    {
      id: 'c1',
      kind: 'committed',
      who: 'Officer',
      recorded: '2018-01-05',
      on: '2018-01-05',
      document: 'Contract',
      activity: 'a1',
      fiscalYear: 2018,
      amount: { amount: String(committed), currency: 'FJD' },
    },
  ]
  const plan = barePlan({
    activities: turn(
      NAMES.map((id, at) =>
        activity({
          ...{ id, costs: byYear(costs[at] ?? []), kind: id.startsWith('b') ? 'base-line' : 'expansion', priority: 1 + (at % 2) },
          ...given(purposes[at] ?? {}),
        }),
      ),
    ),
    agreements: turn(
      agreements.map(({ due, pays, state, share, open, narrowed }, at) =>
        agreement({
          id: `g${at + 1}`,
          due: byYear(due),
          pays,
          state,
          ...(open ? { condition: 'open' as const } : {}),
          ...given(narrowed),
          ...(share === null ? {} : { donorShare: { unit: '1', source: 'invented', values: { '2016-01-01': share } } }),
        }),
      ),
    ),
    register: { entries: committed === 0 ? [] : (entries as unknown as RegisterEntry[]) },
    change: (document) => {
      document.otherIncome = [
        {
          id: 'grant',
          title: 'Grant',
          kind: 'recurrent',
          certainty: 'confirmed',
          amount: { unit: 'FJD', source: 'invented', values: { '2018-01-01': String(income) } },
        },
      ]
    },
  })
  const covered = cover(plan, { asOf: '2018-01-15', activities: NAMES })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value
}

const answerTo = knowing((of: Sketch): Cover => answerMade(of))

/** What is not checkable is as good as not payable. */
const rankOf = (status: CoverStatus): number => Math.min(COVER_STATUSES.indexOf(status), COVER_STATUSES.indexOf('not-payable'))

const ranks = ({ answers }: Cover) => new Map(answers.map(({ activity: id, status }) => [id, rankOf(status)]))

const worse = (before: Cover, after: Cover): readonly string[] =>
  NAMES.filter((id) => (ranks(after).get(id) ?? 9) > (ranks(before).get(id) ?? 9))

test('more money from one donor never makes any answer worse', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sketch, fc.nat(), fc.nat({ max: 2 }), tens, (of, which, year, more) => {
      const agreements = of.agreements.map((each, at) =>
        at === which % of.agreements.length
          ? { ...each, due: each.due.map((amount, when) => (when === year ? amount + more : amount)) as typeof each.due }
          : each,
      )
      expect(worse(answerTo(of), answerTo({ ...of, agreements }))).toEqual([])
    }),
    TWICE,
  )
})

test('more general income never makes any answer worse', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sketch, tens, (of, more) => {
      expect(worse(answerTo(of), answerTo({ ...of, income: of.income + more }))).toEqual([])
    }),
    TWICE,
  )
})

test('a weaker state never makes any answer better', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sketch, fc.nat(), fc.constantFrom<AgreementState>('pledged', 'suspended'), (of, which, state) => {
      const agreements = of.agreements.map((each, at) =>
        at === which % of.agreements.length && each.state === 'signed' ? { ...each, state } : each,
      )
      expect(worse(answerTo({ ...of, agreements }), answerTo(of))).toEqual([])
    }),
    TWICE,
  )
})

test('turning every list of the document round changes no answer', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sketch, (of) => {
      const [one, other] = [answerTo(of), answerMade(of, true)]
      expect(ranks(other)).toEqual(ranks(one))
      expect(other.together.accepted.toSorted()).toEqual(one.together.accepted.toSorted())
      expect(other.together.cut?.short).toBe(one.together.cut?.short)
    }),
    TWICE,
  )
})

test('what is accepted is covered to the cent, and what is short in a sentence is what the figures before it leave', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(sketch, (of) => {
      const answer = answerTo(of)
      const accepted = answer.together.accepted.map((id) => answer.network.claimOf.get(id) ?? -1)
      expect(verifyAllocation(answer.network, answer.together.payments, accepted)).toEqual([])
      for (const { cut } of answer.answers)
        if (cut !== null) {
          const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
          const bounds = [...cut.limits.map(({ limit }) => limit), ...cut.gates.map(({ most }) => most)]
          const money = sum(cut.funds.map(({ inflow }) => inflow)) + sum(bounds)
          expect(sum(cut.claims.map(({ demand }) => demand)) - money).toBe(cut.short)
        }
    }),
  )
})

type Own = Sketch['agreements'][number]

/** As the sentence says: for the activity, for what serves some or all members, for categories. */
const wider = (
  { pays, narrowed }: Own,
  purposed: Sketch['purposes'][number] | undefined,
  id: string,
  sentence: string,
): Pick<Own, 'pays' | 'narrowed'> => {
  const serving = sentence.includes('for what serves') ? [...(narrowed.members ?? []), ...(purposed?.serves ?? [])] : narrowed.members
  const more = ['staff', 'travel', 'equipment'].filter((category) => sentence.includes(`for ${category}`))
  return {
    pays: new RegExp(`for ${id}\\b`).test(sentence) ? [...pays, id] : pays,
    narrowed: {
      ...narrowed,
      members: sentence.includes('for what serves all members') ? null : serving,
      categories: narrowed.categories && [...narrowed.categories, ...more],
    },
  }
}

/** The sketch with a way taken; null for ways a sketch cannot take. */
const taken = (of: Sketch, way: Cover['answers'][number]['ways'][number], id: string): Sketch | null => {
  const change = (own: (each: Own) => Own): Sketch => ({
    ...of,
    agreements: of.agreements.map((each, at) => (`g${at + 1}` === way.of ? own(each) : each)),
  })
  const known = of.agreements.find((_, at) => `g${at + 1}` === way.of)
  switch (way.kind) {
    case 'sign':
      return change((each) => ({ ...each, state: 'signed' }))
    case 'meet-condition':
      // A sketch has one condition for all instalments of an agreement: only where one instalment is the whole of it.
      return known?.due.filter((amount) => amount > 0).length === 1 ? change((each) => ({ ...each, open: false })) : null
    case 'widen':
      return change((each) => ({ ...each, ...wider(each, of.purposes[NAMES.indexOf(id)], id, way.sentence) }))
    case 'raise-share':
      return change((each) => ({ ...each, share: null }))
    case 'waive-own-share':
      return change((each) => ({ ...each, narrowed: { ...each.narrowed, own: null } }))
    case 'more-money': {
      if (known?.state !== 'signed' || known.open || way.amount % 100 !== 0) return null
      const at = YEARS.indexOf(way.year ?? 0)
      return change((each) => ({
        ...each,
        due: each.due.map((amount, when) => amount + (when === at ? way.amount / 100 : 0)) as typeof each.due,
      }))
    }
    default:
      return null
  }
}

test('each single change that an answer names, made in the plan, turns it into a yes', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(sketch, (of) => {
      const answer = answerTo(of)
      for (const { activity: id, ways, kind } of answer.answers)
        for (const way of kind === 'expansion' ? ways : []) {
          const changed = taken(of, way, id)
          if (changed === null) continue
          const status = answerTo(changed).answers.find(({ activity: other }) => other === id)?.status
          expect({ id, way: way.sentence, status }).toEqual({ id, way: way.sentence, status: 'payable' })
        }
    }),
  )
})

/** In cents, of the cost of an activity in a year: all of it, or the categories that an agreement pays for, half a cent up or down. */
const eligibleIn = (of: Sketch, each: Own, id: string, year: number): number => {
  const at = NAMES.indexOf(id)
  const cost = 100 * Math.max(of.costs[at]?.[year] ?? 0, id === 'a1' && year === 0 ? of.committed : 0)
  const { categories } = each.narrowed
  const split = of.purposes[at]?.categories ?? {}
  return categories === null ? cost : cost * categories.reduce((sum, category) => sum + Number(split[category] ?? 0), 0)
}

test('whatever is paid is paid by who may: for those served, of the categories, and beside the own share', { timeout: 60_000 }, () => {
  let [narrow, beside] = [0, 0]
  fc.assert(
    fc.property(sketch, (of) => {
      const { network, answers, together } = answerTo(of)
      const fundOf = (at: number): string => network.funds[at]?.id ?? ''
      for (const payments of [together.payments, ...answers.map((each) => each.payments)])
        for (const group of Map.groupBy(payments, ({ claim, period }) => `${network.claims[claim]?.id} ${period}`).values()) {
          const [{ claim, period }] = group as [(typeof group)[number]]
          const id = network.claims[claim]?.id ?? ''
          const paidBy = (is: (fund: string) => boolean): number =>
            group.reduce((sum, { fund, amount }) => (is(fundOf(fund)) ? sum + amount : sum), 0)
          const donors = paidBy((fund) => /^g\d$/.test(fund))
          const { serves } = of.purposes[NAMES.indexOf(id)] ?? {}
          for (const [at, each] of of.agreements.entries()) {
            const [paid, { members, categories, own }] = [paidBy((fund) => fund === `g${at + 1}`), each.narrowed]
            if (paid === 0) continue
            if (members !== null) expect(serves?.every((member) => members.includes(member))).toBe(true)
            const eligible = eligibleIn(of, each, id, period)
            if (categories !== null) expect(paid).toBeLessThanOrEqual(eligible + 1)
            narrow += categories === null ? 0 : 1
            if (own === null) continue
            // Of what is asked for and paid whole, own funds pay what the donors do not.
            expect(donors).toBeLessThanOrEqual(
              eligibleIn(of, { ...each, narrowed: { ...each.narrowed, categories: null } }, id, period) - Number(own) * eligible + 1,
            )
            beside += 1
          }
        }
    }),
  )
  expect(Math.min(narrow, beside)).toBeGreaterThan(20)
})
