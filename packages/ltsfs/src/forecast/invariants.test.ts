import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import type { Figure, Formula, Of } from '../formula/formula.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import { assertInvariants } from './invariants.ts'

const amount = (id: string, value: number | Formula, of: Of = {}, year = 2018): Figure =>
  figure(id, { ...of, year }, typeof value === 'number' ? constant(value, 'FJD') : value)
const check =
  (...figures: readonly Figure[]) =>
  () => {
    const book = openBook()
    book.enter(figures)
    assertInvariants(planWith(), book, valueReader())
  }
const fund = { agreement: 'aid-training' }

test('a book without figures breaks nothing', () => {
  expect(check()).not.toThrow()
})

test('what comes into the waterfall must go out, to the cent', () => {
  expect(check(amount('waterfall/total-in', 100), amount('waterfall/total-out', 100))).not.toThrow()
  expect(check(amount('waterfall/total-in', 100), amount('waterfall/total-out', 99.99))).toThrow(
    'waterfall in and out 2018: 100 is not 99.99',
  )
})

test('the statement must leave nothing unexplained', () => {
  expect(check(amount('statement/check', 0.01))).toThrow('statement 2018: 0.01 is not 0')
})

test('the programme along the framework must be the base-line and the expansion', () => {
  expect(check(amount('spending/base-line', 3), amount('spending/expansion', 2), amount('spending/programme', 5))).not.toThrow()
  expect(check(amount('spending/base-line', 3), amount('spending/expansion', 2), amount('spending/programme', 4))).toThrow(
    'work programme 2018',
  )
})

test('reserves must close on opening, added and drawn', () => {
  const year = (closing: number) =>
    check(
      amount('reserves/closing', 10, {}, 2017),
      amount('reserves/added', 5),
      amount('reserves/drawn', 2),
      amount('reserves/closing', closing),
    )
  expect(year(13)).not.toThrow()
  expect(year(13.01)).toThrow('reserves/closing?year=2018: 13.01 is not 13')
})

test('receivables must close member by member', () => {
  const of = { member: 'AA' }
  const year = (closing: number) =>
    check(
      ...[
        amount('membership-fees/receivable', 10, of, 2017),
        amount('membership-fees/charged', 7, of),
        amount('membership-fees/received', 6, of),
      ],
      ...[amount('membership-fees/written-off', 1, of), amount('membership-fees/receivable', closing, of)],
    )
  expect(year(10)).not.toThrow()
  expect(year(9)).toThrow('membership-fees/receivable?member=AA&year=2018: 9 is not 10')
})

test('a fund must close on received, fee, applied and returned', () => {
  const year = (closing: number) =>
    check(
      ...[amount('donor-co-funding/received', 10, fund, 2017), amount('donor-co-funding/unspent', 10, fund, 2017)],
      ...[amount('donor-co-funding/received', 100, fund)],
      ...[amount('donor-co-funding/fee-taken', 7, fund), amount('donor-co-funding/applied', 60, { ...fund, activity: 'courses' })],
      ...[amount('donor-co-funding/returned', 3, fund), amount('donor-co-funding/unspent', closing, fund)],
    )
  expect(year(40)).not.toThrow() // 10 + 100 - 7 - 60 - 3
  expect(year(41)).toThrow('donor-co-funding/unspent?agreement=aid-training&year=2018: 41 is not 40')
})

test('no balance may be below zero', () => {
  expect(check(amount('waterfall/gap', -0.01, { use: 'operational' }))).toThrow(
    'waterfall/gap?use=operational&year=2018 is below zero: -0.01',
  )
})

test('money must meet money of the same currency', () => {
  const mixed = constant(1, 'FJD').plus(constant(1, 'AUD'))
  expect(check(amount('reserves/added', mixed))).toThrow('mixes the units FJD and AUD')
})
