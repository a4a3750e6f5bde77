import { expect, test } from 'vitest'
import { pace } from './in-thread.ts'

test('the time left is told at the pace of the steps that are done, without the first eight, which are slow', () => {
  let milliseconds = 0
  const lasts = pace(() => milliseconds)
  const told = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map((done) => {
    milliseconds += done <= 8 ? 9000 : done <= 16 ? 500 : 1500
    return lasts(done, 100 - done)
  })
  expect(told.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => ({})))
  // 8 steps of half a second, then two that are slower: (8 * 0.5 + 1.5) / 9 and (8 * 0.5 + 2 * 1.5) / 10 seconds each.
  expect(told.slice(15)).toEqual([{ secondsLeft: 84 * 0.5 }, { secondsLeft: 83 * (5500 / 9 / 1000) }, { secondsLeft: 82 * 0.7 }])
})
