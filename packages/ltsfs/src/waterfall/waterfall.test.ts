import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import { spending } from '../spending/spending.ts'
import type { Income } from '../streams/stream.ts'
import { waterfall } from './waterfall.ts'

const income = (kind: Income['kind'], id: string, amount: string, of = {}): Income => ({
  kind,
  payer: { kind: 'other', id: 'somebody' },
  figure: figure(id, { ...of, year: 2018 }, constant(Number(amount), 'FJD')),
})

test('what two streams of one’s own bring is used in the order of the policy', () => {
  const setting = { plan: planWith(), basis: 'all' as const, book: openBook() }
  setting.book.enter(spending(setting, 2018))
  const grant = income('restricted', 'gifts/received', '8000', { agreement: 'aid-training' })
  setting.book.enter(waterfall(setting, [income('recurrent', 'lottery/received', '20000'), grant], 2018))
  const reader = valueReader()
  const amount = (id: string, of = {}) => {
    const found = setting.book.find(id, of, 2018)
    return found && reader.read(found).toFixed()
  }
  expect(amount('waterfall/pays', { source: 'recurrent', use: 'operational' })).toBe('16780') // 2 * 7000 * 1.02 + 2500
  expect(amount('waterfall/pays', { source: 'recurrent', use: 'replacement-capital' })).toBe('1800')
  expect(amount('waterfall/pays', { source: 'recurrent', use: 'base-line' })).toBe(String(20000 - 16780 - 1800))
  expect(amount('waterfall/pays', { source: 'reserves', use: 'base-line' })).toBe(String(3000 - 1420))
  expect(amount('waterfall/pays', { source: 'restricted', use: 'expansion' })).toBe('8000')
  expect(amount('waterfall/gap', { use: 'expansion' })).toBe(String(9000 * 0.9 - 8000))
  expect(amount('reserves/closing')).toBe(String(6000 - 1580))
  expect([amount('waterfall/total-in'), amount('waterfall/total-out')]).toEqual([String(28000 + 1580), String(28000 + 1580)])
})

test('a year whose spending is not entered is an error of the program', () => {
  expect(() => waterfall({ plan: planWith(), basis: 'all', book: openBook() }, [], 2018)).toThrow(
    'spending/operational of 2018 is not entered yet',
  )
})
