import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('keys stand in code-point order at every depth, without space; lists keep their order', () => {
  expect(canonicalJson({ b: [2, { d: 'x', c: null }], a: true, B: '1.50' })).toBe('{"B":"1.50","a":true,"b":[2,{"c":null,"d":"x"}]}')
})

test('the same record in another order gives the same text, a key without a value counts as absent', () => {
  expect(canonicalJson({ a: 1, b: undefined, c: 2 })).toBe(canonicalJson({ c: 2, a: 1 }))
})
