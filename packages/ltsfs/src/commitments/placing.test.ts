import { describe, expect, test } from 'vitest'
import { overplaced } from './placing.ts'

const costOf = (costs: Readonly<Record<string, bigint>>) => new Map(Object.entries(costs))

describe('payments are placed on categories', () => {
  // Of travel of 60 an own share of a half leaves 30.
  const given = { cost: costOf({ travel: 60n, staff: 40n }), bounds: [{ of: ['travel'], most: 30n }] }
  const paying = (travel: bigint, any: bigint) =>
    overplaced({
      ...given,
      payers: [
        { of: ['travel'], amount: travel },
        { of: ['travel', 'staff'], amount: any },
      ],
    })

  test('up to what a bound and the cost of the others leave: 30 + 40', () => {
    expect(paying(30n, 40n)).toBeNull()
    expect(paying(10n, 60n)).toBeNull()
  })

  test('a cent more has no place, and neither has one more where only some pay', () => {
    expect(paying(10n, 61n)).toEqual({ of: ['travel', 'staff'], paid: 71n, left: 70n, bounds: [0] })
    expect(paying(31n, 0n)).toEqual({ of: ['travel'], paid: 31n, left: 30n, bounds: [0] })
  })

  test('a category gets no more than it costs, where no bound speaks of it', () => {
    expect(overplaced({ ...given, payers: [{ of: ['staff'], amount: 41n }] })).toEqual({ of: ['staff'], paid: 41n, left: 40n, bounds: [] })
  })

  test('a bound on more categories holds beside one on fewer', () => {
    const bounds = [...given.bounds, { of: ['travel', 'staff'], most: 60n }]
    const payers = (amount: bigint) => [
      { of: ['travel'], amount: 25n },
      { of: ['staff'], amount },
    ]
    expect(overplaced({ ...given, bounds, payers: payers(35n) })).toBeNull()
    expect(overplaced({ ...given, bounds, payers: payers(36n) })).toEqual({ of: ['travel', 'staff'], paid: 61n, left: 60n, bounds: [1] })
  })
})

describe('where bounds cross', () => {
  const cost = costOf({ travel: 20n, staff: 20n, equipment: 20n })
  const [first, second, third] = [
    ['travel', 'staff'],
    ['staff', 'equipment'],
    ['travel', 'equipment'],
  ]
  const leaving = (most: bigint, ...sets: readonly (readonly string[] | undefined)[]) => sets.map((of) => ({ of: of ?? [], most }))
  const payers = (amount: bigint) => [{ of: ['travel', 'staff', 'equipment'], amount }]

  test('one payment goes where it serves most: 20 of travel and 20 of equipment, and of staff nothing', () => {
    expect(overplaced({ cost, bounds: leaving(20n, first, second), payers: payers(40n) })).toBeNull()
    expect(overplaced({ cost, bounds: leaving(20n, first, second), payers: payers(41n) })).toMatchObject({ paid: 41n, left: 40n })
  })

  test('three in a ring leave half of what they leave together: 3 * 31 / 2 = 46.5', () => {
    expect(overplaced({ cost, bounds: leaving(31n, first, second, third), payers: payers(46n) })).toBeNull()
    expect(overplaced({ cost, bounds: leaving(31n, first, second, third), payers: payers(47n) })).toMatchObject({ paid: 47n, left: 46n })
  })
})

test('forty categories, each with a bound of its own and one over it and the next, are placed as well', () => {
  const names = Array.from({ length: 40 }, (_, at) => `category-${at + 1}`)
  const cost = new Map(names.map((name) => [name, 10n]))
  const own = names.map((name) => ({ of: [name], most: 9n }))
  // Two categories let 15 pass, so that of 40 in a row 20 * 15 can be paid.
  const bounds = [...own, ...names.slice(1).map((name, at) => ({ of: [names[at] ?? '', name], most: 15n }))]
  expect(overplaced({ cost, bounds: own, payers: own.map(({ of, most }) => ({ of, amount: most })) })).toBeNull()
  expect(overplaced({ cost, bounds: own, payers: [{ of: names, amount: 40n * 9n + 1n }] })).toMatchObject({ left: 40n * 9n })
  expect(overplaced({ cost, bounds, payers: [{ of: names, amount: 20n * 15n }] })).toBeNull()
  expect(overplaced({ cost, bounds, payers: [{ of: names, amount: 20n * 15n + 1n }] })).toMatchObject({ left: 20n * 15n })
})
