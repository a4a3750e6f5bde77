import { expect, test } from 'vitest'
import { readShare } from './share-text.ts'

test.each([
  ['0', '0'],
  ['0.75', '0.75'],
  ['1', '1'],
  ['1.00', '1.00'],
  [' 75 % ', { of: '75', per: '100' }],
  ['12.5%', { of: '12.5', per: '100' }],
  ['100 %', { of: '100', per: '100' }],
])('"%s" is a share', (text, share) => {
  expect(readShare(text)).toEqual(share)
})

test.each(['', '75', '1.01', '101 %', '-0.1', '.5', '0.', '1e-1', '%', `0.${'1'.repeat(40)}`])('"%s" is none', (text) => {
  expect(readShare(text)).toBeNull()
})
