import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { valueReader } from '../formula/value.ts'
import type { SpendingLineRecord } from '../inputs/spending.ts'
import { lineCost } from './spending-line.ts'

const cost = (year: number, change?: (line: SpendingLineRecord) => void) => {
  const plan = planWith((document) => {
    const [staff] = document.spending.lines
    if (staff !== undefined) change?.(staff)
  })
  const [staff] = plan.document.spending.lines
  const formula = staff === undefined ? null : lineCost(plan, staff, year)
  return formula && { amount: valueReader().read(formula).toFixed(2), unit: formula.unit }
}

test('two posts at 7,000 cost 14,000 in the year their price was set, and 2 % more the year after', () => {
  expect(cost(2017)).toEqual({ amount: (2 * 7000).toFixed(2), unit: 'FJD' })
  expect(cost(2018)).toEqual({ amount: '14280.00', unit: 'FJD' }) // 2 * 7000 * 1.02
})

test('without an index nothing grows', () => {
  const noIndex = (line: SpendingLineRecord) => {
    delete line.index
  }
  expect(cost(2020, noIndex)?.amount).toBe('14000.00')
})

test('the line is absent while its quantity is not in force', () => {
  const from2018 = (line: SpendingLineRecord) => {
    if ('each' in line.amount) line.amount.quantity.values = { '2018-01-01': '2', '2019-01-01': null }
  }
  expect([cost(2017, from2018), cost(2018, from2018)?.amount, cost(2019, from2018)]).toEqual([null, '14280.00', null])
})

test('a price in another currency is changed at the rate of the year, after growth', () => {
  const inDollars = (line: SpendingLineRecord) => {
    if ('each' in line.amount) line.amount.each.unit = 'AUD/post'
  }
  expect(cost(2019, inDollars)?.amount).toBe('21848.40') // 2 * 7000 * 1.02 * 1.02 * 1.50
})
