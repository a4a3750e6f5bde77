import { expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import { findingsTable } from '../programme/indicators-table.ts'
import { findingTiers } from './finding-tiers.ts'

test('that income hangs on few payers is told without how far: squared shares would tell the largest of them', () => {
  const plan = planWith(({ guides }) => {
    guides.concentrationAtMost = { unit: '1', source: 'invented', values: { '2016-01-01': '0.01' } }
  })
  const found = forecast(plan, { basis: 'expected' })
  if (!found.ok) throw new Error('no forecast')
  const assessment = assess(found.value)
  const rowsOf = (groups?: ReturnType<typeof findingTiers>) =>
    findingsTable(assessment, groups).rows.filter(({ label }) => label === 'Concentration (HHI)')
  expect(rowsOf()[0]?.cells[2]?.text).toMatch(/an HHI of 0\.\d{3}/)
  const [, years, finding] = rowsOf(findingTiers(assessment))[0]?.cells ?? []
  expect(finding).toEqual({ amount: null, text: 'Income hangs on fewer payers than the guide asks for.' })
  expect(years?.text).toBe(rowsOf()[0]?.cells[1]?.text)
})
