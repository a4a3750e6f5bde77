import { expect, test } from 'vitest'
import { type KnownProblem, MOST_PROBLEMS, problemList } from './problem-list.ts'

const problem: KnownProblem = { code: 'negative', path: 'x', found: '', expected: '', message: 'It is below zero.', remedy: 'Raise it.' }

test.each([
  [MOST_PROBLEMS - 1, MOST_PROBLEMS - 1, 'It is below zero.'],
  [MOST_PROBLEMS, MOST_PROBLEMS, 'It is below zero.'],
  [MOST_PROBLEMS + 1, MOST_PROBLEMS + 1, 'There is 1 more problem that this answer does not list.'],
  [MOST_PROBLEMS + 7, MOST_PROBLEMS + 1, 'There are 7 more problems that this answer does not list.'],
])('of %i problems %i are told, the last one says: %s', (count, told, last) => {
  const list = problemList()
  let written = 0
  for (let at = 0; at < count; at += 1) {
    list.add(() => {
      written += 1
      return problem
    })
  }
  expect(list.count()).toBe(count)
  expect(written).toBe(Math.min(count, MOST_PROBLEMS))
  expect(list.all()).toHaveLength(told)
  expect(list.all().at(-1)?.message).toBe(last)
})
