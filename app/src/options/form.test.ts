import { ENGLISH, type Language, speakBy } from 'ltsfs'
import { afterEach, expect, test } from 'vitest'
import { basePlan } from '../../../test/base-plan.ts'
import { changeOf } from './form.ts'

const FRENCH: Language = { ...ENGLISH, code: 'fr', group: '\u202f', point: ',' }
const SHARE = 'userPaysMissions.memberShare.default'
const FEE = 'membershipFees.schedules.current.tiers.small.fee'

const typedIn = (language: Language, place: string, value: string): unknown => {
  speakBy(() => language)
  const change = changeOf(basePlan(), { place, value, from: '2018', reason: 'A test' })
  return change.ok ? change.value.value : null
}
afterEach(() => speakBy(() => ENGLISH))

test.each([
  ['0,07', SHARE, '0.07'],
  ['0,125', SHARE, '0.125'],
  ['7,5 %', SHARE, '0.075'],
  ['1 200,5', FEE, '1200.50'],
  ['1200.50', FEE, '1200.50'],
  // Grouped as in English: twelve hundred in every language.
  ['1,200', FEE, '1200.00'],
])('a reader of French types %s for %s and means %s', (typed, place, meant) => {
  expect(typedIn(FRENCH, place, typed)).toBe(meant)
})

test('a reader of English is asked again for what has a decimal comma', () => {
  expect(typedIn(ENGLISH, SHARE, '0,07')).toBeNull()
  expect(typedIn(ENGLISH, FEE, '1,200.50')).toBe('1200.50')
})
