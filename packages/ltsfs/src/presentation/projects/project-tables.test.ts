import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import type { Assessment } from '../../checks/check.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { ProjectRecord } from '../../inputs/project-management-fees.ts'
import type { Table } from '../table.ts'
import { projectFeeTerms } from './project-fee-terms.ts'
import { carriedByMembersTable, projectRecoveryTable } from './project-recovery-tables.ts'
import { projectRecoveryChart, projectTermsTable, projectYearsTable } from './project-years-tables.ts'

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })

const assessed = (change: Parameters<typeof planWith>[0] = () => undefined): Assessment => {
  const computed = forecast(planWith(change), { basis: 'expected' })
  if (!computed.ok) throw new Error(computed.problems.map(({ message }) => message).join('\n'))
  return assess(computed.value)
}

const shown = ({ rows }: Table) => rows.map(({ label, cells }) => [label, ...cells.map(({ amount, text }) => amount ?? text ?? '')])

test('what the fees do not recover is shown by project and carried by members by their fees', () => {
  const assessment = assessed()
  expect(shown(projectRecoveryTable(assessment, 2017))).toEqual([
    ['Harbour training', '8100.00', '2000.00', '', '510.30', '6.30', '1489.70'],
    ['All projects', '8100.00', '2000.00', '0.00', '510.30', '6.30', '1489.70'],
  ])
  // 10,000, 10,000 and 1,000 of 21,000 of 1,489.70: 709.3809..., 709.3809... and 70.9380...; one cent is left, and the third lacks least of it.
  expect(shown(carriedByMembersTable(assessment, 2017))).toEqual([
    ['Aldport', '10000.00', '709.38'],
    ['Bayhaven', '10000.00', '709.38'],
    ['Coralquay', '1000.00', '70.94'],
    ['All members', '21000.00', '1489.70'],
  ])
})

test('projects share the indirect cost by what they deliver, to the cent, and one may bring back more than it costs', () => {
  const table = projectRecoveryTable(
    assessed(({ projectManagementFees: { projects }, spending: { activities }, donorCoFunding: { agreements } }) => {
      const [project, activity] = [projects[0], activities.find(({ id }) => id === 'harbour-courses')]
      if (project === undefined || activity === undefined) throw new Error('the base plan has both')
      // The agreement may pay for both and has the money: 10,000 at 1.60 against 11,700 and 2,130.30.
      Object.assign(agreements[0] ?? {}, { restriction: { activities: ['harbour-courses', 'more'] } })
      Object.assign(agreements[0]?.instalments[0] ?? {}, { amount: { amount: '10000.00', currency: 'AUD' } })
      projects.push({ ...project, id: 'second', title: 'Second', feeRate: dated('1', '0.5') })
      activities.push({ ...activity, id: 'more', project: 'second', cost: dated('FJD', '4000') })
    }),
    2017,
  )
  // Delivered: 9,000 and 4,000 x 0.9; of 2,000 due 9/13 and 4/13 are 1,384.615... and 615.384...
  expect(shown(table)).toEqual([
    ['Harbour training', '8100.00', '1384.62', '', '510.30', '6.30', '874.32'],
    ['Second', '3600.00', '615.38', '', '1620.00', '45.00', '-1004.62'], // 0.5 * 3,600 * 0.9
    ['All projects', '11700.00', '2000.00', '0.00', '2130.30', '18.21', '-130.30'],
  ])
  expect(table.reconciliation).toBe('Projects less what members carry leave 0.00 FJD in All projects.')
})

test('in a year without delivery the whole is shown as of no project', () => {
  expect(shown(projectRecoveryTable(assessed(), 2020))).toEqual([
    ['No project delivers', '', '2000.00', '', '', '', '2000.00'],
    ['All projects', '0.00', '2000.00', '0.00', '0.00', '', '2000.00'],
  ])
})

test('the true indirect cost rate is said where the plan gives the direct cost of everything', () => {
  const table = projectRecoveryTable(
    assessed(({ projectManagementFees }) => {
      Object.assign(projectManagementFees, { directBase: dated('FJD', '64000') })
    }),
    2017,
  )
  const pool = assessed().forecast.plan.document.projectManagementFees.indirectPool?.values
  expect(Object.values(pool ?? {})).toEqual(['8000.00'])
  // 8,000 / 64,000
  expect(table.notes[0]).toBe('The true indirect cost rate is 12.50 %: 8,000.00 FJD of indirect cost over 64,000.00 FJD of direct cost.')
})

test('over the years the fees of projects add up, and stand beside what running them costs', () => {
  const assessment = assessed()
  const table = projectYearsTable(assessment)
  expect(shown(table).map(([label, first]) => [label, first])).toEqual([
    ['Harbour training', '510.30'],
    ['Fees earned', '510.30'],
    ['Indirect cost of running projects', '2000.00'],
    ['Carried by members', '1489.70'],
  ])
  expect(table.reconciliation).toBe('Fees of the projects less the fees earned leave 0.00 FJD in each of 4 columns.')
  expect(projectRecoveryChart(assessment).series.map(({ label, points }) => [label, points[0]?.amount])).toEqual([
    ['Fees earned', '510.30'],
    ['Indirect cost of running projects', '2000.00'],
  ])
})

describe('the terms of a project in words', () => {
  const termsOf = (change: Partial<ProjectRecord>): string => {
    const plan = planWith(({ projectManagementFees: { projects } }) => {
      const [project] = projects
      for (const key of ['excluded', 'donorMaximum', ...(change.feeBands === undefined ? [] : ['feeRate'])])
        Reflect.deleteProperty(project ?? {}, key)
      Object.assign(project ?? {}, change)
    })
    const [project] = plan.document.projectManagementFees.projects
    return project === undefined ? '' : projectFeeTerms(plan, project, 2017)
  }

  test.each<[string, Partial<ProjectRecord>, string]>([
    ['a rate', {}, '7 % of what is delivered'],
    [
      'a rate that is not in force',
      { feeRate: { unit: '1', source: 'invented', values: { '2040-01-01': '0.1' } } },
      'nothing of what is delivered',
    ],
    [
      'a third as a rate',
      { feeRate: { unit: '1', source: 'invented', values: { '2016-01-01': { of: '1', per: '3' } } } },
      '33.33 % of what is delivered',
    ],
    [
      'limits',
      { donorMaximum: dated('1', '0.065'), feeMinimum: dated('FJD', '100'), feeCeiling: dated('FJD', '9000') },
      '7 % of what is delivered; at most the donor’s maximum of 6.5 %; at least 100.00 FJD; at most 9,000.00 FJD',
    ],
    ['a share left out', { excluded: dated('1', '0.2') }, '7 % of what is delivered; without 20 % of it'],
    [
      'exclusions one by one',
      {
        exclusions: [
          { id: 'a', kind: 'pass-through', amount: dated('FJD', '500') },
          { id: 'b', kind: 'contingency', share: dated('1', '0.05') },
          { id: 'c', kind: 'equipment', amount: dated('FJD', '8000'), limit: { is: '>', value: dated('FJD', '5000') } },
          { id: 'd', kind: 'fee' },
        ],
      },
      '7 % of what is delivered; without 500.00 FJD of pass through, 5 % contingency, 8,000.00 FJD of equipment, if above 5,000.00 FJD and the fee that the cost holds',
    ],
    ['an all-in grant', { allIn: true }, '7 % of what is delivered; all-in: the grant holds direct cost and fee together'],
    [
      'half a year waived',
      { waivers: [{ id: 'w', reason: 'Cyclone.', source: 'invented', from: '2017-01-01', until: '2017-07-02' }] },
      '7 % of what is delivered; 49.86 % of it waived (Cyclone)', // 182 of 365 days
    ],
    [
      'bands',
      {
        feeBands: {
          how: 'marginal',
          upToIs: '<=',
          bands: [
            { id: 'low', from: dated('FJD', '0'), upTo: dated('FJD', '10000'), rate: dated('1', '0.1') },
            { id: 'high', from: dated('FJD', '10000'), rate: dated('1', '0.05') },
          ],
        },
      },
      '10 % up to 10,000.00 FJD and 5 % above 10,000.00 FJD, each part of the base at the rate of its band',
    ],
  ])('%s', (_, change, words) => {
    expect(termsOf(change)).toBe(words)
  })

  test('stand in a table of the projects that deliver in the year, with the agreement that pays', () => {
    expect(projectTermsTable(assessed(), 2017).rows.map(({ label, cells }) => [label, cells.length])).toEqual([['Harbour training', 2]])
    expect(projectTermsTable(assessed(), 2020).rows).toEqual([])
  })
})
