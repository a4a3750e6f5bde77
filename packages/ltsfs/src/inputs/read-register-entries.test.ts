import { describe, expect, test } from 'vitest'
import { readRegisterEntries } from './read-register-entries.ts'

const signed = {
  id: 'a-signed',
  kind: 'signed',
  who: 'Officer',
  recorded: '2018-01-02',
  on: '2018-01-01',
  document: 'Letter',
  agreement: 'a',
}

describe('entries of the register, read from outside', () => {
  test('sound entries come back as they are', () => {
    expect(readRegisterEntries([signed])).toEqual({ ok: true, value: [signed] })
    expect(readRegisterEntries([])).toEqual({ ok: true, value: [] })
  })

  test('every problem of form is told, with the path it has in a plan document', () => {
    const read = readRegisterEntries([
      { ...signed, on: '2018-02-30' },
      { ...signed, id: 'B', color: 'red' },
      { ...signed, id: 'c', kind: 'sighed' },
    ])
    expect(read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'not-a-day register.entries.a-signed.on',
      'not-an-identifier register.entries.B.id',
      'unknown-key register.entries.B.color',
      'unknown-choice register.entries.c.kind',
    ])
  })

  test('a value that no file can hold, or one that would reach behind the records, is a problem and no exception', () => {
    for (const value of [() => 1, JSON.parse('{"__proto__": {"id": "x"}}') as unknown, 10n, null, 'text'])
      expect(readRegisterEntries([value]).ok).toBe(false)
  })
})
