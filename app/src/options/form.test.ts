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
  ['1,2340', SHARE, '1.234'],
  ['1,20', FEE, '1.20'],
  ['1,234,567', FEE, '1234567.00'],
  ['=22000*1,1', FEE, '24200.00'],
  ['=22 000*1,1', FEE, '24200.00'],
  ['=max(1,5; 2,5)', FEE, '2.50'],
])('a reader of French types %s for %s and means %s', (typed, place, meant) => {
  expect(typedIn(FRENCH, place, typed)).toBe(meant)
})

test.each(['1,234', '=2*1,234', '12,500 %'])('a reader of French who types %s is asked which number is meant', (typed) => {
  speakBy(() => FRENCH)
  const change = changeOf(basePlan(), { place: FEE, value: typed, from: '2018', reason: 'A test' })
  expect(change.ok ? [] : change.problems.map(({ path, remedy }) => [path, remedy])).toEqual([
    [
      'value',
      typed.startsWith('12') ? 'Type 12500 for the first, 12,5000 for the second.' : 'Type 1234 for the first, 1,2340 for the second.',
    ],
  ])
})

test('a reader of English who types 1,234 means 1234', () => {
  expect(typedIn(ENGLISH, FEE, '1,234')).toBe('1234.00')
})

test('a reader of English is asked again for what has a decimal comma', () => {
  expect(typedIn(ENGLISH, SHARE, '0,07')).toBeNull()
  expect(typedIn(ENGLISH, FEE, '1,200.50')).toBe('1200.50')
})
