import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

test('the order of keys and keys without a value do not count, the order of a list does', () => {
  expect(fingerprint({ a: 1, b: [1, 2] })).toBe(fingerprint({ b: [1, 2], c: undefined, a: 1 }))
  expect(fingerprint({ b: [1, 2] })).not.toBe(fingerprint({ b: [2, 1] }))
})

test('is the SHA-256 of the canonical JSON, as hexadecimal text', () => {
  // printf '{}' | sha256sum
  expect(fingerprint({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})
