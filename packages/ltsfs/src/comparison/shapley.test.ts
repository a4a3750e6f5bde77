import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import { addedByPlace, shapley } from './shapley.ts'

const parts = (worths: readonly number[], places = 2) =>
  shapley(
    worths.map((worth) => new Decimal(worth)),
    places,
  ).map((part) => part.toFixed(places))

describe('the Shapley value', () => {
  test('of one player is all there is', () => {
    expect(parts([100, 130])).toEqual(['30.00'])
  })

  test('of two players is the mean of what each adds first and last', () => {
    // Alone they bring 10 and 20, together 50: the first adds 10 or 30, the second 20 or 40.
    expect(parts([0, 10, 20, 50])).toEqual([((10 + 30) / 2).toFixed(2), ((20 + 40) / 2).toFixed(2)])
  })

  test('of a glove game gives the rare glove four sixths', () => {
    // Players 0 and 1 hold left gloves, player 2 the right one; a pair is worth 1.
    expect(parts([0, 0, 0, 0, 0, 1, 1, 1], 4)).toEqual(['0.1667', '0.1667', '0.6666'])
  })

  test('a player who changes nothing gets nothing', () => {
    expect(parts([5, 5, 9, 9])).toEqual(['0.00', '4.00'])
  })

  test('a cent that cannot be halved goes to the first', () => {
    expect(parts([0, 0, 0, 0.01])).toEqual(['0.01', '0.00'])
    expect(parts([0, 0, 0, -0.01])).toEqual(['0.00', '-0.01'])
  })

  test('is the mean of what a player adds at every place in the order', () => {
    const places = (worths: readonly number[]) =>
      addedByPlace(worths.map((worth) => new Decimal(worth))).map((added) => added.map((each) => each.toFixed(2)))
    expect(places([0, 10, 20, 50])).toEqual([
      ['10.00', (50 - 20).toFixed(2)],
      ['20.00', (50 - 10).toFixed(2)],
    ])
    // A left glove adds a pair only as second, and then only after the right glove: one of the two that may have come; the right one after any.
    expect(places([0, 0, 0, 0, 0, 1, 1, 1])).toEqual([
      ['0.00', (1 / 2).toFixed(2), '0.00'],
      ['0.00', (1 / 2).toFixed(2), '0.00'],
      ['0.00', '1.00', '1.00'],
    ])
  })

  test('sets that are no power of two are a bug of the caller', () => {
    expect(() => parts([0, 1, 2])).toThrow('3 sets')
  })
})

/** Worths of every set of some players, in cents. */
const games = fc
  .integer({ min: 1, max: 5 })
  .chain((players) => fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 2 ** players, maxLength: 2 ** players }))
const inCents = (worths: readonly number[]) => worths.map((worth) => new Decimal(worth).div(100))

test('a part is within a cent of the mean of what its player adds at every place', () => {
  fc.assert(
    fc.property(games, (cents) => {
      const worths = inCents(cents)
      const means = addedByPlace(worths).map((added) => added.reduce((all, each) => all.plus(each), new Decimal(0)).div(added.length))
      for (const [at, part] of shapley(worths, 2).entries())
        expect(
          part
            .minus(means[at] ?? 0)
            .abs()
            .lt('0.01'),
        ).toBe(true)
    }),
  )
})

test('the parts add up to the cent, whatever the worths', () => {
  fc.assert(
    fc.property(games, (cents) => {
      const worths = inCents(cents)
      const sum = shapley(worths, 2).reduce((all, part) => all.plus(part), new Decimal(0))
      expect(sum.toFixed(2)).toBe((worths.at(-1) ?? sum).minus(worths[0] ?? sum).toFixed(2))
    }),
  )
})

test('a part is never a unit or more away from the mean over all orders', () => {
  const orders = (players: readonly number[]): readonly (readonly number[])[] =>
    players.length < 2
      ? [players]
      : players.flatMap((one) => orders(players.filter((other) => other !== one)).map((rest) => [one, ...rest]))
  fc.assert(
    fc.property(games, (cents) => {
      const worths = inCents(cents)
      const players = Array.from({ length: Math.log2(worths.length) }, (_, at) => at)
      const every = orders(players)
      const means = players.map((player) => {
        const added = every.map((order) => {
          const before = order.slice(0, order.indexOf(player)).reduce((set, other) => set | (1 << other), 0)
          return (worths[before | (1 << player)] ?? new Decimal(0)).minus(worths[before] ?? 0)
        })
        return added.reduce((all, each) => all.plus(each), new Decimal(0)).div(every.length)
      })
      const away = shapley(worths, 2).map((part, at) => part.minus(means[at] ?? 0).abs())
      expect(away.every((distance) => distance.lt('0.01'))).toBe(true)
    }),
  )
})
