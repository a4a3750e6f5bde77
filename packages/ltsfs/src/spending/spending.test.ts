import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import { spending, USES } from './spending.ts'

const costsOf = (id: string, amount: number) => figure(id, { year: 2018 }, constant(amount, 'FJD'))

const read = (entered = [costsOf('user-pays-missions/cost', 1000)]) => {
  const book = openBook()
  book.enter(entered)
  book.enter(spending({ plan: planWith(), basis: 'all', book }, 2018))
  const reader = valueReader()
  return (id: string, of = {}) => {
    const found = book.find(`spending/${id}`, of, 2018)
    return found && reader.read(found).toFixed(2)
  }
}

test('costs that streams plan belong to a use, and are counted where the stream is there', () => {
  const staffAndOffice = 2 * 7000 * 1.02 + 2500
  expect(read()('operational')).toBe((staffAndOffice + 1000).toFixed(2))
  expect(read([])('operational')).toBe(staffAndOffice.toFixed(2))
  const crop = read([costsOf('crop-agency/recurrent-cost', 500), costsOf('crop-agency/one-off-cost', 2000)])
  expect([crop('operational'), crop('other-capital')]).toEqual([(staffAndOffice + 500).toFixed(2), '2000.00'])
})

test('every use has a figure, also when nothing is planned for it, and the total is their sum', () => {
  const amount = read([])
  expect(USES.map((use) => amount(use))).toEqual(['16780.00', '1800.00', '3000.00', '0.00', '8100.00'])
  expect(amount('total')).toBe((16780 + 1800 + 3000 + 8100).toFixed(2))
})

test('the programme along the framework is the base-line and the expansion', () => {
  const amount = read([])
  expect([amount('objective', { objective: 'objective-1-1' }), amount('area', { area: 'area-1' }), amount('programme')]).toEqual(
    Array.from({ length: 3 }, () => (3000 + 8100).toFixed(2)),
  )
})
