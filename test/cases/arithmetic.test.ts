import { expect, test } from 'vitest'
import { calculate } from './arithmetic.ts'

test.each([
  ['2 * 7000 * 1.02', '14280'],
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['10 - 2 - 3', '5'],
  ['8 / 4 / 2', '1'],
  ['-1.5 + 2', '0.5'],
  ['round(0.07 * 6925.5)', '484.79'], // 484.785, half away from nothing
  ['round(-0.005)', '-0.01'],
  ['round(2.5, 0)', '3'],
  ['min(1, 2) + max(1, 2)', '3'],
])('%s is %s', (text, value) => {
  expect(calculate(text).toFixed()).toBe(value)
})

test.each(['', '1 +', '1 2', '(1', 'sqrt(4)', 'min(1)', 'a', '1e3', 'round 1'])('"%s" is no arithmetic', (text) => {
  expect(() => calculate(text)).toThrow()
})
