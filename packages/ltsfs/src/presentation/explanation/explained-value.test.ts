/** Numbers of the base plan, explained. */
import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { alternativeOf } from '../../comparison/alternative.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { explainedValue, type ValueWay } from './explained-value.ts'

const SMALL_FEE = 'membershipFees.schedules.current.tiers.small.fee'

const document = basePlan((plan: PlanDocument) => {
  plan.sources.push({ id: 'minutes', title: 'Minutes of the committee', read: '2018-05-01' })
  plan.options.push({
    ...{ id: 'dearer', title: 'Dearer small fees', summary: 'The small fee is 1,200 from 2019.', source: 'invented' },
    changes: [
      { path: SMALL_FEE, from: 2019, value: '1200.00', reason: 'Asked for', source: 'minutes' },
      { path: 'donorCoFunding.agreements.aid-training.state', value: 'pledged', reason: 'Not signed after all', source: 'minutes' },
      { path: 'donorCoFunding.agreements.aid-general.state', value: 'pledged', reason: 'To see' },
    ],
  })
})

const wayOf = (option: string | null): ValueWay => {
  const found = alternativeOf(document, option, 'expected')
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  const { assessment, changes } = found.value
  return { assessment, changes, options: document.options }
}
const [plan, dearer] = [wayOf(null), wayOf('dearer')]

describe('a dated value', () => {
  test('says since when it is in force, from which source, and which figures are made with it', () => {
    const found = explainedValue(plan, { path: SMALL_FEE, year: 2019 })
    expect(found?.title).toBe('Membership fees › Fees as they are › Small administrations › fee, 2019')
    expect(found?.value).toEqual({ amount: '1000.00' })
    expect(found?.sentences).toEqual([
      'A fiscal year uses what is in force on its first day: in 2019 the value of 2016-01-01.',
      'Source: Invented for the cases (illustrative).',
    ])
    expect(found?.usedIn.map(({ title }) => title)).toContain('Membership fees: charged, Coralquay, 2019')
  })

  test('set by an option says by which and why, and from which year on', () => {
    const [before, after] = [2018, 2019].map((year) => explainedValue(dearer, { path: SMALL_FEE, year }))
    expect(before?.value).toEqual({ amount: '1000.00' })
    expect(after?.value).toEqual({ amount: '1200.00' })
    expect(after?.sentences.slice(1)).toEqual(['Set by the option “Dearer small fees”: Asked for.', 'Source: Minutes of the committee.'])
    expect(after?.days?.rows.map(({ label, cells }) => [label, cells[0]?.amount, cells[1]?.text, cells[2]?.text])).toEqual([
      ['2016-01-01', '1000.00', 'the plan', 'Invented for the cases (illustrative)'],
      ['2019-01-01', '1200.00', '“Dearer small fees”: Asked for', 'Minutes of the committee'],
    ])
  })

  test('that has ended is not in force', () => {
    const path = 'membershipFees.openingReceivables.CC.expected'
    expect(explainedValue(plan, { path, year: 2018 })?.value).toEqual({ amount: '0.25' })
    expect(explainedValue(plan, { path, year: 2019 })?.value).toEqual({ amount: null, text: 'not in force' })
  })
})

describe('a field without dates', () => {
  const path = 'donorCoFunding.agreements.aid-training.state'

  test('stands in the plan as it is', () => {
    const found = explainedValue(plan, { path, year: null })
    expect(found?.value).toEqual({ amount: null, text: 'signed' })
    expect(found?.sentences).toEqual(['It stands in the plan as it is and has no date of its own.'])
  })

  test('set by an option says by which, why, from which source, and what it was', () => {
    expect(explainedValue(dearer, { path, year: null })?.sentences).toEqual([
      'Set by the option “Dearer small fees”: Not signed after all.',
      'Source: Minutes of the committee.',
      'Without it: signed.',
    ])
    const general = explainedValue(dearer, { path: 'donorCoFunding.agreements.aid-general.state', year: null })
    expect(general?.sentences.slice(0, 2)).toEqual([
      'Set by the option “Dearer small fees”: To see.',
      'Source: Invented for the cases (illustrative).',
    ])
  })
})

test.each([
  ['a place that there is not', { path: 'nowhere.at.all', year: null }],
  ['a name that every object has', { path: 'constructor', year: null }],
  ['a whole part of the plan', { path: 'members', year: null }],
  ['a dated value without a year', { path: SMALL_FEE, year: null }],
  ['a year that the plan has not', { path: SMALL_FEE, year: 2021 }],
  ['a year of what has no dates', { path: 'title', year: 2019 }],
])('%s has no explanation', (_, place) => {
  expect(explainedValue(plan, place)).toBeUndefined()
})
