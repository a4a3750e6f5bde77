import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { cover } from '../../commitments/cover.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { planOf } from '../../plan/plan.ts'
import { payableSentence, payableTable } from './comparison-payable.ts'

const side = (id: string, change: (document: PlanDocument) => void) => {
  const found = cover(planOf(basePlan(change)), { asOf: '2018-06-30' })
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  return { id, title: id, cover: found.value }
}

const instalments = (amount: string) => (document: PlanDocument) => {
  for (const one of document.donorCoFunding.agreements[0]?.instalments ?? []) {
    one.amount = { amount, currency: 'AUD' }
    delete one.condition
  }
  Object.assign(document.donorCoFunding.agreements[0] ?? {}, { ceiling: { amount: '900000.00', currency: 'AUD' } })
}
const rich = side('Rich', instalments('90000.00'))
const poor = side('Poor', instalments('0.00'))
const alsoPoor = side('Also poor', instalments('0.00'))

test('what becomes payable and what no longer is are told by name', () => {
  expect(payableSentence([poor, rich])).toBe('Under “Rich” Harbour courses becomes payable')
  expect(payableSentence([rich, poor])).toBe('Under “Poor” Harbour courses is no longer payable')
})

test('options under which nothing differs are told together', () => {
  expect(payableSentence([poor, alsoPoor, poor])).toBe('Under “Also poor” and “Poor” the same activities are payable as before')
  expect(payableSentence([poor])).toBe('There is nothing to compare with')
})

test('the cell that differs is marked, with the day and the money it is about', () => {
  const table = payableTable([poor, rich])
  expect(table.rows.map(({ label, cells }) => [label, cells[0]?.text, cells[1]?.text, cells[1]?.status])).toEqual([
    ['Harbour courses', 'not payable', 'payable', 'pass'],
  ])
  expect(payableTable([rich, poor]).rows[0]?.cells[1]?.status).toBe('warn')
  expect(table.notes).toEqual(['As of 2018-06-30, on confirmed money.'])
})
