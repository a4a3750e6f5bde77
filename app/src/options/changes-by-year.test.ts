import type { AppliedChange } from 'ltsfs'
import { expect, test } from 'vitest'
import { changesByYear } from './changes-by-year.ts'

const change = (path: string, from: number | null): AppliedChange => ({ path, from }) as unknown as AppliedChange

test('what is set of one value stands together, the earliest year first; values stay in their order', () => {
  const listed = changesByYear([change('rent', 2020), change('fee', 2021), change('rent', 2018), change('name', null)])
  expect(listed.map(({ path, from }) => [path, from])).toEqual([
    ['rent', 2018],
    ['rent', 2020],
    ['fee', 2021],
    ['name', null],
  ])
})
