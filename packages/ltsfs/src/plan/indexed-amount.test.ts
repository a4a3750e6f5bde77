import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { valueReader } from '../formula/value.ts'
import { inPlanCurrency } from './in-plan-currency.ts'
import { indexedAmount } from './indexed-amount.ts'

const plan = planWith((document) => {
  Object.assign(document, {
    parameters: {
      amount: { unit: 'AUD', source: 'invented', values: { '2017-07-01': '100', '2019-01-01': '200', '2020-01-01': null } },
    },
  })
})
const amount = plan.document.parameters?.['amount']
if (amount === undefined) throw new Error('the parameter is there')
const value = (year: number, index?: string) =>
  valueReader()
    .read(indexedAmount(plan, amount, index, year))
    .toFixed()

test('an amount grows from the fiscal year after the one in which it takes effect', () => {
  expect(value(2018, 'prices')).toBe(String(100 * 1.02)) // effective within 2017
  expect(value(2019, 'prices')).toBe('200')
})

test('without an index an amount stays as written, and where it is not in force it has no value', () => {
  expect(value(2018)).toBe('100')
  expect(indexedAmount(plan, amount, 'prices', 2020)).toMatchObject({ parameter: { value: null, on: '2020-01-01' } })
})

test('an amount in another currency is changed at the rate of the year, one in the plan’s own stays as it is', () => {
  const read = (year: number) =>
    valueReader()
      .read(inPlanCurrency(plan, plan.at(amount, year), year))
      .toFixed()
  expect([read(2018), read(2019)]).toEqual([String(100 * 1.6), String(200 * 1.5)])
  const own = plan.at(plan.document.reserves.floor, 2018)
  expect(() => inPlanCurrency(plan, own, 2018)).toThrow('no rate of exchange for month')
})
