import { expect, test } from 'vitest'
import { divideUnits, isMoney, multiplyUnits, PURE } from './unit.ts'

test('dollars a day times days are dollars', () => {
  expect(multiplyUnits('FJD/day', 'day')).toBe('FJD')
  expect(multiplyUnits('day', 'FJD/day')).toBe('FJD')
})

test('a pure number leaves the other unit as it is', () => {
  expect([multiplyUnits(PURE, 'FJD'), multiplyUnits('FJD', PURE), divideUnits('FJD', PURE)]).toEqual(['FJD', 'FJD', 'FJD'])
})

test('money changes currency at a rate', () => {
  expect(multiplyUnits('AUD', 'FJD/AUD')).toBe('FJD')
  expect(multiplyUnits('AUD', 'FJD/USD')).toBe('AUD*FJD/USD')
})

test('dollars over dollars are a pure number, one over a day is per day', () => {
  expect(divideUnits('FJD', 'FJD')).toBe(PURE)
  expect(divideUnits(PURE, 'day')).toBe('1/day')
  expect(divideUnits('FJD', 'FJD/day')).toBe('day')
})

test('what is multiplied twice is cancelled once for each', () => {
  expect(multiplyUnits('FJD', 'FJD')).toBe('FJD*FJD')
  expect(divideUnits('FJD*FJD', 'FJD')).toBe('FJD')
  expect(divideUnits('FJD', 'FJD*FJD')).toBe('1/FJD')
})

test('the order of factors carries no meaning', () => {
  expect(multiplyUnits('post', 'FJD/day')).toBe('FJD*post/day')
  expect(multiplyUnits('FJD/day', 'post')).toBe('FJD*post/day')
})

test('only one currency alone is money', () => {
  expect(['FJD', 'VUV'].every(isMoney)).toBe(true)
  expect(['1', 'day', 'FJD/day', 'FJD*FJD', 'FJD/AUD'].some(isMoney)).toBe(false)
})

test('units of more documents than can be kept come out the same', () => {
  const units = Array.from({ length: 1100 }, (_, at) => `thing${at}`)
  const once = units.map((unit) => [multiplyUnits(unit, 'FJD'), divideUnits(unit, 'FJD')])
  expect(once.at(-1)).toEqual(['FJD*thing1099', 'thing1099/FJD'])
  expect(units.map((unit) => [multiplyUnits(unit, 'FJD'), divideUnits(unit, 'FJD')])).toEqual(once)
})
