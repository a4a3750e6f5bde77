import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('a control sequence is shown, never sent to the terminal', () => {
  expect(printable('a\u001b[2Jb\u009b1m')).toBe('a\\u001b[2Jb\\u009b1m')
})

test('text that runs backwards is shown as its code', () => {
  expect(printable('a\u202etxt')).toBe('a\\u202etxt')
})

test('a new line and a tab are a space, and letters of any script stay', () => {
  expect(printable('Nauru\nété\t太平洋')).toBe('Nauru été 太平洋')
})
