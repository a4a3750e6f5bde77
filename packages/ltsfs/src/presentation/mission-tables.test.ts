import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { Assessment } from '../checks/check.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import { missionCurve } from './mission-curve.ts'
import { missionCurveSentence, missionCurveTable, missionRevenueChart, missionsLostChart } from './mission-curve-views.ts'
import { missionItems } from './mission-records.ts'
import { missionCostTable, missionPayersTable, missionSheet, missionYears } from './mission-tables.ts'
import { carriedByMembersTable, projectRecoveryTable } from './project-recovery-tables.ts'
import { redact } from './redaction.ts'
import type { Table } from './table.ts'

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })

const assessed = (change: Parameters<typeof planWith>[0] = () => undefined): Assessment => {
  const computed = forecast(planWith(change), { basis: 'expected' })
  if (!computed.ok) throw new Error(computed.problems.map(({ message }) => message).join('\n'))
  return assess(computed.value)
}

const shown = ({ rows }: Table) => rows.map(({ label, cells }) => [label, ...cells.map(({ amount, text }) => amount ?? text ?? '')])

test('missions by line add up to what they cost in full', () => {
  const table = missionCostTable(assessed(), 2019)
  expect(table.columns.map(({ label }) => label)).toEqual(['Airfare', 'Per diem', 'Materials', 'Staff time', 'Overhead', 'Full cost'])
  expect(shown(table)).toEqual([
    ['Aldport: Audit advice', '500.00', '450.00', '50.00', '1800.00', '280.00', '3080.00'],
    ['All missions', '500.00', '450.00', '50.00', '1800.00', '280.00', '3080.00'],
  ])
  expect(table.caption).toBe('In 2019 1 mission cost 3,080.00 FJD in full')
  expect(table.reconciliation).toBe('Lines of all missions less their full cost leave 0.00 FJD in Full cost.')
  expect(missionYears(assessed())).toEqual([2018, 2019])
})

test('who pays what adds up, with what is expected and what is owed', () => {
  const table = missionPayersTable(assessed(), 2018)
  expect(shown(table)).toEqual([
    ['Coralquay: Valuation advice', 'accepted', '5610.00', '1402.50', '4207.50', '100', '1402.50', '1402.50'],
    ['All missions', '', '5610.00', '1402.50', '4207.50', '', '1402.50', '1402.50'],
  ])
  expect(table.caption).toBe('In 2018 members are charged 1,402.50 FJD for 1 mission, 25.0 % of their cost; 1,402.50 FJD count as income')
  expect(redact(table).rows.map(({ label }) => label)).toEqual(['Small administrations (1 member)', 'All missions'])
})

test('the sheet of one mission goes from its lines to who pays', () => {
  const sheet = missionSheet(assessed(), 'audit-aa')
  expect(sheet && shown(sheet)).toEqual([
    ['Airfare', '500.00'],
    ['Per diem', '450.00'],
    ['Materials', '50.00'],
    ['In cash', '1000.00'],
    ['Staff time', '1800.00'],
    ['Overhead', '280.00'],
    ['Full cost', '3080.00'],
    ['Charged to the member', '1848.00'],
    ['Carried by the organisation', '1232.00'],
  ])
  expect(missionSheet(assessed(), 'nowhere')).toBeUndefined()
})

test('what a trip costs beyond its missions alone is a row of its own', () => {
  const table = missionPayersTable(
    assessed(({ userPaysMissions }) => {
      const [first, second] = userPaysMissions.missions
      if (first === undefined || second === undefined) throw new Error('the base plan has two missions')
      Object.assign(first, { fiscalYear: 2019 })
      const airfare = { amount: '2100.00', currency: 'FJD' } // alone 1,000 AUD at 1.50 and 500 FJD
      Object.assign(userPaysMissions, {
        clusters: [{ id: 'round', title: 'Round trip', source: 'invented', missions: [first.id, second.id], airfare }],
      })
    }),
    2019,
  )
  expect(shown(table)[2]).toEqual(['Round trip: more than its missions alone', '', '100.00', '', '100.00', '', '', ''])
  expect(table.reconciliation).toBe('Full cost less what members and the organisation carry leave 0.00 FJD in Full cost.')
})

test('the curve reads the plan at every share, from free to the full cost', () => {
  const curve = missionCurve(
    assessed(({ userPaysMissions }) => {
      Object.assign(userPaysMissions, { elasticity: { value: { default: dated('1', '0.5') }, reference: { default: dated('1', '0.5') } } })
    }),
    { year: 2019, step: 50 },
  )
  // audit-aa: full cost 3,080, cash 1,000; 80 % at the reference of 50 %.
  expect(curve.points).toEqual([
    { percent: 0, revenue: '0.00', cost: '1000.00', net: '1000.00', missions: '1.00', lost: '0.00' },
    { percent: 50, revenue: '1232.00', cost: '800.00', net: '-432.00', missions: '0.80', lost: '0.20' }, // 1,540 * 0.8
    { percent: 100, revenue: '1232.00', cost: '400.00', net: '-832.00', missions: '0.40', lost: '0.60' }, // 3,080 * 0.8 * 0.5
  ])
  expect(curve.today).toEqual({ percent: null, revenue: '1330.56', cost: '720.00', net: '-610.56', missions: '0.72', lost: '0.28' }) // 1,848 * 0.72
  expect(missionCurveSentence(curve)).toBe(
    'In 2019 missions bring most, 1,232.00 FJD, at 50 % of their cost, and 0.2 of 1 are lost; as planned 1,330.56 FJD and 0.3 lost of 1',
  )
  expect(missionCurveTable(curve).rows.map(({ label }) => label)).toEqual(['0 %', '50 %', '100 %', 'As planned'])
  expect(missionRevenueChart(curve).series[0]?.points.map(({ amount }) => amount)).toEqual(['0.00', '1232.00', '1232.00'])
  expect(missionsLostChart(curve).categories.map(({ label }) => label)).toEqual(['0 %', '50 %', '100 %'])
})

test('without an elasticity the curve says that no share loses more than another', () => {
  expect(missionCurveTable(missionCurve(assessed(), { step: 50 })).notes).toContain(
    'The plan gives no elasticity, so no share loses more missions than another.',
  )
})

test('every figure of missions is a record', () => {
  const items = missionItems(assessed(), [2018])
  expect(items).toContainEqual({
    year: 2018,
    mission: 'valuation-cc',
    member: 'CC',
    item: 'cost-line airfare',
    amount: '1600.00',
    unit: 'FJD',
  })
  expect(items.filter(({ year }) => year !== 2018)).toEqual([])
})

test('what the fees do not recover is shown by project and carried by members by their fees', () => {
  const assessment = assessed()
  expect(shown(projectRecoveryTable(assessment, 2017))).toEqual([
    ['Harbour training', '7695.00', '2000.00', '', '484.79', '1515.21'],
    ['All projects', '7695.00', '2000.00', '0.00', '484.79', '1515.21'],
  ])
  // 10,000, 10,000 and 1,000 of 21,000 of 1,515.21: 721.5285..., 721.5285... and 72.1528...; two cents are left.
  expect(shown(carriedByMembersTable(assessment, 2017))).toEqual([
    ['Aldport', '10000.00', '721.53'],
    ['Bayhaven', '10000.00', '721.53'],
    ['Coralquay', '1000.00', '72.15'],
    ['All members', '21000.00', '1515.21'],
  ])
})

test('projects share the indirect cost by what they deliver, to the cent, and one may bring back more than it costs', () => {
  const table = projectRecoveryTable(
    assessed(({ projectManagementFees: { projects }, spending: { activities } }) => {
      const [project, activity] = [projects[0], activities.find(({ id }) => id === 'harbour-courses')]
      if (project === undefined || activity === undefined) throw new Error('the base plan has both')
      projects.push({ ...project, id: 'second', title: 'Second', feeRate: dated('1', '0.5') })
      activities.push({ ...activity, id: 'more', project: 'second', cost: dated('FJD', '4000') })
    }),
    2017,
  )
  // Delivered: 9,000 and 4,000 x 0.9 x 0.95; of 2,000 due 9/13 and 4/13 are 1,384.615... and 615.384...
  expect(shown(table)).toEqual([
    ['Harbour training', '7695.00', '1384.62', '', '484.79', '899.83'],
    ['Second', '3420.00', '615.38', '', '1539.00', '-923.62'], // 0.5 * 3,420 * 0.9
    ['All projects', '11115.00', '2000.00', '0.00', '2023.79', '-23.79'],
  ])
  expect(table.reconciliation).toBe('Projects less what members carry leave 0.00 FJD in All projects.')
})

test('in a year without delivery the whole is shown as of no project', () => {
  expect(shown(projectRecoveryTable(assessed(), 2020))).toEqual([
    ['No project delivers', '', '2000.00', '', '', '2000.00'],
    ['All projects', '0.00', '2000.00', '0.00', '0.00', '2000.00'],
  ])
})
