import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDecimal } from './decimal-text.ts'

test('a decimal is an optional minus, digits and decimals', () => {
  for (const text of ['0', '-0', '7', '-7', '0.5', '5145.00', '-0.000000000000000001']) expect(parseDecimal(text)?.eq(text)).toBe(true)
})

test('what the number library would also take is no decimal', () => {
  const refused = [
    '',
    ' ',
    '1 ',
    '+1',
    '.5',
    '5.',
    '01',
    '1e3',
    '1e309',
    'Infinity',
    'NaN',
    '0x1F',
    '0b1',
    '1_000',
    '1,000',
    '１２３',
    '1.2.3',
    '--1',
  ]
  expect(refused.filter((text) => parseDecimal(text) !== null)).toEqual([])
})

test('24 digits and 18 decimals are read, one more of either is not', () => {
  const [digits, decimals] = ['9'.repeat(24), '9'.repeat(18)]
  expect(parseDecimal(`${digits}.${decimals}`)?.toFixed()).toBe(`${digits}.${decimals}`)
  expect(parseDecimal(`${digits}9.${decimals}`)).toBeNull()
  expect(parseDecimal(`${digits}.${decimals}9`)).toBeNull()
})

test('what is printed is read again as the same number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }), fc.integer({ min: 0, max: 18 }), (units, places) => {
      const number = parseDecimal(String(units))?.div(10 ** Math.min(places, 9))
      expect(number && parseDecimal(number.toFixed())?.eq(number)).toBe(true)
    }),
  )
})
