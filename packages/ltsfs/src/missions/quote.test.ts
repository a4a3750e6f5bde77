import { expect, test } from 'vitest'
import { quoteStanding } from './quote.ts'

const quote = { issued: '2019-01-01', validUntil: '2019-01-31', price: { amount: '100.00', currency: 'FJD' } }

test('a quote is open through its last day and has expired the day after', () => {
  expect([quoteStanding(quote, '2019-01-31'), quoteStanding(quote, '2019-02-01')]).toEqual(['open', 'expired'])
})

test('accepted on its last day it binds, also when it is looked at later; a day later it does not', () => {
  expect(quoteStanding({ ...quote, accepted: '2019-01-31' }, '2019-06-01')).toBe('accepted')
  expect(quoteStanding({ ...quote, accepted: '2019-02-01' }, '2019-06-01')).toBe('accepted-late')
})

test('an acceptance that lies ahead is not known yet', () => {
  expect(quoteStanding({ ...quote, accepted: '2019-01-31' }, '2019-01-30')).toBe('open')
})
