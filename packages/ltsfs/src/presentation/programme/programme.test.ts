import { expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { cover } from '../../commitments/cover.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { RegisterEntry } from '../../inputs/register.ts'
import { position } from '../../register/position.ts'
import { coverStandings } from '../cover/cover-state.ts'
import type { Table } from '../table.ts'
import { activityCategoriesTable, activityEntriesTable, activityTable } from './programme-activity.ts'
import { activityIndicatorsTable, programmeIndicatorsTable } from './programme-indicators.ts'
import { programmeTable } from './programme-table.ts'

const assessed = (change: (document: PlanDocument) => void = () => undefined) => {
  const plan = planWith(change)
  const computed = forecast(plan, { basis: 'expected' })
  if (!computed.ok) throw new Error(computed.problems[0]?.message)
  return { plan, assessment: assess(computed.value) }
}
const cells = (table: Table | null, id: string) =>
  table?.rows.find((row) => row.id === id)?.cells.map(({ amount, text }) => text ?? amount ?? '-')
/** 9,000 a year, of which its project delivers nine tenths. */
const COURSES = (9000 * 0.9).toFixed(2)

test('only one kind is shown, with sums of what is shown', () => {
  const table = programmeTable(assessed().assessment, { kind: 'expansion' })
  expect(table.rows.map(({ id }) => id)).toEqual(['area-1', 'objective-1-1', 'harbour-courses', 'total'])
  expect(cells(table, 'area-1')).toEqual(['-', COURSES, COURSES, COURSES, '0.00'])
  expect(table.caption).toBe(`Expansions are planned to cost ${(9000 * 0.9 * 3).toLocaleString('en')}.00 FJD from 2017 to 2020`)
  expect(table.reconciliation).toBe('The activities shown: the activities less the total leave 0.00 FJD in each of 4 columns.')
})

test('only one year is shown, with the activities that cost something in it', () => {
  const table = programmeTable(assessed().assessment, { year: 2020 })
  expect(table.columns.map(({ id }) => id)).toEqual(['kind', '2020'])
  expect(table.rows.map(({ id }) => id)).toEqual(['area-1', 'objective-1-1', 'harbour-network', 'total'])
  expect(table.caption).toBe('The work programme is planned to cost 3,000.00 FJD in 2020')
})

test('an area without activities leaves an empty table that still foots', () => {
  const table = programmeTable(assessed().assessment, { area: 'nowhere' })
  expect(table.rows.map(({ id }) => id)).toEqual(['total'])
  expect(cells(table, 'total')).toEqual(['-', '0.00', '0.00', '0.00', '0.00'])
})

test('activities stand under the strategy they carry out, the others under their objective', () => {
  const { assessment } = assessed(({ spending }) => {
    const courses = spending.activities.find(({ id }) => id === 'harbour-courses')
    if (courses !== undefined) courses.strategy = 'strategy-1-1-1'
  })
  expect(programmeTable(assessment).rows.map(({ id, kind, depth }) => [id, kind, depth])).toEqual([
    ['area-1', 'subtotal', 0],
    ['objective-1-1', 'subtotal', 1],
    ['harbour-network', 'line', 2],
    ['strategy-1-1-1', 'heading', 2],
    ['harbour-courses', 'line', 3],
    ['total', 'total', undefined],
  ])
})

test('with a cover, each activity says whether it may be committed', () => {
  const { plan, assessment } = assessed()
  const covered = cover(plan, { asOf: '2018-01-15', activities: ['harbour-courses'] })
  if (!covered.ok) throw new Error(covered.problems[0]?.message)
  const table = programmeTable(assessment, { cover: coverStandings(covered.value) })
  expect(table.columns[1]?.id).toBe('cover')
  expect(table.rows.find(({ id }) => id === 'harbour-courses')?.of).toEqual({
    activity: 'harbour-courses',
    cover: 'payable-with-unconfirmed',
  })
  expect(cells(table, 'harbour-courses')?.[1]).toBe('only with unconfirmed money')
  expect(cells(table, 'harbour-network')?.[1]).toBe('-')
})

const measurement = (value: string, unit: string, of?: string) => ({ value, unit, source: 'invented', ...(of === undefined ? {} : { of }) })

test('indicators stand with baseline, target and what was measured; what is blank is a dash', () => {
  const { plan } = assessed(({ framework }) => {
    const [indicator] = framework.areas[0]?.objectives[0]?.indicators ?? []
    if (indicator === undefined) throw new Error('the base plan has no indicator')
    indicator.baseline = measurement('5', 'member', '23')
    indicator.target = measurement('0.7', '1')
    indicator.actual = [measurement('7', 'member', '23'), measurement('0.435', '1')]
  })
  const table = programmeIndicatorsTable(plan)
  const indicator = table.rows.find(({ kind }) => kind === 'line')?.id ?? ''
  expect(cells(table, indicator)).toEqual(['5 of 23 members', '70 %', '7 of 23 members; 43.5 %'])
  expect(table.caption).toMatch(/^\d+ indicators?: 1 with a target, 1 measured$/)
  expect(programmeIndicatorsTable(plan, { area: 'nowhere' }).rows).toEqual([])
  expect(cells(activityIndicatorsTable(plan, 'harbour-courses'), indicator)?.[1]).toBe('70 %')
  expect(activityIndicatorsTable(plan, 'nothing')).toBeNull()
})

const entries = [
  {
    id: 'asked',
    kind: 'reserved',
    on: '2018-01-05',
    activity: 'harbour-courses',
    fiscalYear: 2018,
    amount: { amount: '2000', currency: 'FJD' },
  },
  {
    ...{ id: 'contract', kind: 'committed', on: '2018-02-05', activity: 'harbour-courses', fiscalYear: 2018, reservation: 'asked' },
    amount: { amount: '1500', currency: 'FJD' },
  },
  { id: 'bill', kind: 'expensed', on: '2018-03-05', commitment: 'contract', amount: { amount: '600', currency: 'FJD' } },
  { id: 'paid', kind: 'paid-out', on: '2018-03-06', expense: 'bill', amount: { amount: '600', currency: 'FJD' } },
  {
    id: 'other',
    kind: 'reserved',
    on: '2018-01-05',
    activity: 'harbour-network',
    fiscalYear: 2018,
    amount: { amount: '1', currency: 'FJD' },
  },
].map((own) => ({ who: 'Officer', recorded: own.on, document: `Paper ${own.id}`, ...own }) as RegisterEntry)

const SPLIT = { unit: '1', source: 'invented' } as const

test('of one activity, planned cost falls into its categories by their shares of each year, and adds up', () => {
  const { assessment } = assessed(({ spending }) => {
    spending.categories = [
      { id: 'travel', title: 'Travel' },
      { id: 'staff', title: 'Staff' },
    ]
    const courses = spending.activities.find(({ id }) => id === 'harbour-courses')
    if (courses === undefined) return
    courses.categories = [
      { category: 'travel', share: { ...SPLIT, values: { '2016-01-01': { of: '1', per: '3' }, '2019-01-01': '0.25' } } },
      { category: 'staff', share: { ...SPLIT, values: { '2016-01-01': '0.5' } } },
    ]
  })
  const table = activityCategoriesTable(assessment, 'harbour-courses')
  // 9,000 * 0.9 = 8,100 a year until 2019; nothing in 2020.
  expect(cells(table, 'travel')).toEqual(['2700.00', '2700.00', (8100 * 0.25).toFixed(2), '-'])
  expect(cells(table, 'staff')).toEqual(['4050.00', '4050.00', '4050.00', '-'])
  expect(cells(table, 'none')).toEqual(['1350.00', '1350.00', (8100 * 0.25).toFixed(2), '-'])
  expect(cells(table, 'planned')).toEqual([COURSES, COURSES, COURSES, '-'])
  expect(table?.caption).toBe('Its cost by category in 2017: Travel 33.33 %, Staff 50 %, Of no category 16.67 %')
  expect(table?.reconciliation).toBe('Planned cost less its categories leave 0.00 FJD in each of 4 columns.')
  expect(activityCategoriesTable(assessment, 'harbour-network')).toBeNull()
})

test('of one activity, planned cost is what is expensed, committed, reserved and left', () => {
  const { plan, assessment } = assessed()
  const known = position(plan, entries, { asOf: '2018-06-30', knownOn: '9999-12-31' })
  if (!known.ok) throw new Error(known.problems[0]?.message)
  const table = activityTable(assessment, known.value, 'harbour-courses')
  const of2018 = (id: string) => cells(table, id)?.[1]
  expect([of2018('planned'), of2018('expensed'), of2018('committed'), of2018('reserved')]).toEqual([COURSES, '600.00', '900.00', '500.00'])
  expect(of2018('left')).toBe((9000 * 0.9 - 600 - (1500 - 600) - (2000 - 1500)).toFixed(2))
  expect(table.reconciliation).toBe('Planned less expensed, committed, reserved and what is left leave 0.00 FJD in each of 4 columns.')
  const listed = activityEntriesTable(known.value, 'harbour-courses')
  expect(listed.rows.map(({ id }) => id)).toEqual(['asked', 'contract', 'bill', 'paid'])
  expect(listed.caption).toBe('4 entries in effect')
  expect(activityEntriesTable(known.value, 'nothing').caption).toBe('Nothing was entered about it')
})
