import { describe, expect, test } from 'vitest'
import { exactReader } from './exact.ts'
import type { Formula } from './formula.ts'
import { DEEPEST, readInTurn } from './in-turn.ts'
import { openNotes } from './notes.ts'
import { partsOf } from './parts.ts'
import { sampler } from './sampler.ts'
import { slopesOf } from './slope.ts'
import { valueReader } from './value.ts'
import { choose, constant, figure, parameter, share } from './write.ts'

/** Far deeper than any stack. */
const LENGTH = 5_000
const fjd = (amount: number | string) => constant(Number(amount), 'FJD')
const unset = parameter({ path: 'a.number', value: null, source: 'invented', illustrative: false }, 'FJD')

const chain = (first: Formula, link: (before: Formula, at: number) => Formula, length = LENGTH): Formula =>
  Array.from({ length }).reduce<Formula>((before, _, at) => link(before, at), first)

const CHAINS: Readonly<Record<string, readonly [Formula, value: string]>> = {
  'what is left after every payment': [chain(fjd(100_000), (left) => left.minus(fjd(3))), String(100_000 - 3 * LENGTH)],
  'figures that are built on each other': [
    chain(fjd(0), (before, at) => figure('a/b', { line: String(at), year: 2018 }, before.plus(fjd(1)))),
    String(LENGTH),
  ],
  'amounts rounded year by year': [chain(fjd(10), (before) => before.times(constant(1.04)).rounded().atMost(fjd(12.5))), '12.5'],
  'shares of what was shared': [
    chain(
      fjd(9),
      (before) =>
        share(
          before.plus(before).plus(before),
          [1, 1, 1].map((weight) => constant(weight)),
        )[0] as Formula,
    ),
    '9',
  ],
  'choices, of which the other branch has no value': [
    chain(fjd(0), (before) => choose(before, '<', fjd(1_000_000), before.plus(fjd(2)), unset)),
    String(2 * LENGTH),
  ],
}

describe.each(Object.entries(CHAINS))('a chain of %s', (_, [formula, value]) => {
  test('is read to its end, as a decimal, as a near number and as a fraction', () => {
    expect(valueReader().read(formula).toFixed()).toBe(value)
    expect(valueReader().near(formula).value).toBeCloseTo(Number(value), 6)
    const { over, under } = exactReader(valueReader().read, () => false)(formula)
    // In tenths, which are whole.
    expect(over * 10n).toBe(BigInt(Number(value) * 10) * under)
  })

  test('has a slope and a kernel', () => {
    expect(slopesOf(formula, valueReader()).slopes).toEqual([])
    expect(sampler([formula], []).outputs).toHaveLength(1)
  })
})

describe('what is read in turn', () => {
  const counted = (formula: Formula) => {
    const read: Formula[] = []
    const known = openNotes<number>()
    const compute = (each: Formula): number => {
      read.push(each)
      return partsOf(each).reduce((depth, part) => Math.max(depth, 1 + (known.find(part) ?? Number.NaN)), 0)
    }
    return { depth: readInTurn(formula, { known, needs: partsOf, compute }), read }
  }

  test('is every formula once, parts before the whole, the first part first', () => {
    const [one, other] = [fjd(1), fjd(2)]
    const both = one.plus(other)
    const whole = both.minus(one).atMost(both)
    expect(counted(whole)).toEqual({ depth: 3, read: [one, other, both, ...partsOf(whole).slice(0, 1), whole] })
  })
})

test('a reader that met a number without a value goes on reading, as deep as before', () => {
  const { read } = valueReader()
  for (let time = 0; time < DEEPEST + 10; time += 1) expect(() => read(fjd(1).plus(unset))).toThrow('a.number is not in force')
  expect(read(chain(fjd(0), (before) => before.plus(fjd(1)))).toFixed()).toBe(String(LENGTH))
})
