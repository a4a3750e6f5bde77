import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { tornado } from '../../design/tornado.ts'
import { forecast } from '../../forecast/forecast.ts'
import { planOf } from '../../plan/plan.ts'
import { tornadoChart, tornadoTable } from './tornado-table.ts'

test('the title says from which year numbers are moved, and a row that its number stops at the whole', () => {
  const computed = forecast(planOf(basePlan()), { basis: 'expected' })
  if (!computed.ok) throw new Error('the base plan has a forecast')
  const assessment = assess(computed.value)
  const found = tornado(assessment, { figure: { id: 'membership-fees/received', of: {}, year: 2019 }, from: 2018, ranges: [], most: 5 })
  if (!found.ok) throw new Error('there is such a figure')
  const table = tornadoTable(assessment, found.value)
  expect(table.caption).toMatch(
    /^Membership fees: received, 2019: “Membership fees › .+” moves it most, by up to .+ when moved from 2018 on$/,
  )
  const row = table.rows.find(({ id }) => id === 'membershipFees.collection.profiles.prompt.inYearDue')
  expect(row?.cells[0]?.text).toMatch(/ to \+10\u00a0?.?% \(stops at 1\), assumed$/)
  // Words for who reads, the path for who looks for it in the plan.
  expect([row?.label, row?.cells.at(-1)?.text]).toEqual([
    'Membership fees › collection › profiles › Pays in the year due › in year due',
    'membershipFees.collection.profiles.prompt.inYearDue',
  ])
  const chart = tornadoChart(assessment, found.value)
  expect(chart.title).toBe(table.caption)
  // In the picture the last two words are enough where no other bar has the same.
  const bar = chart.categories.find(({ id }) => id === 'membershipFees.collection.profiles.prompt.inYearDue')
  expect(bar?.label).toMatch(/^Pays in the year due › in year due, /)
})

test('a bar says whose number it is: what it belongs to by its title, then the number', () => {
  const computed = forecast(planOf(basePlan()), { basis: 'expected' })
  if (!computed.ok) throw new Error('the base plan has a forecast')
  const assessment = assess(computed.value)
  const found = tornado(assessment, { figure: { id: 'spending/operational', of: {}, year: 2019 }, from: 2018, ranges: [], most: 20 })
  if (!found.ok) throw new Error('there is such a figure')
  const labels = tornadoChart(assessment, found.value).categories.map(({ label }) => label)
  const officers = basePlan().spending.lines.find(({ amount }) => 'quantity' in amount)
  expect(labels.some((label) => label.startsWith(`${officers?.title} › amount › quantity, `))).toBe(true)
  expect(labels.filter((label) => label.startsWith('amount'))).toEqual([])
})
