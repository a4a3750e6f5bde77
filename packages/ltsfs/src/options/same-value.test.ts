import { expect, test } from 'vitest'
import { isSameValue } from './same-value.ts'

test.each([
  ['0.070', '0.07', true],
  ['0.07', '0.071', false],
  ['-0', '0', true],
  ['signed', 'signed', true],
  ['007', '7', false],
  [{ a: '1', b: ['2.0'] }, { b: ['2'], a: '1.00' }, true],
  [{ a: '1' }, { a: '1', b: null }, false],
  [null, undefined, false],
  [null, null, true],
  [1, '1', false],
])('%j and %j are the same: %s', (left, right, same) => expect(isSameValue(left, right)).toBe(same))
