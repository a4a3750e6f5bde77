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
