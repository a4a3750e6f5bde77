import { expect, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { spell, spellPercent } from './spell.ts'

test.each([
  ['0', 2, '0.00'],
  ['999', 0, '999'],
  ['1000', 0, '1,000'],
  ['61204', 2, '61,204.00'],
  ['1234567.895', 2, '1,234,567.90'],
  ['-1200.5', 2, '\u22121,200.50'],
  ['-0.004', 2, '0.00'],
  ['-0.005', 2, '\u22120.01'],
] as const)('%s with %i decimals is spelled %s', (value, places, spelled) => {
  expect(spell(new Decimal(value), places)).toBe(spelled)
  expect(spell(value, places)).toBe(spelled)
})

test('a share is spelled as a percentage', () => {
  expect(spellPercent('0.0825', 1)).toBe('8.3 %')
  expect(spellPercent(new Decimal('-0.1'), 0)).toBe('\u221210 %')
})
