import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { OptionRecord } from '../inputs/option.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import { applyOptions } from './apply-options.ts'
import {
  clashesBetween,
  settling,
  withChange,
  withDuplicate,
  withNaming,
  withOption,
  withoutChange,
  withoutOption,
  withSource,
} from './edit-options.ts'

const OFFICE = 'spending.lines.office.amount'
const office = (value: string, from = 2018) => ({ path: OFFICE, from, value, reason: 'By chance' })
const option = (id: string, changes: OptionRecord['changes'] = [], includes: string[] = []): OptionRecord => ({
  ...{ id, title: id, summary: id, source: 'invented', changes },
  ...(includes.length === 0 ? {} : { includes }),
})
const minutes = { id: 'minutes', title: 'Minutes of the committee', page: 'Item 4', read: '2018-05-01' }
const plan = basePlan(({ options, sources, period }) => {
  period.to = 2022
  sources.push(minutes)
  options.push(option('one', [office('2600.00')]), option('two', [{ ...office('2700.00', 2019), source: 'minutes' }]))
})

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.value
}
const said = (result: Result<unknown>) => (result.ok ? null : result.problems.map(({ message }) => message))
const changesOf = (document: PlanDocument, id: string) => document.options.find((each) => each.id === id)?.changes

describe('a change', () => {
  test('of the same value over the same years takes the place of the one before', () => {
    expect(changesOf(must(withChange(plan, 'one', office('2650.00'))), 'one')).toEqual([office('2650.00')])
  })

  test('of another value comes last', () => {
    const staff = { ...office('9.00'), path: 'spending.lines.staff.amount' }
    expect(changesOf(must(withChange(plan, 'one', staff)), 'one')).toEqual([office('2600.00'), staff])
  })

  test.each([
    ['the same years', 2018, 2020, ['2018-2020 new']],
    ['years within', 2019, 2020, ['2018-2019 old', '2019-2020 new', '2020-2022 old'], 2022],
    ['years within, to its end', 2019, 2020, ['2018-2019 old', '2019-2020 new']],
    ['years within, from its beginning', 2018, 2019, ['2018-2019 new', '2019-2020 old']],
    ['years over its left edge', 2017, 2019, ['2017-2019 new', '2019-2020 old']],
    ['years over its right edge', 2019, 2021, ['2018-2019 old', '2019-2021 new']],
    ['years all around it', 2017, 2021, ['2017-2021 new']],
    ['all years from one within', 2019, undefined, ['2018-2019 old', '2019- new']],
    ['all years from before', 2017, undefined, ['2017- new']],
    ['years that end where it begins', 2016, 2018, ['2018-2020 old', '2016-2018 new']],
    ['years that begin where it ends', 2020, 2021, ['2018-2020 old', '2020-2021 new']],
    ['years within one that has no end', 2019, 2020, ['2018-2019 old', '2019-2020 new', '2020- old'], undefined, 'without an end'],
  ] as const)('over %s takes those years from the one before, which keeps the others', (...row) => {
    const [, from, until, expected, untilOfOld = 2020, end] = row
    const old = { ...office('2600.00'), ...(end === undefined ? { until: untilOfOld } : {}), reason: 'old' }
    const later = { ...office('2650.00', from), ...(until === undefined ? {} : { until }), reason: 'new' }
    const found = changesOf(must(withChange(must(withOption(plan, option('three', [old]))), 'three', later)), 'three') ?? []
    const told = found.map((one) => ('add' in one ? 'added' : `${one.from}-${one.until ?? ''} ${one.reason}`))
    expect(told).toEqual(expected)
    expect(found.every((one) => !('add' in one) && one.value === (one.reason === 'new' ? '2650.00' : '2600.00'))).toBe(true)
  })

  test('over several of them takes its years from each', () => {
    const set = (from: number, until: number) => ({ ...office(`${from}.00`, from), until })
    const three = must(withOption(plan, option('three', [set(2017, 2019), set(2019, 2020), set(2020, 2022)])))
    expect(changesOf(must(withChange(three, 'three', { ...office('1.00', 2018), until: 2021 })), 'three')).toEqual([
      { ...set(2017, 2019), until: 2018 },
      { ...office('1.00', 2018), until: 2021 },
      { ...set(2020, 2022), from: 2021 },
    ])
  })

  test('to the last year of the plan has no end, so that nothing comes back after it', () => {
    const later = { ...office('2650.00', 2020), until: 2023 }
    const over = changesOf(must(withChange(plan, 'one', later)), 'one')
    expect(over).toEqual([{ ...office('2600.00'), until: 2020 }, office('2650.00', 2020)])
    const before = changesOf(must(withChange(plan, 'one', { ...later, until: 2022 })), 'one')
    expect(before).toEqual([{ ...office('2600.00'), until: 2020 }, { ...later, until: 2022 }, office('2600.00', 2022)])
  })

  test.each([
    ['years within', 2019, 2020, ['2018- 2600.00']],
    ['years that begin where it ends', 2020, 2021, ['2018-2021 2600.00'], 2020],
    ['years that end where it begins', 2017, 2018, ['2017- 2600.00']],
    ['years apart from it', 2021, 2022, ['2018-2020 2600.00', '2021-2022 2600.00'], 2020],
  ] as const)('that says what one says already, over %s, is one with it', (...[, from, until, expected, untilOfOld]) => {
    const old = { ...office('2600.00'), ...(untilOfOld === undefined ? {} : { until: untilOfOld }) }
    const again = { ...office('2600', from), until, source: 'invented' }
    const found = changesOf(must(withChange(must(withOption(plan, option('three', [old]))), 'three', again)), 'three') ?? []
    expect(found.map((one) => ('add' in one ? 'added' : `${one.from}-${one.until ?? ''} ${Number(one.value).toFixed(2)}`))).toEqual(
      expected,
    )
  })

  test.each([
    ['another reason', { reason: 'Another' }],
    ['another source', { source: 'minutes' }],
  ])('that says the same for %s stands by itself', (_, other) => {
    const again = { ...office('2600.00', 2019), ...other }
    expect(changesOf(must(withChange(plan, 'one', again)), 'one')).toEqual([{ ...office('2600.00'), until: 2019 }, again])
  })

  test('of a plain field takes the place of the one before', () => {
    const state = (value: string) => ({ path: 'donorCoFunding.agreements.aid-general.state', value, reason: 'By chance' })
    const three = must(withOption(plan, option('three', [state('signed'), office('2600.00')])))
    expect(changesOf(must(withChange(three, 'three', state('lapsed'))), 'three')).toEqual([state('lapsed'), office('2600.00')])
  })

  test('of years that were split can be laid on the plan: no year is set twice', () => {
    const three = must(
      withChange(must(withOption(plan, option('three', [office('2600.00')]))), 'three', { ...office('2650.00', 2019), until: 2020 }),
    )
    const values = must(applyOptions(three, ['three'])).document.spending.lines.find(({ id }) => id === 'office')?.amount
    expect(values).toMatchObject({ values: { '2018-01-01': '2600.00', '2019-01-01': '2650.00', '2020-01-01': '2600.00' } })
  })

  test('is reset to the inherited value by taking it out, and the plan handed in stays as it was', () => {
    expect(changesOf(must(withoutChange(plan, 'one', 0)), 'one')).toEqual([])
    expect(changesOf(plan, 'one')).toEqual([office('2600.00')])
    expect(said(withoutChange(plan, 'one', 1))).toEqual(['Option “one” has no change 1.'])
  })
})

describe('an option', () => {
  test('is new under an id that is free only', () => {
    expect(must(withOption(plan, option('three'))).options.at(-1)?.id).toBe('three')
    expect(said(withOption(plan, option('two')))).toEqual(['There is an option "two" already.'])
  })

  test('is duplicated with its changes, and named anew', () => {
    const naming = { title: 'A copy', summary: 'As one', source: 'invented' }
    const copied = must(withDuplicate(plan, 'one', 'copy', naming)).options.at(-1)
    expect(copied).toEqual({ ...option('one', [office('2600.00')]), ...naming, id: 'copy' })
    expect(must(withNaming(plan, 'one', naming)).options.find(({ id }) => id === 'one')?.title).toBe('A copy')
  })

  test('is retired unless another includes it', () => {
    expect(must(withoutOption(plan, 'one')).options.some(({ id }) => id === 'one')).toBe(false)
    const over = must(withOption(plan, option('over', [], ['one'])))
    expect(said(withoutOption(over, 'one'))).toEqual(['Option “one” lies under “over” and cannot be retired.'])
  })

  test('that is not there is told by every edit', () => {
    const naming = { title: 'x', summary: 'x', source: 'invented' }
    const edits = [
      withChange(plan, 'no', office('1.00')),
      withoutChange(plan, 'no', 0),
      withoutOption(plan, 'no'),
      withNaming(plan, 'no', naming),
    ]
    expect([...edits, withDuplicate(plan, 'no', 'copy', naming)].map(said)).toEqual(Array(5).fill(['There is no option "no".']))
  })
})

describe('a source', () => {
  const audit = { id: 'audit', title: 'Audit of 2018', link: 'https://example.org/audit', read: '2018-06-01' }

  test('that the plan has not yet comes last, under its id', () => {
    const { document, source } = must(withSource(plan, audit))
    expect([source, document.sources.at(-1), document.options]).toEqual(['audit', audit, plan.options])
  })

  test('that says what one of the plan says is that one, on whatever day it was read', () => {
    expect(must(withSource(plan, { ...minutes, id: 'again', read: '2018-07-01' }))).toEqual({ document: plan, source: 'minutes' })
  })

  test('of the same title from elsewhere has to be told apart', () => {
    expect(said(withSource(plan, { ...minutes, id: 'again', page: 'Item 5' }))).toEqual([
      'There is a source “Minutes of the committee” already.',
    ])
  })
})

describe('options that disagree', () => {
  test('are rows with both values and the years', () => {
    const [clash] = must(clashesBetween(plan, ['one', 'two']))
    expect([clash?.first.value, clash?.second.value, clash?.span]).toEqual(['2600.00', '2700.00', { from: 2019, until: null }])
  })

  test('are settled by an option over both', () => {
    const [clash] = must(clashesBetween(plan, ['one', 'two']))
    if (clash === undefined) throw new Error('no clash')
    const change = settling(clash, 'second', 'Half way')
    expect(change).toEqual({ ...office('2700.00'), from: 2019, reason: 'Half way', source: 'minutes' })
    const settled = must(withOption(plan, option('both', [change], ['one', 'two'])))
    const values = must(applyOptions(settled, ['both'])).document.spending.lines.find(({ id }) => id === 'office')?.amount
    expect(values).toMatchObject({ values: { '2018-01-01': '2600.00', '2019-01-01': '2700.00' } })
  })

  test('an option that is not there is told', () => {
    expect(said(clashesBetween(plan, ['one', 'no']))).toEqual(['There is no option "no".'])
  })
})
