import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { assess } from '../checks/index.ts'
import { tornado } from '../design/tornado.ts'
import { forecast } from '../forecast/forecast.ts'
import { planOf } from '../plan/plan.ts'
import { tornadoTable } from './tornado-table.ts'

test('the title says from which year numbers are moved, and a row that its number stops at the whole', () => {
  const computed = forecast(planOf(basePlan()), { basis: 'expected' })
  if (!computed.ok) throw new Error('the base plan has a forecast')
  const assessment = assess(computed.value)
  const found = tornado(assessment, { figure: { id: 'membership-fees/received', of: {}, year: 2019 }, from: 2018, ranges: [], most: 5 })
  if (!found.ok) throw new Error('there is such a figure')
  const table = tornadoTable(assessment, found.value)
  expect(table.caption).toMatch(/ when moved from 2018 on$/)
  const row = table.rows.find(({ id }) => id === 'membershipFees.collection.profiles.prompt.inYearDue')
  expect(row?.cells[0]?.text).toMatch(/ to \+10\u00a0?.?% \(stops at 1\), assumed$/)
})
