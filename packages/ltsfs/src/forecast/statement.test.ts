import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { forecast } from './forecast.ts'
import { statement } from './statement.ts'

const rows = () => {
  const result = forecast(planWith(), { basis: 'confirmed' })
  if (!result.ok) throw new Error('the base plan has a forecast')
  return statement(result.value)
}

test('income comes first, then what was paid, the result, reserves and what is not funded', () => {
  const all = rows()
  const sections = all.map(({ section }) => section).filter((section, at, list) => section !== list[at - 1])
  expect(sections).toEqual(['income', 'spending', 'result', 'reserves', 'unfunded'])
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.filter(({ kind }) => kind !== 'line').map(({ id }) => id)).toEqual([
    'total-income',
    'total-paid',
    'result',
    'check',
    'reserves-closing',
  ])
})

test('a stream that brings money of two kinds has a row for each, and one without income has none', () => {
  const labels = rows().map(({ label }) => label)
  expect(labels).toContain('Donor co-funding, restricted')
  expect(labels).toContain('Donor co-funding, unrestricted')
  expect(labels.filter((label) => label.startsWith('CROP'))).toEqual([])
})

test('a cell has its figure, and is empty in a year without one', () => {
  const fees = rows().find(({ id }) => id === 'income-recurrent-project-management-fees')
  expect(fees?.cells.map(({ year, amount }) => [year, amount?.toFixed() ?? null])).toEqual([
    [2017, '510.3'], // 9000 * 0.9 * 0.9 * 0.07
    [2018, '510.3'],
    // 2 * 12800 - 640 - 2 * (8100 + 510.30) = 7739.40 are left, and 7739.40 / (1 + 0.9 * 0.07) = 7280.71: 7280.71 * 0.9 * 0.07 = 458.685.
    [2019, '458.68'],
    [2020, null],
  ])
  expect(fees?.cells[0]?.figure).toMatchObject({ id: 'statement/income', of: { stream: 'project-management-fees', kind: 'recurrent' } })
})
