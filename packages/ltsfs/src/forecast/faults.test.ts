import { describe, expect, test } from 'vitest'
import type { Formula } from '../formula/formula.ts'
import { valueReader } from '../formula/value.ts'
import { choose, constant, figure, parameter, share } from '../formula/write.ts'
import { faults } from './faults.ts'

const fjd = (amount: number) => constant(amount, 'FJD')
const unset = (path: string, on: string) => parameter({ path, value: null, on, source: 'invented', illustrative: false }, 'FJD')
const of = (...bodies: readonly Formula[]) =>
  faults(
    bodies.map((body, at) => figure('a/b', { line: String(at), year: 2017 + at }, body)),
    valueReader(),
  )

test('figures that can all be read have no faults', () => {
  expect(of(fjd(1).plus(fjd(2)), fjd(1).over(fjd(2)))).toEqual([])
})

describe('a number that is not in force', () => {
  test('is said with its path, the day and what to do', () => {
    expect(of(fjd(1).plus(unset('reserves.floor', '2017-01-01')))).toEqual([
      {
        code: 'not-in-force',
        path: 'reserves.floor',
        found: 'no value in force on 2017-01-01',
        expected: 'a value in force on 2017-01-01',
        message: 'reserves.floor is needed, but has no value in force on 2017-01-01.',
        remedy: 'Give reserves.floor a value with an effective day on or before 2017-01-01; not in force is never taken as zero.',
      },
    ])
  })

  test('on several days is one problem with all of them, in order', () => {
    const found = of(unset('x', '2019-01-01'), unset('x', '2017-01-01'), unset('x', '2018-01-01'), unset('x', '2018-01-01'))
    expect(found.map(({ message }) => message)).toEqual([
      'x is needed, but has no value in force on 2017-01-01, 2018-01-01 and 2019-01-01.',
    ])
  })

  test('of several parameters are all said at once, also below one formula', () => {
    expect(of(unset('x', '2017-01-01').plus(unset('y', '2017-01-01')), unset('z', '2017-01-01')).map(({ path }) => path)).toEqual([
      'x',
      'y',
      'z',
    ])
  })

  test('is found at the end of a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }).reduce<Formula>((left) => left.minus(fjd(1)), unset('x', '2017-01-01'))
    expect(of(chain).map(({ path }) => path)).toEqual(['x'])
  })

  test('in the branch that a choice does not take is no fault; in the one it takes it is', () => {
    const branch = (people: number) => choose(constant(people), '<', constant(50_000), fjd(1), unset('x', '2017-01-01'))
    expect(of(branch(49_999))).toEqual([])
    expect(of(branch(50_000)).map(({ path }) => path)).toEqual(['x'])
  })

  test('decides a choice: then neither branch is asked', () => {
    const undecided = choose(unset('x', '2017-01-01'), '<', fjd(1), unset('y', '2017-01-01'), fjd(1))
    expect(of(undecided).map(({ path }) => path)).toEqual(['x'])
  })
})

describe('a division by nothing', () => {
  test('names the figure that divides', () => {
    const [problem, ...rest] = of(fjd(1), fjd(1).over(fjd(1).minus(fjd(1))))
    expect(rest).toEqual([])
    expect(problem).toMatchObject({
      code: 'division-by-nothing',
      message: 'a/b?line=1&year=2018 cannot be computed, because it divides by zero.',
    })
  })

  test('is said together with what is not in force, and once where many figures build on it', () => {
    const broken = figure('a/c', { year: 2017 }, fjd(1).over(fjd(0)))
    expect(of(broken, broken.plus(fjd(1)), unset('x', '2017-01-01')).map(({ code }) => code)).toEqual([
      'not-in-force',
      'division-by-nothing',
    ])
  })

  test('is also a total shared by weights that are all zero', () => {
    expect(of(share(fjd(1), [constant(0), constant(0)])[0] ?? fjd(0)).map(({ code }) => code)).toEqual(['division-by-nothing'])
    expect(of(share(fjd(1), [constant(0), constant(1)])[0] ?? fjd(0))).toEqual([])
  })
})

test('an error that is no fault of the plan is thrown on', () => {
  const weights = [constant(-1), constant(2)]
  expect(() => of(share(fjd(1), weights)[0] ?? fjd(0))).toThrow('negative weight')
})
