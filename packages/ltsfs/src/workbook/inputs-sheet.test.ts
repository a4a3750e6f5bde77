import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import type { OptionRecord } from '../inputs/option.ts'
import { SHEETS } from './layout.ts'
import { workbook } from './workbook.ts'

const FEE = 'membershipFees.schedules.current.tiers.small.fee'
const [DAY, SOURCE, SET_BY] = [2, 5, 6]

/** Of every day of a number that an option changes: its sources and who sets it. */
const whence = (place: string, changes: OptionRecord['changes']) => {
  const document = basePlan(({ sources, options }) => {
    sources.push({ id: 'minutes', title: 'Minutes', read: '2018-05-01' }, { id: 'audit', title: 'Audit', read: '2018-05-01' })
    options.length = 0
    options.push({ id: 'dearer', title: 'Dearer', summary: 'Dearer small fees.', source: 'minutes', changes })
  })
  const made = workbook(document, { basis: 'expected', options: [], planHash: '', engine: '' })
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  const rows = [...(made.value.sheets.find(({ name }) => name === SHEETS.inputs)?.cells.values() ?? [])]
  const found = rows.filter((row) => [...row.values()].some(({ value }) => value === place))
  return found.map((row) => [DAY, SOURCE, SET_BY].map((column) => row.get(column)?.value))
}

test('an input says every source it has under the plan and its options, and who sets it', () => {
  expect(
    whence(FEE, [
      { path: FEE, from: 2016, until: 2018, value: '1100.00', reason: 'Asked for' },
      { path: FEE, from: 2018, value: '1200.00', reason: 'Asked for', source: 'audit' },
    ]),
  ).toEqual([
    ['2016-01-01', 'Invented for the cases (illustrative); Minutes', 'the plan; option: Dearer'],
    ['2018-01-01', 'Audit', 'option: Dearer'],
  ])
})

test('a number without a day has the source of the option that sets it, and so has one in a record that an option brings', () => {
  const opening = 'reserves.opening.amount'
  expect(whence(opening, [{ path: opening, value: '9.00', reason: 'Counted again', source: 'audit' }])).toEqual([
    ['', 'Invented for the cases (illustrative); Audit', 'the plan; option: Dearer'],
  ])
  expect(whence(opening, [{ path: 'reserves.opening', value: { amount: '9.00', currency: 'FJD' }, reason: 'Counted again' }])).toEqual([
    ['', 'Invented for the cases (illustrative); Minutes', 'the plan; option: Dearer'],
  ])
})
