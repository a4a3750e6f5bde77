import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { alikeParts } from './alike-parts.ts'
import { readDocument } from './read-document.ts'

test('a part that holds the same as one that was kept is that one, and any other is not', () => {
  const alike = alikeParts()
  const { reserves } = basePlan()
  alike.keep('reserves', reserves)
  expect(alike.find('reserves', structuredClone(reserves))).toBe(reserves)
  expect(alike.find('members', structuredClone(reserves))).toBeUndefined()
  expect(alike.find('reserves', { ...reserves, source: 'somewhere else' })).toBeUndefined()
})

test('only the last 32 of a name are kept', () => {
  const alike = alikeParts()
  const parts = Array.from({ length: 33 }, (_, at) => ({ source: `source ${at}` }))
  for (const part of parts) alike.keep('reserves', part)
  expect([0, 1, 32].map((at) => alike.find('reserves', { source: `source ${at}` }))).toEqual([undefined, parts[1], parts[32]])
})

test('of large parts only as many are kept as a few pages of memory hold', () => {
  const alike = alikeParts()
  // The key and its marks take 13 characters of the 4,194,304: two of these do not fit beside each other.
  const large = (of: string) => ({ source: of.repeat(4_194_304 / 2 - 13 + 1) })
  alike.keep('reserves', large('a'))
  expect(alike.find('reserves', large('a'))).toBeDefined()
  alike.keep('reserves', large('b'))
  expect(['a', 'b'].map((of) => alike.find('reserves', large(of)) !== undefined)).toEqual([false, true])
})

test('a document of which one part was copied comes out as the document it was copied from', () => {
  const first = readDocument(basePlan()).value
  const again = first && readDocument({ ...first, reserves: structuredClone(first.reserves) }).value
  expect(first?.reserves).toBeDefined()
  expect(again?.reserves).toBe(first?.reserves)
})

test('what only has the text of a part is not that part: a key without a value, a value that says its own text or fails at it', () => {
  const alike = alikeParts()
  alike.keep('reserves', { source: 'here' })
  class Saying {
    bad = 1
    toJSON(): unknown {
      return { source: 'here' }
    }
  }
  class Failing {
    toJSON(): unknown {
      throw new Error('no text')
    }
  }
  for (const value of [{ source: 'here', wrong: undefined }, new Saying(), new Failing(), undefined])
    expect(alike.find('reserves', value)).toBeUndefined()
  expect(alike.find('reserves', { source: 'here' })).toBeDefined()
})

test('a key without a value is told as unknown, also where a document without it was read before', () => {
  const first = readDocument(basePlan()).value
  const again = first && readDocument({ ...first, reserves: { ...first.reserves, wrong: undefined } })
  expect(again?.problems.all().map(({ path }) => path)).toEqual(['reserves.wrong'])
})
