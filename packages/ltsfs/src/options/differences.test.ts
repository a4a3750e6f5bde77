import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test('equal documents differ in nothing, whatever the order of keys and of named items', () => {
  expect(differences({ a: [{ id: 'x' }, { id: 'y' }], b: '0.07' }, { b: '0.070', a: [{ id: 'y' }, { id: 'x' }] })).toEqual([])
})

test('a value is told by its path, items by their name', () => {
  expect(differences({ lines: [{ id: 'office', amount: '1.00' }] }, { lines: [{ id: 'office', amount: '2.00' }] })).toEqual([
    { path: 'lines.office.amount', before: '1.00', after: '2.00' },
  ])
})

test('a dated value is told by the days on which something else is in force, beside what was', () => {
  const fee = (values: object) => ({ fee: { unit: 'FJD', source: 'invented', values } })
  const before = fee({ '2016-01-01': '1000.00', '2021-01-01': '1100.00' })
  // Raised for 2018 and 2019; in 2020 it is what it was, and from 2021 on nothing is in force.
  const after = fee({ '2016-01-01': '1000.00', '2018-01-01': '1500.00', '2020-01-01': '1000.00', '2021-01-01': null })
  expect(differences(before, after)).toEqual([
    { path: 'fee.values.2018-01-01', before: '1000.00', after: '1500.00' },
    { path: 'fee.values.2021-01-01', before: '1100.00', after: null },
  ])
})

test('which option set a value is no value of its own, its source is', () => {
  const fee = (source: string, by: string) => ({ unit: 'FJD', source, values: { '2016-01-01': '1.00' }, changedBy: { '2016-01-01': by } })
  expect(differences(fee('one', 'a'), fee('one', 'b'), 'fee')).toEqual([])
  expect(differences(fee('one', 'a'), fee('two', 'b'), 'fee')).toEqual([{ path: 'fee.source', before: 'one', after: 'two' }])
})

test('what only one of them has is told as a whole', () => {
  const rent = { id: 'rent', amount: '5.00' }
  expect(differences({ lines: [] }, { lines: [rent] })).toEqual([{ path: 'lines.rent', before: undefined, after: rent }])
  expect(differences({ lines: [rent] }, { lines: [] })).toEqual([{ path: 'lines.rent', before: rent, after: undefined }])
})

test('a list and a record, and lists whose items share a name, are compared as a whole', () => {
  expect(differences({ a: [] }, { a: {} })).toEqual([{ path: 'a', before: [], after: {} }])
  const twice = [
    { id: 'x', n: '1' },
    { id: 'x', n: '2' },
  ]
  expect(differences({ a: twice }, { a: twice.slice(1) })).toEqual([{ path: 'a', before: twice, after: twice.slice(1) }])
})
