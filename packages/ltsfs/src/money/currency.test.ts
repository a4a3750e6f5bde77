import { expect, test } from 'vitest'
import { isCurrency, minorUnits } from './currency.ts'

test('the vatu and the franc have no minor unit, the dollar has cents, the dinar of Bahrain has mils', () => {
  expect(['VUV', 'XPF', 'FJD', 'AUD', 'WST', 'BHD'].map(minorUnits)).toEqual([0, 0, 2, 2, 2, 3])
})

test('SAT is printed for the tala, but is no currency; codes are written in capitals', () => {
  expect(['WST', 'TOP', 'PGK'].every(isCurrency)).toBe(true)
  expect(['SAT', 'fjd', 'F$', '', 'FJD/day'].some(isCurrency)).toBe(false)
})

test('asking for the minor unit of what is no currency is an error of the program', () => {
  expect(() => minorUnits('SAT')).toThrow('"SAT" is not an ISO 4217 currency')
})
