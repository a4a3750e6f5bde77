import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { Of } from '../formula/formula.ts'
import { constant, figure } from '../formula/write.ts'
import type { Income, IncomeKind } from '../streams/stream.ts'
import { receipts } from './receipts.ts'

const income = (kind: IncomeKind, id: string, of: Of): Income => ({
  kind,
  payer: { kind: 'other', id: 'somebody' },
  figure: figure(id, { ...of, year: 2018 }, constant(1, 'FJD')),
})
const plan = planWith()

test('a fee for a project is owed by its agreement and is not counted as money from outside', () => {
  const fee = income('recurrent', 'project-management-fees/earned', { project: 'harbour-training' })
  const sorted = receipts(plan, [fee])
  expect([...sorted.fees]).toEqual([['aid-training', [fee.figure]]])
  expect([sorted.fromOutside, [...sorted.general]]).toEqual([[], []])
})

test('the money of an agreement lands in its fund, whether restricted or not', () => {
  const [restricted, unrestricted] = [
    income('restricted', 'donor-co-funding/received', { agreement: 'aid-training' }),
    income('unrestricted', 'donor-co-funding/received', { agreement: 'aid-general' }),
  ]
  const sorted = receipts(plan, [restricted, unrestricted])
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
  const { general } = receipts(plan, incomes)
  expect([...general].map(([kind, figures]) => [kind, figures.length])).toEqual([
    ['recurrent', 2],
    ['one-off', 1],
    ['unrestricted', 1],
  ])
})

test('recurrent income of a project that the plan does not know is general money', () => {
  const { general, fees } = receipts(plan, [income('recurrent', 'other/earned', { project: 'unknown' })])
  expect([general.get('recurrent')?.length, fees.size]).toEqual([1, 0])
})

test('restricted income without an agreement is an error of the program', () => {
  expect(() => receipts(plan, [income('restricted', 'other/received', { line: 'gift' })])).toThrow('other/received is restricted income')
})
