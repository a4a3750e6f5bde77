import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import { reservesAfter, reservesBefore } from './reserves.ts'

const amount = (id: string, value: string, year = 2018) => figure(id, { year }, constant(Number(value), 'FJD'))

const before = (closing: string, operational: string) => {
  const book = openBook()
  book.enter([amount('reserves/closing', closing, 2017)])
  const found = reservesBefore({ plan: planWith(), basis: 'all', book }, amount('spending/operational', operational), 2018)
  const reader = valueReader()
  return Object.fromEntries(Object.entries(found).map(([name, each]) => [name, reader.read(each).toFixed(2)]))
}

test('the floor is three months and the target six months of operational cost', () => {
  expect(before('5000', '12000')).toEqual({ opening: '5000.00', floor: '3000.00', target: '6000.00', aboveFloor: '2000.00' })
})

test('a cent above, at and a cent below the floor', () => {
  expect(['3000.01', '3000', '2999.99'].map((closing) => before(closing, '12000')['aboveFloor'])).toEqual(['0.01', '0.00', '0.00'])
})

test('half a cent of floor is rounded up, less is rounded down', () => {
  expect(before('0', '0.02')['floor']).toBe('0.01') // 3 * 0.02 / 12 = 0.005
  expect(before('0', '0.019')['floor']).toBe('0.00')
})

test('the first year opens with what the plan says', () => {
  const found = reservesBefore({ plan: planWith(), basis: 'all', book: openBook() }, amount('spending/operational', '1'), 2017)
  expect(valueReader().read(found.opening).toFixed(2)).toBe('6000.00')
})

test('opening and added less drawn is closing', () => {
  const figures = reservesAfter(amount('reserves/opening', '500'), amount('waterfall/left', '20'), amount('reserves/drawn', '0'), 2018)
  expect(figures.map((each) => [each.id, valueReader().read(each).toFixed()])).toEqual([
    ['reserves/added', '20'],
    ['reserves/drawn', '0'],
    ['reserves/closing', '520'],
  ])
})
