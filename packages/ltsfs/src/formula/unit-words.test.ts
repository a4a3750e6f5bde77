import { afterEach, expect, test } from 'vitest'
import { french } from '../language/french.ts'
import { ENGLISH, speakBy } from '../language/language.ts'
import { unitName, unitWords } from './unit-words.ts'

test.each([
  ['2.7', 'month', 'months'],
  ['0', 'year', 'years'],
  ['1', 'year', 'year'],
  ['-1', 'day', 'day'],
  ['1.0', 'month', 'months'],
  ['11', 'post', 'posts'],
  ['3', 'people', 'people'],
  ['1', 'people', 'person'],
  ['2', 'tonnes', 'tonnes'],
  ['2', 'constructor', 'constructors'],
  ['2', 'FJD', 'FJD'],
  ['2', 'km', 'km'],
  ['50.0', '%', '%'],
  ['2', 'FJD/post', 'FJD/post'],
  ['0.25', '1', ''],
])('after %s the unit "%s" reads "%s"', (amount, unit, words) => {
  expect(unitWords(amount, unit)).toBe(words)
})

afterEach(() => speakBy(() => ENGLISH))

test.each([
  ['2.7', 'month', 'mois'],
  ['0', 'year', 'année'],
  ['1.5', 'year', 'année'],
  ['-2', 'year', 'années'],
  ['3', 'people', 'personnes'],
  ['0.4', 'percentage points', 'point de pourcentage'],
  ['2', 'FJD/post', 'FJD/post'],
  ['0.25', '1', ''],
])('in French, after %s the unit "%s" reads "%s"', (amount, unit, words) => {
  speakBy(() => french)
  expect(unitWords(amount, unit)).toBe(words)
})

test('a unit by itself is one of it', () => {
  expect([unitName('month'), unitName('FJD')]).toEqual(['month', 'FJD'])
  speakBy(() => french)
  expect([unitName('month'), unitName('people'), unitName('FJD')]).toEqual(['mois', 'personnes', 'FJD'])
})
