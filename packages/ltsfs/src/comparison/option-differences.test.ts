import { expect, test } from 'vitest'
import type { OptionRecord } from '../inputs/option.ts'
import { optionDifferences } from './option-differences.ts'

const fee = (value: string, from: number, reason = 'To see') => ({ path: 'reserves.floor', from, value, reason })
const option = (id: string, changes: OptionRecord['changes'], title = id): OptionRecord => ({
  ...{ id, title, summary: id, source: 'invented', changes },
})

test('a change is the same where it sets the same value over the same years, wherever it stands in its option', () => {
  const before = [option('one', [fee('1.00', 2018), fee('2.00', 2019)])]
  expect(optionDifferences(before, [option('one', [fee('2.00', 2019), fee('1.0', 2018)])])).toEqual([])
  expect(optionDifferences(before, [option('one', [fee('3.00', 2019)])])).toEqual([
    { path: 'options.one.changes.reserves.floor 2018', before: fee('1.00', 2018), after: undefined },
    { path: 'options.one.changes.reserves.floor 2019', before: fee('2.00', 2019), after: fee('3.00', 2019) },
  ])
})

test('what is said of an option besides is told by itself, and an option that only one list has as a whole', () => {
  const [one, two] = [option('one', []), option('two', [])]
  expect(optionDifferences([one], [option('one', [], 'Renamed'), two])).toEqual([
    { path: 'options.one.title', before: 'one', after: 'Renamed' },
    { path: 'options.two', before: undefined, after: two },
  ])
})
