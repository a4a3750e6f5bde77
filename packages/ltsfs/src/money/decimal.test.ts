import { expect, test } from 'vitest'
import { Decimal, ONE, ZERO } from './decimal.ts'

test('0.1 + 0.2 is 0.3', () => {
  expect(new Decimal('0.1').plus('0.2').toFixed()).toBe('0.3')
})

test('a half goes away from zero, also below zero', () => {
  const whole = (text: string) => new Decimal(text).toDecimalPlaces(0).toFixed()
  expect(['0.5', '1.5', '2.5', '0.49', '-0.5', '-2.5', '-0.49'].map(whole)).toEqual(['1', '2', '3', '0', '-1', '-3', '0'])
})

test('a quotient is held to 60 significant digits', () => {
  expect(new Decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(60)}`)
})

test('very large and very small numbers are never written with an exponent', () => {
  expect(String(new Decimal('1000000000000000000000000'))).toBe('1000000000000000000000000')
  expect(String(new Decimal('0.000000000000000001'))).toBe('0.000000000000000001')
})

test('a setting of the shared constructor does not reach our own', async () => {
  const { Decimal: Shared } = await import('decimal.js')
  const before = Shared.precision
  Shared.set({ precision: 3 })
  expect(new Decimal(2).div(3).toFixed(5)).toBe('0.66667')
  Shared.set({ precision: before })
})

test('nothing is 0 and one is 1', () => {
  expect([ZERO.toFixed(), ONE.toFixed()]).toEqual(['0', '1'])
})
