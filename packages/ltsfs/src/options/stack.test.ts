import { describe, expect, test } from 'vitest'
import type { OptionRecord } from '../inputs/option.ts'
import { stackOptions } from './stack.ts'

const option = (id: string, ...includes: readonly string[]): OptionRecord => ({
  id,
  title: id,
  summary: id,
  source: 'invented',
  ...(includes.length === 0 ? {} : { includes: [...includes] }),
  changes: [],
})

const known = [option('a'), option('b', 'a'), option('c', 'b', 'a'), option('d', 'e'), option('e', 'd'), option('f', 'gone')]
const ids = (...asked: readonly string[]) => stackOptions(known, asked).options.map(({ id }) => id)

describe('options laid on each other', () => {
  test('stand in the order asked for, those they include under them, each once', () => {
    expect(ids()).toEqual([])
    expect(ids('a', 'b')).toEqual(['a', 'b'])
    expect(ids('c')).toEqual(['a', 'b', 'c'])
    expect(ids('c', 'a', 'c')).toEqual(['a', 'b', 'c'])
  })

  test('know everything that lies under them', () => {
    expect([...(stackOptions(known, ['c']).under.get('c') ?? [])].toSorted()).toEqual(['a', 'b'])
  })

  test('that are not there are told where they are named', () => {
    expect(stackOptions(known, ['x']).problems).toMatchObject([{ code: 'unknown-option', path: '', found: '"x"' }])
    expect(stackOptions(known, ['f']).problems).toMatchObject([{ code: 'unknown-option', path: 'options.f.includes.0' }])
    expect(stackOptions([], ['a']).problems).toMatchObject([{ expected: 'an option; the plan has none' }])
  })

  test('that include each other are told the same from wherever one begins', () => {
    const [fromD] = stackOptions(known, ['d']).problems
    expect(fromD).toMatchObject({ code: 'option-includes-itself', found: 'd > e > d' })
    expect(stackOptions(known, ['e']).problems).toEqual([fromD])
  })
})
