/** An own share is one of the whole cost of a year, in whatever periods it is paid: an agreement is used for all of it, or for none. */
import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { cover } from './cover.ts'

const paper = (id: string, on: string) => ({ id, on, recorded: on, who: 'Officer', document: `Paper ${id}` })

/** 10 reserved in 2017, and carried into a later year. */
const carried = (id: string, into: number): readonly RegisterEntry[] => [
  {
    ...{ ...paper(id, '2017-02-01'), kind: 'reserved', activity: 'a1', fiscalYear: 2017, amount: { amount: '10', currency: 'FJD' } },
  },
  { ...paper(`${id}-carried`, '2017-03-01'), kind: 'carried-forward', reservation: id, into, reason: 'Rain.' },
]

interface Paid {
  /** The two years in which the cost is paid, 10 in each. */
  readonly years: readonly [number, number]
  readonly entries: readonly RegisterEntry[]
  /** Own funds by year. */
  readonly own: readonly [string, string]
}

/** a1 costs 20 in 2017. g2 has 10 for the first year; g1 asks for an own share of a half and has 5 for the second. */
const covered = ({ years: [first, second], entries, own }: Paid, asOf: string) => {
  const plan = barePlan({
    activities: [activity({ id: 'a1', costs: { 2017: '20' } })],
    agreements: [
      agreement({ id: 'g1', pays: ['a1'], own: '0.5', due: { [second]: '5' } }),
      agreement({ id: 'g2', pays: ['a1'], due: { [first]: '10' } }),
    ],
    register: { entries: [...entries] },
    change: (document) => {
      const values = { '2016-01-01': '0', [`${first}-01-01`]: own[0], [`${second}-01-01`]: own[1], [`${second + 1}-01-01`]: '0' }
      const amount = { unit: 'FJD', source: 'invented', values }
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })
  const found = cover(plan, { asOf, activities: ['a1'] })
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '))
  return found.value
}

// Without g1, g2 pays 10 of 20 and own funds 10. With g1, each 10 has 10 * 0.5 of own funds, and g2 keeps what it has beyond 5.
const THRESHOLDS = [
  { own: ['0', '10'], lacking: 0 },
  { own: ['0', '9.99'], lacking: 0.01 },
  { own: ['5', '5'], lacking: 0 },
  { own: ['4.99', '5'], lacking: 0.01 },
  { own: ['5', '4.99'], lacking: 0.01 },
] as const

describe('where a cost is paid in two years, an agreement that asks for an own share is used in both or in none', () => {
  test.each(THRESHOLDS)('one of them its own: own funds of $own.0 and $own.1', ({ own, lacking }) => {
    const { answers } = covered({ years: [2017, 2018], entries: carried('r1', 2018), own }, '2017-06-30')
    expect(answers[0]?.status).toBe(lacking === 0 ? 'payable' : 'not-payable')
  })

  test.each(THRESHOLDS)('both later than its own: own funds of $own.0 and $own.1', ({ own, lacking }) => {
    const entries = [...carried('r1', 2018), ...carried('r2', 2019)]
    const { breached, blocked } = covered({ years: [2018, 2019], entries, own }, '2018-06-30')
    const lacks = [...breached, ...blocked].flatMap((each) => each.lacking)
    expect(lacks.reduce((sum, each) => sum + each, 0) / 100).toBe(lacking)
  })
})
