import { describe, expect, test } from 'vitest'
import { placesBetween, scaleOf, ticksOf } from './coordinate.ts'

describe('the amounts along an axis', () => {
  test.each([
    // A sixth of 97,000 is 16,167: the next round step is 20,000.
    [
      [97_000, 3],
      [0, 20_000, 40_000, 60_000, 80_000],
    ],
    [
      [0.9, 0],
      [0, 0.2, 0.4, 0.6, 0.8],
    ],
    // From -40 to 60: a sixth of 100 is 16.7, the next round step 20.
    [
      [-40, 60],
      [-40, -20, 0, 20, 40, 60],
    ],
    [[-7], [-6, -4, -2, 0]],
  ])('%j are named at %j', (amounts, ticks) => {
    expect(ticksOf(scaleOf(amounts))).toEqual(ticks)
  })

  test('are zero alone where there is nothing else', () => {
    expect(ticksOf(scaleOf([0, 0]))).toEqual([0])
    expect(ticksOf(scaleOf([]))).toEqual([0])
  })
})

const names = (labels: readonly string[]) => labels.map((label, at) => ({ id: `place-${at}`, label }))

test('a small screen leaves out every second name from eight on, and keeps the last', () => {
  expect([...placesBetween(names(['1', '2', '3', '4', '5', '6', '7']))]).toEqual([])
  expect([...placesBetween(names(['1', '2', '3', '4', '5', '6', '7', '8']))]).toEqual([0, 2, 4, 6])
})

test('a small screen keeps the name that is marked', () => {
  expect([...placesBetween(names(['1', '2', '3', '4', '5', '6', '7', '8']), 'place-2')]).toEqual([1, 3, 5, 7])
})

test('places without a name do not count', () => {
  expect([...placesBetween(names(['1', '', '2', '', '3', '', '4', '', '5']))]).toEqual([])
})
