import { expect, test } from 'vitest'
import { isPure, unitConflicts } from './units.ts'
import { choose, constant, figure, one, share, sum, wasMixed } from './write.ts'

const [fjd, aud, rate] = [constant(1, 'FJD'), constant(1, 'AUD'), constant(2, 'FJD/AUD')]
const mixed = (formula: Parameters<typeof unitConflicts>[0][number]) => unitConflicts([formula]).map(({ units }) => units)

test('money that meets money of the same currency is no conflict', () => {
  expect(mixed(figure('a/b', { year: 2019 }, fjd.plus(aud.times(rate)).atMost(fjd).rounded()))).toEqual([])
})

test('adding, comparing and capping two currencies is a conflict each', () => {
  expect(mixed(fjd.plus(aud))).toEqual([['FJD', 'AUD']])
  expect(mixed(fjd.minus(aud))).toEqual([['FJD', 'AUD']])
  expect(mixed(fjd.atMost(aud))).toEqual([['FJD', 'AUD']])
  expect(mixed(fjd.atLeast(one))).toEqual([['FJD', '1']])
  expect(mixed(sum([fjd, fjd, aud], 'FJD'))).toEqual([['FJD', 'AUD']])
})

test('a choice compares like with like and gives one unit, and is two conflicts when it does neither', () => {
  expect(mixed(choose(fjd, '<', fjd, one, one))).toEqual([])
  expect(mixed(choose(fjd, '<', aud, one, fjd))).toEqual([
    ['FJD', 'AUD'],
    ['1', 'FJD'],
  ])
})

test('the weights of a share are alike, its total may be something else', () => {
  expect(mixed(share(fjd, [one, one])[0] ?? one)).toEqual([])
  expect(mixed(share(fjd, [one, aud])[0] ?? one)).toEqual([['1', 'AUD']])
})

test('a conflict deep below many figures is found once', () => {
  const wrong = fjd.plus(aud)
  expect(unitConflicts([figure('a/b', { year: 2019 }, wrong), figure('a/c', { year: 2019 }, wrong.rounded())])).toHaveLength(1)
})

test('where something was mixed, what is written alike has no conflict of its own', () => {
  const alike = choose(fjd.plus(fjd), '<', fjd.atLeast(fjd), sum([fjd, fjd], 'FJD'), fjd.minus(fjd))
  expect(mixed(choose(fjd, '<', fjd, one, fjd))).toEqual([['1', 'FJD']])
  expect(wasMixed()).toBe(true)
  expect(mixed(alike)).toEqual([])
})

test('a rate is a pure number, a rate of exchange is none', () => {
  expect([isPure(one), isPure(fjd.over(fjd)), isPure(rate)]).toEqual([true, true, false])
})
