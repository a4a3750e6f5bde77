import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { forecastProblems, optionProblems } from './forecast-problems.ts'

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })
const found = (change?: (document: PlanDocument) => void) => forecastProblems(planWith(change)).map(({ path, message }) => [path, message])

/** Fees of 10,000, 10,000 and 1,000: 21,000. */
const withCeiling = (at: number, ceiling: string) => (document: PlanDocument) => {
  Object.assign(document.membershipFees.schedules[at] ?? {}, { limits: { ceiling: dated('FJD', ceiling), shortfall: 'other-members' } })
}

describe('what only a forecast can tell of a plan', () => {
  test('is nothing of a plan that can be computed with each of its options', () => {
    expect(found()).toEqual([])
  })

  test('is told once, whatever the basis, and not again of the options that leave it alone', () => {
    const told = found(withCeiling(0, '5000'))
    // Three members held to 5,000 each.
    expect(told[0]).toEqual([
      'membershipFees.schedules.current.limits',
      'In fiscal year 2017 the limits of schedule "current" hold AA, BB and CC to 15,000.00 FJD together, 6,000.00 FJD short of the 21,000.00 FJD to be charged, and nobody is left to carry it.',
    ])
    expect(new Set(told.map(([, message]) => message)).size).toBe(told.length)
  })

  test('holds three members to 7,000 each and no problem is left', () => {
    expect(found(withCeiling(0, '7000'))).toEqual([])
  })

  test('is told of an option by its name where only the option cannot be computed', () => {
    const told = found(withCeiling(1, '10'))
    expect(told[0]?.[0]).toMatch(/^options\.revised-fees/)
    expect(told[0]?.[1]).toMatch(/^With option “Revised membership fees”.*In fiscal year \d+ the limits of schedule "revised" hold /)
  })
})

/** How likely fees are to arrive in the year due is read where money is weighted, not where everything counts at its face. */
const withUnknownCollection = (document: PlanDocument) => {
  const path = 'membershipFees.collection.profiles.prompt.inYearDue'
  document.options.push({
    ...{ id: 'unknown-collection', title: 'Collection unknown', summary: 'Nobody knows yet.', source: 'invented' },
    changes: [{ path, from: 2018, value: null, reason: 'To be found out' }],
  })
}

describe('options are tried on the basis that reads most', () => {
  test('and a share of fees that an option takes out of force is told of it', () => {
    const [told] = found(withUnknownCollection)
    expect(told?.[1]).toMatch(/^With option “Collection unknown”.*prompt\.inYearDue is needed, but has no value in force on 2018-/)
  })
})

describe('what only a forecast can tell of some options', () => {
  test('is what it tells of them among all, and nothing of those that are not asked about', () => {
    const plan = planWith(withCeiling(1, '10'))
    expect(optionProblems(plan, ['revised-fees'])).toEqual(forecastProblems(plan))
    expect(optionProblems(plan, [])).toEqual([])
  })

  test('is nothing that is wrong with the plan under them', () => {
    expect(optionProblems(planWith(withCeiling(0, '5000')), ['revised-fees'])).toEqual([])
  })
})
