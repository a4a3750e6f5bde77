import type { PlanDocument } from 'ltsfs'
import { expect, test } from 'vitest'
import { madeAgain } from './three-way.ts'

type Parts = Readonly<Record<string, unknown>>
const plan = (parts: Parts): PlanDocument => parts as unknown as PlanDocument
const option = (id: string, ...changes: readonly Parts[]) => ({ id, title: id, changes })
const set = (path: string, value: string, from = 2024) => ({ path, from, value, reason: 'A reason' })
const options = (...all: readonly Parts[]) => plan({ name: 'Plan', options: all })

test('what only others changed stays: another value of the option, another option, another part of the plan', () => {
  const base = options(option('a', set('x', '1'), set('y', '1')), option('b'))
  const mine = options(option('a', set('y', '1')), option('b'))
  const theirs = plan({ name: 'New name', options: [option('a', set('x', '1'), set('y', '2'), set('z', '3')), option('b', set('x', '4'))] })
  expect(madeAgain({ base, mine, theirs })).toEqual(
    plan({ name: 'New name', options: [option('a', set('y', '2'), set('z', '3')), option('b', set('x', '4'))] }),
  )
})

test('of a value that both changed the edit holds over all its years', () => {
  const base = options(option('a', set('x', '1')))
  const theirs = options(option('a', { ...set('x', '1'), until: 2026 }, set('x', '2', 2026)))
  expect(madeAgain({ base, mine: options(option('a')), theirs })).toEqual(options(option('a')))
})

test('an option that was taken out comes back beside what others made, and one that was made goes', () => {
  const [a, b, c] = [option('a'), option('b', set('x', '1')), option('c')]
  expect(madeAgain({ base: options(a), mine: options(a, b), theirs: options(a, c) })).toEqual(options(a, c, b))
  expect(madeAgain({ base: options(a, b), mine: options(a), theirs: options(a, b, c) })).toEqual(options(a, c))
})
