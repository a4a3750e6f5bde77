import { expect, test } from 'vitest'
import { printFigureName } from '../formula/figure-name.ts'
import { constant, figure } from '../formula/write.ts'
import { inOrderOfName } from './order.ts'

const named = (id: string, of: Record<string, string>, year: number) => figure(id, { ...of, year }, constant(1, 'FJD'))

test('figures are listed by id, then by what they are of, then by year, and the total stands before its parts', () => {
  const entered = [
    named('b/c', {}, 2017),
    named('a/b', { member: 'WS' }, 2017),
    named('a/b', { member: 'TV' }, 2018),
    named('a/b', { member: 'TV' }, 2017),
    named('a/b', {}, 2018),
    named('a/b', { use: 'x', source: 'y' }, 2017),
  ]
  const expected = [
    'a/b?year=2018',
    'a/b?member=TV&year=2017',
    'a/b?member=TV&year=2018',
    'a/b?member=WS&year=2017',
    'a/b?source=y&use=x&year=2017',
    'b/c?year=2017',
  ]
  expect(inOrderOfName(entered).map(printFigureName)).toEqual(expected)
  expect(inOrderOfName(entered.toReversed()).map(printFigureName)).toEqual(expected)
})
