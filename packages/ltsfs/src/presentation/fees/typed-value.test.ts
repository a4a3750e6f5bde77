import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { placeAt } from '../comparison/options-places.ts'
import { typedValue } from './typed-value.ts'

const typed = (path: string, text: string) => {
  const place = placeAt(basePlan(), path)
  if (place === undefined) throw new Error(`no place ${path}`)
  const result = typedValue(place, text)
  return result.ok ? result.value : result.problems.map(({ path: field, message }) => `${field}: ${message}`)[0]
}

const FEE = 'membershipFees.schedules.current.tiers.small.fee'
const RATE = 'projectManagementFees.projects.harbour-training.feeRate'

test.each([
  [FEE, '=3*400', '1200.00'],
  [FEE, '1,200.50', '1200.50'],
  [FEE, '=1200.505', '1200.51'],
  [FEE, 'none', null],
  [RATE, '7 %', '0.07'],
  [RATE, '=7/107', '0.065420560748'],
  ['membershipFees.scheduleInForce', 'revised', 'revised'],
  ['donorCoFunding.agreements.aid-training.state', 'pledged', 'pledged'],
  ['spending.activities.harbour-network.priority', '3', 3],
])('%s: "%s" is %j', (path, text, value) => {
  expect(typed(path, text)).toBe(value)
})

test.each([
  [FEE, 'a lot', 'value: "a lot" is not a decimal.'],
  [FEE, '1e309', 'value: "1e309" is not a decimal.'],
  [FEE, '1,200.505', 'value: An amount in FJD has at most 2 decimals.'],
  [FEE, '7 %', 'value: This value is no share.'],
  [FEE, '', 'value: There is no number.'],
  ['membershipFees.scheduleInForce', 'other', 'value: "other" is none of the choices.'],
  ['spending.activities.harbour-network.priority', 'first', 'value: "first" is no whole number.'],
  ['donorCoFunding.agreements.aid-training.state', '', 'value: There is no value.'],
])('%s: "%s" is refused', (path, text, message) => {
  expect(typed(path, text)).toBe(message)
})

test('an amount that the plan writes finer than its currency may be typed as fine', () => {
  const place = { path: FEE, words: 'fee', kind: 'dated', unit: 'JPY', values: [{ year: 2018, value: '10.5' }], choices: [] } as const
  const read = (text: string) => typedValue(place, text)
  expect([read('10.5'), read('=32/3')]).toEqual(['10.5', '10.7'].map((value) => ({ ok: true, value })))
  expect(read('10.55')).toMatchObject({ ok: false, problems: [{ message: 'An amount in JPY has at most 1 decimal.' }] })
})
