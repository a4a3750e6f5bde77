import { expect, test } from 'vitest'
import { constant, figure, sum } from '../formula/write.ts'
import { largestText, payersOf } from './largest-payers.ts'

const amount = (value: number) => constant(value, 'FJD')

test('the payers are the parts of all income; one payer is one, also where its income comes from two streams', () => {
  const [b, a] = [amount(1), amount(2)]
  expect(payersOf(figure('indicators/top-payer', { year: 2019 }, a.over(sum([a, b], 'FJD'))))).toEqual([b, a])
  const one = sum([a, b], 'FJD')
  expect(payersOf(figure('indicators/top-payer', { year: 2019 }, one.over(one)))).toEqual([one])
  expect(payersOf(figure('indicators/concentration', { year: 2019 }, a.over(sum([a, b], 'FJD'))))).toBeUndefined()
})

test('the largest is looked for among all cells, the two largest where there are two', () => {
  expect(largestText('indicators/top-payer', ['E5', 'E6', 'E7'])).toBe('MAX(E5:E7)/SUM(E5:E7)')
  expect(largestText('indicators/top-two-payers', ['E5', 'E6'])).toBe('(LARGE(E5:E6,1)+LARGE(E5:E6,2))/SUM(E5:E6)')
  expect(largestText('indicators/top-two-payers', ['E5'])).toBe('MAX(E5)/SUM(E5)')
})
