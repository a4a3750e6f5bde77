import { expect, test } from 'vitest'
import type { Formula } from './formula.ts'
import { madeOf, partsOf, reachable, walk } from './parts.ts'
import { choose, constant, figure, parameter, share, sum } from './write.ts'

const [a, b, c, d] = [1, 2, 3, 4].map((amount) => constant(amount, 'FJD')) as [Formula, Formula, Formula, Formula]

test('the parts of every kind of formula, in reading order', () => {
  const leaf = parameter({ path: 'x', value: null, source: 's', illustrative: false }, 'FJD')
  expect([a, leaf].map(partsOf)).toEqual([[], []])
  expect(partsOf(figure('a/b', { year: 2019 }, a))).toEqual([a])
  expect(partsOf(sum([a, b, c], 'FJD'))).toEqual([a, b, c])
  for (const two of [a.minus(b), a.times(b), a.over(b), a.atMost(b), a.atLeast(b), a.plus(b)]) expect(partsOf(two)).toEqual([a, b])
  expect(partsOf(a.rounded())).toEqual([a])
  expect(partsOf(choose(a, '<', b, c, d))).toEqual([a, b, c, d])
  expect(partsOf(share(a, [b, c])[1] ?? d)).toEqual([a, b, c])
})

test('a walk meets every formula once, parts before the whole', () => {
  const shared = a.plus(b)
  const whole = shared.minus(c).atMost(shared)
  const met = [...walk([whole, shared])]
  expect(new Set(met).size).toBe(met.length)
  expect(met).toHaveLength(6) // a, b, c, shared, the difference, the whole
  for (const formula of met) for (const part of partsOf(formula)) expect(met.indexOf(part)).toBeLessThan(met.indexOf(formula))
})

test('a walk goes down a chain of a hundred thousand without running out of stack', () => {
  let chain: Formula = a
  for (let step = 0; step < 100_000; step += 1) chain = chain.plus(b)
  expect([...walk([chain])]).toHaveLength(100_002)
})

test('what is reachable is what a walk meets', () => {
  const whole = a.plus(b).minus(c)
  expect(new Set(reachable([whole, a]))).toEqual(new Set(walk([whole, a])))
})

test('a formula is made of figures and not of what they are made of, each met once however often it is used', () => {
  const known = figure('a/b', { year: 2019 }, a.plus(b))
  const left = known.minus(c)
  const whole = left.atMost(known)
  expect(new Set(madeOf(whole))).toEqual(new Set([whole, left, known, c]))
  let doubled: Formula = known
  for (let step = 0; step < 200; step += 1) doubled = doubled.plus(doubled)
  expect(madeOf(doubled)).toHaveLength(201)
})

test('a part is written before the whole, so serial numbers grow upwards', () => {
  const whole = a.plus(b).minus(c).rounded()
  for (const formula of walk([whole])) for (const part of partsOf(formula)) expect(part.serial).toBeLessThan(formula.serial)
})
