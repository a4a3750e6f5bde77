import { describe, expect, test } from 'vitest'
import { DEEPEST, plainData } from './plain-data.ts'

const codes = (value: unknown) => plainData(value).hazards.map(({ code, keys }) => [code, keys.join('.')])

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

describe('plain data', () => {
  test('is passed on as it is', () => {
    const document = { a: [1, 'x', null, true, { b: undefined }], c: { d: -0 } }
    expect(plainData(document).document).toBe(document)
    expect(codes(document)).toEqual([])
    expect(codes(Object.assign(Object.create(null), { a: 1 }))).toEqual([])
  })

  test.each([
    ['a number that is none', Number.NaN],
    ['a number beyond all', Number.POSITIVE_INFINITY],
    ['a function', () => 0],
    ['a big integer', 1n],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a boxed text', Object('x')],
    ['a typed array', new Uint8Array(1)],
  ])('%s is told with its place and left out', (_, value) => {
    expect(codes({ a: [1, value] })).toEqual([['not-plain-data', 'a.1']])
    expect(plainData({ a: [1, value], b: 2 }).document).toEqual({ a: [1, null], b: 2 })
  })

  test('an item of a list that is not there is told; a key without a value is as good as absent', () => {
    expect(codes({ a: [undefined], b: undefined })).toEqual([['not-plain-data', 'a.0']])
  })

  test('a record within itself is told where it closes, a record that stands twice is not', () => {
    const inner: Record<string, unknown> = { x: 1 }
    expect(codes({ a: inner, b: inner })).toEqual([])
    inner['self'] = { again: inner }
    expect(codes({ a: inner })).toEqual([['contains-itself', 'a.self.again']])
    expect(plainData({ a: inner }).document).toEqual({ a: { x: 1, self: { again: null } } })
  })

  test('a key that means something to the language is told and left out', () => {
    const document = JSON.parse('{ "a": { "__proto__": { "x": 1 }, "b": 2 } }')
    expect(codes(document)).toEqual([['unusable-key', 'a.__proto__']])
    expect(plainData(document).document).toEqual({ a: { b: 2 } })
  })

  test('depth is limited: below, at and above', () => {
    expect(codes(nested(DEEPEST))).toEqual([])
    expect(codes(nested(DEEPEST + 1))).toEqual([])
    expect(codes(nested(DEEPEST + 2))).toEqual([['too-deep', new Array(DEEPEST + 1).fill(0).join('.')]])
    expect(codes(nested(100_000))).toHaveLength(1)
  })

  test('size is limited, also where records stand in many places at once', () => {
    expect(codes(new Array(1e9))).toEqual([['too-large', '']])
    let laughs: unknown = 'ha'
    for (let level = 0; level < 40; level += 1) laughs = [laughs, laughs, laughs]
    expect(codes(laughs)).toEqual([['too-large', '']])
  })
})
