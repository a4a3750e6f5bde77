import { expect, test } from 'vitest'
import { placeText, shortPlace } from './place-words.ts'

const PLAN = {
  donorCoFunding: {
    agreements: [{ id: 'core', title: 'Core support', instalments: [{ id: 'first', amount: { amount: '5', currency: 'AUD' } }] }],
  },
}

test('a place is told by titles where there are some, and by names in words', () => {
  expect(placeText(PLAN, 'donorCoFunding.agreements.core.donorShare')).toBe('Donor co-funding › Core support › donor share')
  expect(shortPlace(PLAN, 'donorCoFunding.agreements.core.donorShare')).toBe('Core support › donor share')
})

test('an amount that stands under "amount" is said once', () => {
  const path = 'donorCoFunding.agreements.core.instalments.first.amount.amount'
  expect(placeText(PLAN, path)).toBe('Donor co-funding › Core support › first › amount')
})

test('a day of a dated value is told by the fiscal year that begins on it, and by itself where none does', () => {
  const july = { ...PLAN, organisation: { fiscalYear: { starts: '07-01', namedBy: 'end' } } }
  const share = 'donorCoFunding.agreements.core.donorShare'
  expect(placeText(july, `${share}.values.2018-07-01`)).toBe('Donor co-funding › Core support › donor share, from 2019')
  expect(placeText(july, `${share}.values.2018-01-01`)).toBe('Donor co-funding › Core support › donor share, from 2018-01-01 on')
})
