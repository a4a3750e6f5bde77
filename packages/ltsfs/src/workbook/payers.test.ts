import { expect, test } from 'vitest'
import { constant, figure, sum } from '../formula/write.ts'
import { firstFigure, payersOf, payersText } from './payers.ts'

const amount = (value: number) => constant(value, 'FJD')
const indicator = (id: string, over: ReturnType<typeof amount>, under: ReturnType<typeof amount>) =>
  figure(`indicators/${id}`, { year: 2019 }, over.over(under))

test('the payers are the parts of all income, of a share and of a square of it', () => {
  const [b, a] = [amount(1), amount(2)]
  const all = sum([a, b], 'FJD')
  expect(payersOf(indicator('top-payer', a, all))).toEqual([b, a])
  const squares = sum([a.times(a), b.times(b)], 'FJD*FJD')
  expect(payersOf(indicator('concentration', squares, all.times(all)))).toEqual([b, a])
  expect(payersOf(indicator('effective-payers', all.times(all), squares))).toEqual([b, a])
  expect(payersOf(indicator('reserve-months', a, all))).toBeUndefined()
})

test('one payer is one, also where its income comes from two streams', () => {
  const one = sum([amount(1), amount(2)], 'FJD')
  expect(payersOf(indicator('top-payer', one, one))).toEqual([one])
  expect(payersOf(indicator('concentration', one.times(one), one.times(one)))).toEqual([one])
  expect(payersOf(indicator('effective-payers', one.times(one), one.times(one)))).toEqual([one])
})

test('each indicator looks through the cells of all payers, the two largest where there are two', () => {
  expect(payersText('indicators/top-payer', 'E5:E7')).toBe('MAX(E5:E7)/SUM(E5:E7)')
  expect(payersText('indicators/top-two-payers', 'E5:E7')).toBe('(MAX(E5:E7)+IF(COUNT(E5:E7)>1,LARGE(E5:E7,2),0))/SUM(E5:E7)')
  expect(payersText('indicators/concentration', 'E5:E7')).toBe('SUMSQ(E5:E7)/(SUM(E5:E7)*SUM(E5:E7))')
  expect(payersText('indicators/effective-payers', 'E5:E7')).toBe('SUM(E5:E7)*SUM(E5:E7)/SUMSQ(E5:E7)')
})

test('a payer is known over the years by the first figure of what it brings', () => {
  const fee = figure('membership-fees/received', { member: 'TV', year: 2019 }, amount(1))
  expect(firstFigure(sum([fee, amount(2)], 'FJD'))).toBe(fee)
  expect(firstFigure(fee)).toBe(fee)
  expect(firstFigure(amount(1))).toBeUndefined()
})
