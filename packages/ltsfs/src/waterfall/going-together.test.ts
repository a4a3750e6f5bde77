import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CostPart, goingTogether, type Together } from './going-together.ts'

type Amounts = readonly (readonly [part: CostPart, amount: number])[]

const worth = (together: Together, amounts: ReadonlyMap<CostPart, number>): number => {
  if (together.op === 'part') return amounts.get(together.part) ?? Number.NaN
  const parts = together.of.map((each) => worth(each, amounts))
  return together.op === 'sum' ? parts.reduce((all, part) => all + part, 0) : Math.max(...parts)
}

const words = (together: Together): number => (together.op === 'part' ? 1 : together.of.reduce((all, each) => all + words(each), 0))

const kept = (amounts: Amounts): number => worth(goingTogether(amounts.map(([part]) => part)), new Map(amounts))

const [travel, staff, visas, rent] = [0b0001n, 0b0010n, 0b0100n, 0b1000n] as const

describe('own shares asked for of parts of a cost', () => {
  test('add up where the parts have nothing in common', () => {
    expect(kept([[travel, 30]])).toBe(30)
    expect(
      kept([
        [travel, 30],
        [staff, 15],
        [visas, 5],
      ]),
    ).toBe(30 + 15 + 5)
  })

  test('are the larger of the outer and of what goes together within, where parts are nested', () => {
    const inner: Amounts = [
      [travel, 30],
      [staff, 15],
    ]
    expect(kept([[travel | staff, 44], ...inner])).toBe(30 + 15)
    expect(kept([[travel | staff, 46], ...inner])).toBe(46)
    // Two levels: 46 within, and 20 beside it.
    expect(kept([[travel | staff | visas, 65], [travel | staff, 46], ...inner, [visas, 20]])).toBe(46 + 20)
    expect(kept([[travel | staff | visas, 67], [travel | staff, 46], ...inner, [visas, 20]])).toBe(67)
  })

  test('go together where parts cross as far as those that do not', () => {
    const crossing = (both: number): Amounts => [
      [travel | staff, 40],
      [staff | visas, both],
      [visas | rent, 30],
    ]
    expect(kept(crossing(69))).toBe(40 + 30)
    expect(kept(crossing(71))).toBe(71)
    // Three of which each two cross: one of them.
    expect(
      kept([
        [travel | staff, 10],
        [staff | visas, 12],
        [travel | visas, 11],
      ]),
    ).toBe(12)
  })
})

/** Every set of parts that go together. */
const largestOfAll = ([first, ...others]: Amounts, taken: CostPart = 0n): number => {
  if (first === undefined) return 0
  const without = largestOfAll(others, taken)
  const [part, amount] = first
  return (taken & part) === 0n ? Math.max(without, amount + largestOfAll(others, taken | part)) : without
}

test('of any parts of up to six categories it is the largest of all sets of them that go together', () => {
  const part = fc.integer({ min: 1, max: 63 }).map(BigInt)
  const asked = fc.uniqueArray(fc.tuple(part, fc.nat({ max: 100 })), { minLength: 1, maxLength: 12, selector: ([each]) => each })
  let crossing = 0
  fc.assert(
    fc.property(asked, (amounts) => {
      expect(kept(amounts)).toBe(largestOfAll(amounts))
      crossing += amounts.some(([a]) => amounts.some(([b]) => (a & b) !== 0n && (a & b) !== a && (a & b) !== b)) ? 1 : 0
    }),
    { numRuns: 300 },
  )
  expect(crossing).toBeGreaterThan(100)
})

describe('parts that cross in too many ways', () => {
  /** Each has a category in common with the next. */
  const chain = Array.from({ length: 40 }, (_, at) => 0b11n << BigInt(at))

  test('take no more words than there are parts, where any of six categories are counted out', () => {
    expect(words(goingTogether(chain))).toBe(40)
    expect(words(goingTogether(Array.from({ length: 62 }, (_, at) => BigInt(at + 1))))).toBeGreaterThan(62)
  })

  test('count once for each category that two of them share: all that go together, and perhaps more', () => {
    // Grouped two by two from the first: each second of them goes together.
    expect(kept(chain.map((part, at) => [part, at % 2 === 0 ? 3 : 1]))).toBe(20 * 3)
    // The second and the third cross, and are of two groups.
    expect(kept(chain.map((part, at) => [part, at === 1 || at === 2 ? 10 : 0]))).toBe(10 + 10)
  })

  test('do not keep others from being counted out', () => {
    const apart: Amounts = [
      [0b111n << 50n, 7],
      [0b001n << 50n, 4],
      [0b010n << 50n, 5],
    ]
    expect(kept([...chain.map((part) => [part, 0] as const), ...apart])).toBe(4 + 5)
  })
})
