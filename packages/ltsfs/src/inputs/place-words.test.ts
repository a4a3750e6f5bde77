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

test('an item without a title is told by whose it is, and a bracket by its place', () => {
  const plan = {
    ...PLAN,
    members: [{ id: 'FM', name: 'Micronesia' }],
    cropAgency: { uplifts: [{ agreement: 'core', uplift: {} }] },
    membershipFees: {
      openingReceivables: [{ member: 'FM', expected: {} }],
      waivers: [
        { id: 'storm', member: 'FM', share: {} },
        { id: 'flood', member: 'FM', share: {} },
      ],
      schedules: [{ id: 'a', title: 'By use', brackets: [{ rate: {} }, { rate: {} }] }],
    },
  }
  expect(
    ['cropAgency.uplifts.core.uplift', 'membershipFees.openingReceivables.FM.expected', 'membershipFees.waivers.flood.share'].map((path) =>
      placeText(plan, path),
    ),
  ).toEqual([
    'CROP agency › uplifts › Core support › uplift',
    'Membership fees › opening receivables › Micronesia › expected',
    'Membership fees › waivers › Micronesia, flood › share',
  ])
  expect(placeText(plan, 'membershipFees.schedules.a.brackets.1.rate')).toBe('Membership fees › By use › second bracket › rate')
  expect(shortPlace(plan, 'membershipFees.schedules.a.brackets.1.rate')).toBe('By use › second bracket › rate')
  // Of nobody who is there its own name is all there is.
  expect(placeText({ ...plan, members: [] }, 'membershipFees.openingReceivables.FM.expected')).toContain(' › FM › ')
})
