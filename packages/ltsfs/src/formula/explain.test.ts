import { describe, expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import { type Explanation, explain } from './explain.ts'
import type { Formula } from './formula.ts'
import { valueReader } from './value.ts'
import { choose, constant, figure, parameter, share, sum } from './write.ts'

const feeRate = parameter(
  {
    path: 'projects.training.feeRate',
    value: new Decimal('0.07'),
    from: '2017-07-01',
    on: '2019-07-01',
    source: 'agreement-12',
    illustrative: false,
  },
  '1',
)
const fjd = (amount: string) => constant(new Decimal(amount), 'FJD')
const explained = (formula: Formula): Explanation => explain(formula, valueReader())

test('a figure shows the operation it is made by, and a parameter with its path, day and source', () => {
  const delivered = figure('project-management-fees/delivered', { project: 'training', year: 2019 }, fjd('934.58'))
  const earned = figure('project-management-fees/earned', { project: 'training', year: 2019 }, delivered.times(feeRate).rounded())
  const tree = explained(earned)
  expect(tree).toMatchObject({
    operation: 'figure',
    unit: 'FJD',
    figure: { id: 'project-management-fees/earned', of: { project: 'training' }, year: 2019 },
  })
  expect(tree.value.toFixed()).toBe('65.42') // 934.58 * 0.07 = 65.4206
  const [rounded] = tree.parts
  expect(rounded?.rounding).toEqual({ places: 2, mode: 'half-away', before: new Decimal('65.4206') })
  const [left, right] = rounded?.parts[0]?.parts ?? []
  expect(left).toMatchObject({ figure: { id: 'project-management-fees/delivered' }, parts: [] })
  expect(right).toMatchObject({
    operation: 'parameter',
    parameter: { path: 'projects.training.feeRate', from: '2017-07-01', source: 'agreement-12' },
  })
})

test('other figures are leaves, so an explanation is as long as its rule', () => {
  const inner = figure('a/inner', { year: 2019 }, fjd('1').plus(fjd('2')))
  expect(explained(inner.plus(inner)).parts.map(({ parts }) => parts)).toEqual([[], []])
})

describe('what decided', () => {
  test('a cap says whether its limit decided: above it yes, at it and below it no', () => {
    const decided = (amount: string) => explained(fjd(amount).atMost(fjd('100'))).decided
    expect([decided('100.01'), decided('100'), decided('99.99')]).toEqual([
      { by: 'at-most', holds: true },
      { by: 'at-most', holds: false },
      { by: 'at-most', holds: false },
    ])
  })

  test('a floor likewise', () => {
    const decided = (amount: string) => explained(fjd(amount).atLeast(fjd('100'))).decided?.holds
    expect([decided('99.99'), decided('100'), decided('100.01')]).toEqual([true, false, false])
  })

  test('a choice shows the comparison and only the branch taken', () => {
    const small = choose(constant(49_999), '<', constant(50_000), fjd('1'), fjd('2'))
    const large = choose(constant(50_000), '<', constant(50_000), fjd('1'), fjd('2'))
    expect(explained(small)).toMatchObject({ decided: { by: '<', holds: true } })
    expect(explained(small).parts.map(({ value }) => value.toFixed())).toEqual(['49999', '50000', '1'])
    expect(explained(large)).toMatchObject({ decided: { by: '<', holds: false } })
    expect(explained(large).parts.map(({ value }) => value.toFixed())).toEqual(['50000', '50000', '2'])
  })
})

test('a constant says why it stands there', () => {
  expect(explained(constant(12, 'month', 'months in a year'))).toMatchObject({
    operation: 'constant',
    why: 'months in a year',
    unit: 'month',
  })
})

test('a sum, a quotient and a share show all their parts', () => {
  expect(explained(sum([fjd('1'), fjd('2'), fjd('3')], 'FJD')).parts).toHaveLength(3)
  expect(explained(fjd('1').minus(fjd('2'))).parts).toHaveLength(2)
  expect(explained(fjd('1').over(constant(2))).parts).toHaveLength(2)
  expect(explained(share(fjd('1'), [constant(1), constant(2)])[0] ?? fjd('0')).parts).toHaveLength(3)
})
