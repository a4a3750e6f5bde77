import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import type { Income } from '../streams/stream.ts'
import { statementFigures, streamOf } from './statement-figures.ts'

const income = (kind: Income['kind'], id: string, of: Readonly<Record<string, string>>, amount: number): Income => ({
  kind,
  payer: { kind: 'other', id: 'somebody' },
  figure: figure(id, { ...of, year: 2018 }, constant(amount, 'FJD')),
})

const incomes = [
  income('recurrent', 'membership-fees/received', { member: 'AA' }, 100),
  income('recurrent', 'membership-fees/received', { member: 'BB' }, 50),
  income('restricted', 'donor-co-funding/received', { agreement: 'aid-training' }, 80),
  income('recurrent', 'project-management-fees/earned', { project: 'harbour-training' }, 7),
]

test('income comes by stream and kind, and fees paid out of agreements are counted once', () => {
  const reader = valueReader()
  const book = openBook()
  book.enter([figure('donor-co-funding/fee-taken', { agreement: 'aid-training', year: 2018 }, constant(7, 'FJD'))])
  const figures = statementFigures({ plan: planWith(), basis: 'all', book }, incomes, 2018)
  const amounts = figures
    .filter(({ id }) => /income|fees/.test(id))
    .map((each) => [each.id, each.of['stream'], reader.read(each).toFixed()])
  expect(amounts).toEqual([
    ['statement/income', 'membership-fees', String(100 + 50)],
    ['statement/income', 'donor-co-funding', '80'],
    ['statement/income', 'project-management-fees', '7'],
    ['statement/fees-within-agreements', undefined, '-7'],
    ['statement/total-income', undefined, String(150 + 80)],
  ])
})

test('the stream of an income is the first part of the id of its figure', () => {
  expect(incomes.map(streamOf)).toEqual(['membership-fees', 'membership-fees', 'donor-co-funding', 'project-management-fees'])
})
