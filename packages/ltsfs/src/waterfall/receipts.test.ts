import { expect, test } from 'vitest'
import type { Of } from '../formula/formula.ts'
import { constant, figure } from '../formula/write.ts'
import type { Income, IncomeKind } from '../streams/stream.ts'
import { receipts } from './receipts.ts'

const income = (kind: IncomeKind, id: string, of: Of): Income => ({
  kind,
  payer: { kind: 'other', id: 'somebody' },
  figure: figure(id, { ...of, year: 2018 }, constant(1, 'FJD')),
})
test('a fee for a project comes out of its agreement and is not counted as money from outside', () => {
  const sorted = receipts([income('recurrent', 'project-management-fees/earned', { project: 'harbour-training' })])
  expect([sorted.fromOutside, [...sorted.general], [...sorted.agreements]]).toEqual([[], [], []])
})

test('the money of an agreement lands in its fund, whether restricted or not', () => {
  const [restricted, unrestricted] = [
    income('restricted', 'donor-co-funding/received', { agreement: 'aid-training' }),
    income('unrestricted', 'donor-co-funding/received', { agreement: 'aid-general' }),
  ]
  const sorted = receipts([restricted, unrestricted])
  expect([...sorted.agreements.keys()]).toEqual(['aid-training', 'aid-general'])
  expect(sorted.fromOutside).toEqual([restricted.figure, unrestricted.figure])
})

test('everything else is general money by its kind', () => {
  const incomes = [
    income('recurrent', 'membership-fees/received', { member: 'AA' }),
    income('recurrent', 'other-income/received', { line: 'interest' }),
    income('one-off', 'other-income/received', { line: 'sale' }),
    income('unrestricted', 'crop-agency/access', { line: 'window' }),
  ]
  const { general } = receipts(incomes)
  expect([...general].map(([kind, figures]) => [kind, figures.length])).toEqual([
    ['recurrent', 2],
    ['one-off', 1],
    ['unrestricted', 1],
  ])
})

test('recurrent income of another stream that names a project is general money from outside', () => {
  const { general, fromOutside } = receipts([income('recurrent', 'other/earned', { project: 'harbour-training' })])
  expect([general.get('recurrent')?.length, fromOutside.length]).toEqual([1, 1])
})

test('restricted income without an agreement is an error of the program', () => {
  expect(() => receipts([income('restricted', 'other/received', { line: 'gift' })])).toThrow('other/received is restricted income')
})
