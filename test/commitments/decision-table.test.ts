/**
 * May one activity of 1,000 in 2018 be committed against one agreement of 2,000? Every combination of kind, state, window, earmark,
 * condition and match has exactly one answer, and so has every one of kind, state, condition, members, categories and own share; a rule of
 * a few lines says which.
 */
import { describe, expect, test } from 'vitest'
import { COVER_STATUSES, type CoverStatus } from '../../packages/ltsfs/src/commitments/answer.ts'
import { cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { AGREEMENT_STATES, type AgreementState } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import { activity, agreement, barePlan } from './bare-plan.ts'

const KINDS = ['base-line', 'expansion'] as const
const WINDOWS = ['open', 'closed'] as const
const EARMARKS = ['for it', 'for another'] as const
const CONDITIONS = ['none', 'open', 'met', 'received'] as const
const MATCHES = ['none', 'confirmed', 'unconfirmed', 'nothing', 'circular'] as const

const SERVED = ['those named', 'one more'] as const
const CATEGORIES = ['all', 'allowed', 'another', 'not said'] as const
const OWN_SHARES = ['none', 'to the cent', 'a cent short'] as const

interface Case {
  readonly kind: (typeof KINDS)[number]
  readonly state: AgreementState
  readonly window: (typeof WINDOWS)[number]
  readonly earmark: (typeof EARMARKS)[number]
  readonly condition: (typeof CONDITIONS)[number]
  readonly match: (typeof MATCHES)[number]
}

const each = 'one dollar for each of the other donor'
const one = { unit: '1', source: 'invented', values: { '2016-01-01': '1' }, note: each }

const answer = ({ kind, state, window, earmark, condition, match }: Case) => {
  const given = agreement({
    id: 'grant',
    due: { 2018: '2000' },
    pays: [earmark === 'for it' ? 'wanted' : 'other'],
    state,
    window: window === 'open' ? { from: '2018-01-01', until: '2019-01-01' } : { from: '2016-01-01', until: '2018-01-01' },
    ...(condition === 'open' || condition === 'met' ? { condition } : {}),
    ...(condition === 'received' ? { received: '2018-01-10' } : {}),
  })
  const matching = agreement({
    id: 'matching',
    due: match === 'nothing' ? {} : { 2018: '2000' },
    pays: ['other'],
    state: match === 'unconfirmed' ? 'pledged' : 'signed',
  })
  const plan = barePlan({
    activities: [activity({ id: 'wanted', costs: { 2018: '1000' }, kind })],
    agreements: [given, matching],
    commitments: {
      funds: [
        ...(match === 'none' ? [] : [{ agreement: 'grant', match: { by: ['matching'], atMost: one } }]),
        ...(match === 'circular' ? [{ agreement: 'matching', match: { by: ['grant'], atMost: one } }] : []),
      ],
    },
  })
  const covered = cover(plan, { asOf: '2018-01-15', activities: ['wanted'] })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value.answers
}

/** The table in words: what may never pay, what is certain, what may become certain. */
const expected = ({ state, window, earmark, condition, match }: Case): CoverStatus => {
  // A circle of matches counts nothing in any state: what the match is worth cannot be told.
  if (match === 'circular' && window === 'open' && earmark === 'for it') return 'not-checkable'
  const over = ['suspended', 'lapsed', 'cancelled'].includes(state) && condition !== 'received'
  if (over || window === 'closed' || earmark === 'for another' || match === 'nothing' || match === 'circular') return 'not-payable'
  const certain = condition === 'received' || (state === 'signed' && condition !== 'open')
  return certain && match !== 'unconfirmed' ? 'payable' : 'payable-with-unconfirmed'
}

interface Narrowed extends Pick<Case, 'kind' | 'state' | 'condition'> {
  readonly served: (typeof SERVED)[number]
  readonly category: (typeof CATEGORIES)[number]
  readonly own: (typeof OWN_SHARES)[number]
}

/** Own funds of a fifth of 1,000, or a cent less. */
const OWN_FUNDS = { none: '0', 'to the cent': '200.00', 'a cent short': '199.99' } as const

const answerNarrowed = ({ kind, state, condition, served, category, own }: Narrowed) => {
  const plan = barePlan({
    activities: [
      activity({
        ...{ id: 'wanted', costs: { 2018: '1000' }, kind, serves: served === 'one more' ? ['AA', 'BB', 'CC'] : ['AA', 'BB'] },
        ...(category === 'not said' ? {} : { categories: category === 'another' ? { staff: '1' } : { travel: '1' } }),
      }),
    ],
    agreements: [
      agreement({
        ...{ id: 'grant', due: { 2018: '2000' }, state, members: ['AA', 'BB'] },
        ...(category === 'all' ? {} : { categories: ['travel'] }),
        ...(own === 'none' ? {} : { own: '0.2' }),
        ...(condition === 'open' || condition === 'met' ? { condition } : {}),
        ...(condition === 'received' ? { received: '2018-01-10' } : {}),
      }),
    ],
    change: (document) => {
      const values = { '2018-01-01': OWN_FUNDS[own], '2019-01-01': '0' }
      const amount = { unit: 'FJD', source: 'invented', values }
      document.otherIncome = [{ id: 'own', title: 'Own funds', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })
  const covered = cover(plan, { asOf: '2018-01-15', activities: ['wanted'] })
  if (!covered.ok) throw new Error(covered.problems.map(({ message }) => message).join(' '))
  return covered.value.answers
}

const expectedNarrowed = ({ state, condition, served, category, own }: Narrowed): CoverStatus => {
  const over = ['suspended', 'lapsed', 'cancelled'].includes(state) && condition !== 'received'
  if (over || served === 'one more' || category === 'another' || own === 'a cent short') return 'not-payable'
  // Of which category its cost is would decide.
  if (category === 'not said') return 'not-checkable'
  return condition === 'received' || (state === 'signed' && condition !== 'open') ? 'payable' : 'payable-with-unconfirmed'
}

const CASES: readonly Case[] = KINDS.flatMap((kind) =>
  AGREEMENT_STATES.flatMap((state) =>
    WINDOWS.flatMap((window) =>
      EARMARKS.flatMap((earmark) =>
        CONDITIONS.flatMap((condition) => MATCHES.map((match) => ({ kind, state, window, earmark, condition, match }))),
      ),
    ),
  ),
)

describe.each(KINDS)('%s', (kind) => {
  test.each(AGREEMENT_STATES)('under an agreement that is %s', { timeout: 240_000 }, (state) => {
    for (const row of CASES.filter((each) => each.kind === kind && each.state === state)) {
      const answers = answer(row)
      expect({ ...row, statuses: answers.map(({ status }) => status) }).toEqual({ ...row, statuses: [expected(row)] })
    }
  })
})

describe.each(KINDS)('%s, narrowed', (kind) => {
  test.each(AGREEMENT_STATES)('under an agreement that is %s', { timeout: 240_000 }, (state) => {
    for (const condition of CONDITIONS)
      for (const served of SERVED)
        for (const category of CATEGORIES)
          for (const own of OWN_SHARES) {
            const row = { kind, state, condition, served, category, own }
            expect({ ...row, statuses: answerNarrowed(row).map(({ status }) => status) }).toEqual({
              ...row,
              statuses: [expectedNarrowed(row)],
            })
          }
  })
})

test('a weaker state never turns a no into a yes', { timeout: 240_000 }, () => {
  const rank = (status: CoverStatus | undefined) => COVER_STATUSES.indexOf(status ?? 'not-checkable')
  const weaker = ['signed', 'approved-in-principle', 'pledged', 'submitted', 'concept', 'suspended'] as const
  for (const row of CASES.filter(({ kind, state, window }) => kind === 'expansion' && state === 'signed' && window === 'open')) {
    const ranks = weaker.map((state) => rank(answer({ ...row, state })[0]?.status))
    expect({ ...row, ranks }).toEqual({ ...row, ranks: ranks.toSorted((a, b) => a - b) })
  }
})
