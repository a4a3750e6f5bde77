import fc from 'fast-check'
import { expect, test } from 'vitest'
import { touch, touching } from './touching.ts'

const path = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 }).map((names) => names.join('.'))

test('a place touches what it holds and what holds it, not what its name only begins', () => {
  expect([touch('a.b', 'a.b.c'), touch('a.b.c', 'a.b'), touch('a', 'a')]).toEqual([true, true, true])
  expect([touch('a.b', 'a.bc'), touch('a.b', 'a.c')]).toEqual([false, false])
})

test('looked up by name, places touch exactly those that they touch one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(path, { maxLength: 3 }), { maxLength: 6 }), (lists) => {
      const near = touching(lists)
      for (const [at, paths] of lists.entries()) {
        const found = lists.flatMap((others, other) => (others.some((one) => paths.some((mine) => touch(mine, one))) ? [other] : []))
        expect([...near(at)].toSorted((a, b) => a - b)).toEqual(found)
      }
    }),
  )
})
