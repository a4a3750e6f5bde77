import { expect, test } from 'vitest'
import { observedText } from './observed-text.ts'

test('a value says its year and every mark of its quality', () => {
  expect(observedText({ year: 2005, quality: ['stale', 'currency-code-mapped'] })).toBe('Observed in 2005; stale, currency code mapped')
  expect(observedText({ year: 2014, firstYear: 2013, quality: ['fiscal-year'] })).toBe('Observed in 2013 to 2014; fiscal year')
  expect(observedText({ year: 2014, firstYear: 2014, quality: [] })).toBe('Observed in 2014')
})

test('a value without a year says so once', () => {
  expect(observedText({ quality: ['estimate', 'undated'] })).toBe('Observed in a year that is not known; estimate')
})

test('another concept and a confirmation are part of it', () => {
  expect(
    observedText({ year: 2014, quality: [], concept: 'non-oil GDP', confirmed: { on: '2026-11-24', by: 'the customs administration' } }),
  ).toBe('Observed in 2014; it is non-oil GDP; confirmed by the customs administration on 2026-11-24')
})
