import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { compare } from '../../comparison/comparison.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { burdenTable, fairnessTable } from '../index.ts'

const comparisonOf = (change?: (document: PlanDocument) => void) => {
  const compared = compare(basePlan(change), { options: ['revised-fees'], baseline: null, basis: 'expected' })
  if (!compared.ok) throw new Error(compared.problems.map(({ message }) => message).join('\n'))
  return compared.value
}

describe('fairness', () => {
  const { alternatives } = comparisonOf()
  /** Aldport and Bayhaven have a GDP, Coralquay has none. */
  const withCoverage = (share: string) =>
    comparisonOf((document) => {
      document.guides.progressivityCoverageAtLeast = { unit: '1', source: 'invented', values: { '2016-01-01': share } }
    }).alternatives

  test('shows the largest payers, the Gini coefficient and progressivity, and names who has no GDP', () => {
    // Of 21,000 they pay 20,000: 95.24 %.
    const shown = fairnessTable(withCoverage('0.95'), 2017)
    // 10,000, 10,000 and 1,000: 10 / 21 and 20 / 21. Gini: twice (1.5 * 20,000 + ...) by ranks 2.5, 2.5, 1: 2 * 51,000 / (3 * 21,000) - 4 / 3.
    // GDP of 2,000,000,000 and 480,000,000 (AUD at 1.60): equal fees gather nowhere, GDP has a Gini of 1,520 / 2,480 / 2 = 0.306.
    expect(shown.rows[0]?.cells.map(({ amount }) => amount)).toEqual(['3', '47.62', '95.24', '0.286', '95.24', '-0.306'])
    expect(shown.notes.at(-1)).toBe('Left out of the progressivity, because their GDP is not known or held back: Coralquay.')
  })

  test('gives no progressivity where those without a GDP pay more than the plan allows to leave out, and says what they pay', () => {
    const progressivity = (shown: ReturnType<typeof fairnessTable>) => [shown.rows[0]?.cells[5], shown.notes.at(-1)]
    const left = (needed: string) =>
      `Progressivity is not meaningful under “The plan as it stands” and “Revised membership fees”: members who are charged 4.76 % of the fees have no known GDP, and those who have one must be charged at least ${needed}.`
    // 1,000 of 21,000 are 4.76 %. A plan without a guide asks for all.
    expect(progressivity(fairnessTable(withCoverage('0.96'), 2017))).toEqual([{ amount: null, text: 'not meaningful' }, left('96 %')])
    expect(progressivity(fairnessTable(alternatives, 2017))).toEqual([{ amount: null, text: 'not meaningful' }, left('100 %')])
    expect(fairnessTable(withCoverage('0.95'), 2017).rows[0]?.cells[5]?.amount).toBe('-0.306')
  })

  test('shows what the fee weighs for each member, and says what is not known', () => {
    const [first] = alternatives
    const shown = burdenTable(first.assessment, 2017)
    expect(shown.rows[2]?.cells.map(({ amount, text }) => amount ?? text)).toEqual([
      '1000.00',
      'not known',
      expect.stringMatching(/^0\.1111/), // 1,000 / 9,000
      'not known',
    ])
  })
})
