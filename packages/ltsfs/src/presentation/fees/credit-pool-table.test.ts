import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import { planOf } from '../../plan/plan.ts'
import { creditPoolTable } from './credit-pool-table.ts'

const dated = (unit: string, values: Readonly<Record<string, string>>) => ({ unit, source: 'invented', values })

/** AA and BB pay 10,000 at once and are credited 2 % of it out of a pool; CC pays late. */
const tableWith = (held: Readonly<Record<string, string>> | null) => {
  const document = basePlan((plan) => {
    if (held === null) return
    const pool = { id: 'interest', title: 'Interest earned', amount: dated('FJD', held) }
    plan.membershipFees.promptPayment = { credit: dated('1', { '2016-01-01': '0.02' }), pool }
  })
  const found = forecast(planOf(document), { basis: 'expected' })
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  return creditPoolTable(assess(found.value))
}

test('a plan without credits has no pool', () => {
  expect(tableWith(null)).toBeNull()
})

test('the pool is named with its source, and what is left of it is shown year by year', () => {
  const table = tableWith({ '2016-01-01': '1000.00', '2019-01-01': '300.00' })
  expect(table?.caption).toBe('Credits for prompt payment out of “Interest earned”')
  expect(table?.notes).toEqual([
    'The pool is “Interest earned”, as stated in “Invented for the cases”. Credits are never more than it holds; where they would be, it is shared in proportion.',
  ])
  expect(table?.rows.map(({ cells }) => cells.map(({ amount }) => amount))).toEqual([
    ['1000.00', '1000.00', '300.00', '300.00'],
    ['400.00', '400.00', '300.00', '300.00'],
    ['600.00', '600.00', '0.00', '0.00'],
  ])
  expect(table?.rows[0]?.cells[0]?.figure).toEqual({ id: 'membership-fees/credit-pool', of: { pool: 'interest' }, year: 2017 })
  expect(table?.reconciliation).toBe('The pool less what is credited less what is left leave 0.00 FJD in each of 4 columns.')
})
