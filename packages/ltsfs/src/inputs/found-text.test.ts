import { describe, expect, test } from 'vitest'
import { cut, foundText } from './found-text.ts'

describe('what was found, as text', () => {
  test.each([
    [null, 'null'],
    [undefined, 'nothing'],
    ['small', '"small"'],
    ['a\nb\u0000', '"a\\nb\\u0000"'],
    [7, '7'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    [[], 'an empty list'],
    [[1], 'a list of 1 item'],
    [[1, 2], 'a list of 2 items'],
    [{}, 'a record without keys'],
    [{ a: 1, b: 2 }, 'a record with a, b'],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }, 'a record with a, b, c, d, e, f, …'],
    [() => 0, 'a function'],
    [10n, 'the big integer 10'],
    [Symbol('x'), 'a symbol'],
    [new Map(), 'an object of the kind Map'],
  ])('%s', (value, text) => expect(foundText(value)).toBe(text))

  test('is cut by whole characters', () => {
    expect(cut('abcdef', 6)).toBe('abcdef')
    expect(cut('abcdefg', 6)).toBe('abcde…')
    expect(cut('😀😀😀😀', 3)).toBe('😀😀…')
    expect(foundText('9'.repeat(1000))).toBe(`"${'9'.repeat(59)}…"`)
  })
})
