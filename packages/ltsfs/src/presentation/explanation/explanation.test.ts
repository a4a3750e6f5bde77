import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { explain } from '../../formula/explain.ts'
import type { Formula } from '../../formula/formula.ts'
import { valueReader } from '../../formula/value.ts'
import { choose, constant, figure, parameter, share, sum } from '../../formula/write.ts'
import { Decimal } from '../../money/decimal.ts'
import { explanationRows } from './explanation.ts'

const document = basePlan()
const money = (amount: string, why?: string): Formula => constant(new Decimal(amount), 'FJD', why)
const rows = (formula: Formula) => explanationRows(explain(formula, valueReader()), document)
const words = (formula: Formula) => rows(formula).map(({ depth, role, label, note, amount }) => [depth, role, label, note, amount])

test('a capped fee says which limit decides and what was rounded', () => {
  const fee = figure(
    'membership-fees/charged',
    { member: 'AA', year: 2018 },
    money('5144.9985', 'indexed').atMost(money('6000', 'the cap')).rounded(),
  )
  expect(words(fee)).toEqual([
    [0, '', 'Membership fees: charged, Aldport, 2018', null, '5145.00'],
    [1, 'is', 'Rounded', 'rounded, halves away from zero, to 2 decimals from 5,144.9985', '5145.00'],
    [2, 'of', 'The smaller of two', 'the limit does not bind', '5145.00'],
    [3, '', 'indexed', null, '5145.00'],
    [3, 'at most', 'the cap', null, '6000.00'],
  ])
})

test('a limit that binds is said', () => {
  expect(words(money('10').atMost(money('6')))[0]?.[3]).toBe('the limit decides')
  expect(words(money('10').atLeast(money('6')))[0]?.[3]).toBe('the limit does not bind')
})

test('sums, differences, products and quotients read as their operation', () => {
  const formula = sum([money('1'), money('2')], 'FJD')
    .minus(money('0.5'))
    .times(constant(3))
    .over(constant(2))
  expect(rows(formula).map(({ role, label }) => [role, label])).toEqual([
    ['', 'Quotient'],
    ['', 'Product'],
    ['', 'Difference'],
    ['', 'Added up'],
    ['', 'A constant'],
    ['plus', 'A constant'],
    ['less', 'A constant'],
    ['times', 'A constant'],
    ['divided by', 'A constant'],
  ])
})

test('a choice says what was compared and whether it holds', () => {
  const formula = choose(money('3'), '<', money('3'), money('1'), money('2'))
  expect(words(formula)).toEqual([
    [0, '', 'A choice', 'the first is below the second: no', '2.00'],
    [1, 'if', 'A constant', null, '3.00'],
    [1, 'against', 'A constant', null, '3.00'],
    [1, 'then', 'A constant', null, '2.00'],
  ])
})

test('a part of a total names the total and the weights', () => {
  const [part] = share(money('100'), [constant(1), constant(2)])
  expect(part && rows(part).map(({ role }) => role)).toEqual(['', 'of', 'by weight', 'by weight'])
})

test('a parameter brings its place, its effective day, the title of its source and whether it is invented', () => {
  const use = {
    path: 'members.AA.indicators.gdp.value',
    value: new Decimal('7'),
    from: '2016-01-01',
    source: 'invented',
    illustrative: true,
  }
  expect(rows(parameter(use, 'FJD'))[0]?.parameter).toEqual({
    path: 'members.AA.indicators.gdp.value',
    place: null,
    from: '2016-01-01',
    observed: null,
    source: 'Invented for the cases',
    link: null,
    illustrative: true,
    option: null,
  })
})

test('an observation brings its year and its quality', () => {
  const use = { path: 'p', value: new Decimal('7'), source: 'invented', illustrative: false, observed: { year: 2005, quality: ['stale'] } }
  expect(rows(parameter(use, 'FJD'))[0]?.parameter?.observed).toBe('Observed in 2005; stale')
})

test('another figure is a row to be followed, with its name', () => {
  const inner = figure('spending/operational', { year: 2018 }, money('5'))
  const [, row] = rows(figure('spending/total', { year: 2018 }, inner))
  expect(row).toMatchObject({ label: 'Spending: operational, 2018', figure: { id: 'spending/operational', of: {}, year: 2018 } })
  expect(rows(figure('spending/total', { year: 2018 }, inner))).toHaveLength(2)
})
