import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { painter, widthOf, write } from './terminal.ts'

const screen = (isTTY: boolean, columns?: number) =>
  Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY, ...(columns === undefined ? {} : { columns }) })

const failing = (code: string) =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })) })

test('a terminal gets colour; a pipe, NO_COLOR and a dumb terminal do not', () => {
  expect(painter(screen(true), {})('red', 'x')).toBe('\u001b[31mx\u001b[39m')
  expect(painter(screen(false), {})('red', 'x')).toBe('x')
  expect(painter(screen(true), { NO_COLOR: '1' })('red', 'x')).toBe('x')
  expect(painter(screen(true), { TERM: 'dumb' })('red', 'x')).toBe('x')
})

test('NO_COLOR without a value asks for nothing', () => {
  expect(painter(screen(true), { NO_COLOR: '' })('red', 'x')).not.toBe('x')
})

test('a line is as wide as the terminal, and without limit in a pipe', () => {
  expect([widthOf(screen(true, 80)), widthOf(screen(false, 80))]).toEqual([80, Number.POSITIVE_INFINITY])
})

test('a reader that has gone away is no failure, a full disk is', async () => {
  expect(await write(failing('EPIPE'), 'text')).toBeNull()
  expect(await write(failing('ENOSPC'), 'text')).toBe('write ENOSPC')
  expect(await write(screen(false), 'text')).toBeNull()
})
