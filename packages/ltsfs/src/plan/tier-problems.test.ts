import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { tierProblems } from './tier-problems.ts'

type Change = Parameters<typeof planWith>[0]

const messages = (change?: Change) => tierProblems(planWith(change)).map(({ code, message }) => `${code}: ${message}`)

test('a plan that places every member has no problem', () => {
  expect(messages()).toEqual([])
})

test('each problem names the member, the tier and the first year, once for all years', () => {
  const gdpBelow: Change = (document) => {
    const threshold = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '1000000000' } }
    Object.assign(document.membershipFees.schedules[0]?.tiers[0] ?? {}, { entry: { indicator: 'gdp', is: '<', threshold } })
  }
  const where = (member: string) =>
    `so it cannot be told whether ${member} belongs to the tier "Small administrations" in the fiscal year 2017.`
  expect(messages(gdpBelow)).toEqual([
    `indicator-in-another-unit: The gdp of Bayhaven is in AUD and the threshold in FJD, ${where('Bayhaven (BB)')}`,
    `missing-indicator: The gdp of Coralquay is not observed, ${where('Coralquay (CC)')}`,
  ])
})

test('a member that no tier takes is named with the schedule', () => {
  const problems = messages((document) => {
    document.membershipFees.schedules[0]?.tiers.pop()
    document.members.splice(1, 1)
  })
  expect(problems).toEqual(['member-without-tier: No tier of the schedule "Fees as they are" takes Aldport (AA) in the fiscal year 2017.'])
})

test('a threshold that is not in force is told with the year', () => {
  const problems = tierProblems(
    planWith((document) => {
      document.members.splice(0, 2)
      const entry = document.membershipFees.schedules[0]?.tiers[0]?.entry
      if (entry !== undefined && 'threshold' in entry) Object.assign(entry.threshold, { values: { '2018-01-01': '50000' } })
    }),
  )
  expect(problems).toMatchObject([
    {
      code: 'threshold-not-in-force',
      path: 'membershipFees.schedules.current.tiers.small.entry.threshold',
      found: 'no threshold of population in 2017',
      remedy: 'Give the threshold a value from 2017-01-01 or before.',
    },
  ])
})
