import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFigureName, printFigureName } from './figure-name.ts'

test('a figure is written with its keys in alphabetical order and the year last', () => {
  expect(printFigureName({ id: 'waterfall/pays', of: { use: 'base-line', source: 'recurrent' }, year: 2019 })).toBe(
    'waterfall/pays?source=recurrent&use=base-line&year=2019',
  )
  expect(printFigureName({ id: 'reserves/closing', of: {}, year: 2019 })).toBe('reserves/closing?year=2019')
})

test('keys may come in any order', () => {
  expect(parseFigureName('membership-fees/charged?year=2019&member=TV')).toEqual({
    id: 'membership-fees/charged',
    of: { member: 'TV' },
    year: 2019,
  })
})

test('what is not written as a figure is null', () => {
  const refused = [
    ...['', 'reserves/closing', 'reserves/closing?', 'reserves/closing?year=', 'reserves/closing?year=19', 'reserves/closing?year=20199'],
    ...[
      'reserves?year=2019',
      '/closing?year=2019',
      'Reserves/closing?year=2019',
      'reserves/closing?member=TV',
      'reserves/closing?year=2019&member',
    ],
    ...[
      'reserves/closing?year=2019&member=T V',
      'reserves/closing?year=2019?x=1',
      'reserves/closing?year=2019&mem ber=TV',
      'a/b?year=2019&x=1=2',
    ],
    ...['reserves/closing?member=&year=2019', '<script>/x?year=2019'],
  ]
  expect(refused.filter((text) => parseFigureName(text) !== null)).toEqual([])
})

test('what is printed is read again as the same figure', () => {
  const kebab = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  const value = fc.stringMatching(/^[A-Za-z0-9-]+$/)
  const keys = fc.stringMatching(/^[A-Za-z-]+$/).filter((key) => key !== 'year' && key !== '__proto__')
  const names = fc.record({
    id: fc.tuple(kebab, kebab).map(([stream, measure]) => `${stream}/${measure}`),
    of: fc.dictionary(keys, value, { maxKeys: 3, noNullPrototype: true }),
    year: fc.integer({ min: 1900, max: 2200 }),
  })
  fc.assert(
    fc.property(names, (name) => {
      expect(parseFigureName(printFigureName(name))).toEqual(name)
    }),
  )
})
