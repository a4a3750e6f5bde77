/** The cases of fixtures/cases/commitments*.yaml: one a rule, on both sides of each threshold. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Cover, cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { inMajorUnits } from '../../packages/ltsfs/src/commitments/minor-units.ts'
import { verifyAllocation } from '../../packages/ltsfs/src/commitments/verify-allocation.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import { activity, agreement, barePlan } from './bare-plan.ts'

type Texts = Readonly<Record<string, string>>

interface CoverCase {
  readonly name: string
  readonly asOf?: string
  readonly asked?: readonly string[]
  readonly given: {
    readonly activities: readonly Parameters<typeof activity>[0][]
    readonly agreements: readonly (Parameters<typeof agreement>[0] & { readonly share?: string; readonly unrestricted?: boolean })[]
    readonly commitments?: Partial<NonNullable<PlanDocument['commitments']>>
    readonly register?: readonly Omit<RegisterEntry, 'who' | 'recorded' | 'document'>[]
    readonly match?: { readonly agreement: string; readonly by: readonly string[]; readonly atMost: string }
    readonly tolerance?: { readonly amount: string; readonly share: string }
    readonly otherIncome?: string
    readonly haircut?: string
    readonly foreignHaircut?: string
    readonly noRate?: string
  }
  readonly expected: {
    readonly answers?: Texts
    readonly sentences?: Texts
    readonly contains?: Texts
    readonly together?: string
    readonly accepted?: readonly string[]
    readonly refusedLineByLine?: readonly string[]
    readonly breached?: readonly string[]
    readonly blocked?: readonly string[]
    readonly ways?: Readonly<Record<string, readonly string[]>>
    readonly pays?: Readonly<Record<string, Texts>>
    readonly uncovered?: Texts
  }
}

const FILES = [
  'commitments.yaml',
  'commitments-spent.yaml',
  'commitments-misspent.yaml',
  'commitments-base-line.yaml',
  'commitments-time.yaml',
  'commitments-general.yaml',
  'commitments-restrictions.yaml',
  'commitments-own-share.yaml',
]

const casesOf = (file: string): readonly CoverCase[] =>
  (parse(readFileSync(`fixtures/cases/${file}`, 'utf8')) as { readonly cases: readonly CoverCase[] }).cases

const dated = (unit: string, value: string | null) => ({ unit, source: 'invented', values: { '2016-01-01': value } })

const policyOf = ({ commitments, match, tolerance, foreignHaircut }: CoverCase['given']) => ({
  ...commitments,
  ...(match === undefined
    ? {}
    : { funds: [{ agreement: match.agreement, match: { by: [...match.by], atMost: dated('1', match.atMost) } }] }),
  ...(tolerance === undefined ? {} : { tolerance: { amount: dated('FJD', tolerance.amount), share: dated('1', tolerance.share) } }),
  ...(foreignHaircut === undefined ? {} : { foreignHaircut: dated('1', foreignHaircut) }),
})

const planOf = ({ given }: CoverCase) =>
  barePlan({
    activities: given.activities.map(activity),
    agreements: given.agreements.map(({ share, unrestricted = false, ...own }) => ({
      ...agreement({ ...own, ...(share === undefined ? {} : { donorShare: dated('1', share) as never }) }),
      ...(unrestricted ? { restriction: 'none' as const } : {}),
    })),
    commitments: policyOf(given) as never,
    register: {
      entries: (given.register ?? []).map(
        (own) => ({ who: 'Finance officer', recorded: own.on, document: `Paper ${own.id}`, ...own }) as RegisterEntry,
      ),
    },
    change: (document) => {
      if (given.otherIncome !== undefined)
        document.otherIncome = [
          { id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount: dated('FJD', given.otherIncome) },
        ] as never
      if (given.haircut !== undefined) document.donorCoFunding.haircut.values = { '2016-01-01': given.haircut }
      const rate = document.exchangeRates.find(({ currency }) => currency === given.noRate)
      if (rate !== undefined) rate.rate.values = { '2016-01-01': '1.60', '2018-01-01': null }
    },
  })

const coverOf = (each: CoverCase): Cover => {
  const covered = cover(planOf(each), { asOf: each.asOf ?? '2018-01-15', ...(each.asked === undefined ? {} : { activities: each.asked }) })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value
}

/** The parts of an answer that the case speaks of. */
const said = (answer: Cover, { expected }: CoverCase): CoverCase['expected'] => {
  const of = (id: string) => answer.answers.find((each) => each.activity === id) ?? answerOfBaseLine(answer, id)
  const money = (amount: number) => inMajorUnits(amount, answer.currency).toFixed(2)
  const texts = (asked: Texts | undefined, read: (id: string) => string) =>
    asked === undefined ? undefined : Object.fromEntries(Object.keys(asked).map((id) => [id, read(id)]))
  const paid = (id: string): Texts => {
    const sums: Record<string, number> = {}
    for (const { fund, amount } of of(id).payments)
      sums[answer.network.funds[fund]?.id ?? ''] = (sums[answer.network.funds[fund]?.id ?? ''] ?? 0) + amount
    return Object.fromEntries(Object.entries(sums).map(([fund, amount]) => [fund, money(amount)]))
  }
  const parts = {
    answers: texts(expected.answers, (id) => of(id).status),
    sentences: texts(expected.sentences, (id) => of(id).sentence),
    contains: texts(expected.contains, (id) =>
      of(id).sentence.includes(expected.contains?.[id] ?? '') ? (expected.contains?.[id] ?? '') : of(id).sentence,
    ),
    together: expected.together === undefined ? undefined : answer.together.sentence,
    accepted: expected.accepted && answer.together.accepted,
    refusedLineByLine: expected.refusedLineByLine && answer.together.refusedLineByLine,
    breached: expected.breached && answer.breached.map(({ sentence }) => sentence),
    blocked: expected.blocked && answer.blocked.map(({ sentence }) => sentence),
    ways: expected.ways && Object.fromEntries(Object.keys(expected.ways).map((id) => [id, of(id).ways.map(({ sentence }) => sentence)])),
    pays: expected.pays && Object.fromEntries(Object.keys(expected.pays).map((id) => [id, paid(id)])),
    uncovered:
      expected.uncovered &&
      Object.fromEntries(
        answer.answers.flatMap(({ activity: id, override }) => (override === null ? [] : [[id, money(override.uncovered)]])),
      ),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

const answerOfBaseLine = (answer: Cover, id: string): Cover['answers'][number] => {
  const status = answer.baseLine.some(({ activity: short }) => short === id) ? 'not-payable' : 'payable'
  return {
    activity: id,
    kind: 'base-line',
    status,
    sentence: '',
    needs: [],
    payments: [],
    cut: null,
    unconfirmed: [],
    missing: [],
    ways: [],
    override: null,
  }
}

describe.each(FILES)('fixtures/cases/%s', (file) => {
  test.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
    const answer = coverOf(each)
    expect(said(answer, each)).toEqual(each.expected)
    expect(verifyAllocation(answer.network, answer.together.payments, [])).toEqual([])
  })
})
