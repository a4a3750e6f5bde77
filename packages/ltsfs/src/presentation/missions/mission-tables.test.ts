import { expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import type { Assessment } from '../../checks/check.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import { redact } from '../papers/redaction.ts'
import type { Table } from '../table.ts'
import { missionCurve } from './mission-curve.ts'
import { missionCurveSentence, missionCurveTable, missionRevenueChart, missionsLostChart } from './mission-curve-views.ts'
import { missionItems } from './mission-records.ts'
import { noQuotesSentence } from './mission-sentences.ts'
import { missionCostTable, missionPayersTable, missionSheet, missionYears } from './mission-tables.ts'

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
    { percent: 0, revenue: '0.00', cost: '1000.00', costLessRevenue: '1000.00', missions: '1.00', lost: '0.00' },
    { percent: 50, revenue: '1232.00', cost: '800.00', costLessRevenue: '-432.00', missions: '0.80', lost: '0.20' }, // 1,540 * 0.8
    { percent: 100, revenue: '1232.00', cost: '400.00', costLessRevenue: '-832.00', missions: '0.40', lost: '0.60' }, // 3,080 * 0.8 * 0.5
  ])
  expect(curve.today).toEqual({
    percent: null,
    revenue: '1330.56',
    cost: '720.00',
    costLessRevenue: '-610.56',
    missions: '0.72',
    lost: '0.28',
  }) // 1,848 * 0.72
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

test('a year without a quote in writing says which missions are called quoted all the same', () => {
  const quoted = assessed(({ userPaysMissions: { missions } }) => {
    Object.assign(missions.find(({ fiscalYear }) => fiscalYear === 2019) ?? {}, { state: 'quoted' })
  })
  expect(noQuotesSentence(quoted, 2019)).toBe(
    'In 2019 1 mission is quoted, and the plan holds no quote in writing: no price, no day until which it binds. Prices follow from the cost and the rule in force.',
  )
  expect(noQuotesSentence(quoted, 2018)).toBe('No mission of 2018 is quoted. Prices follow from the cost and the rule in force.')
})
