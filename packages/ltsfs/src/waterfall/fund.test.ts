import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { nobodyHasPaid } from './due.ts'
import { closeFund, mayPay, openFund, payFrom } from './fund.ts'

const plan = planWith()
const [training] = plan.document.donorCoFunding.agreements as [AgreementRecord]
const courses = plan.document.spending.activities[1] as ActivityRecord
const fjd = (amount: string) => constant(Number(amount), 'FJD')

interface Given {
  readonly received?: string
  readonly brought?: string
  /** Of the one activity in scope, which is of the project. */
  readonly cost?: string
  /** What the project costs in the year; without it, it is not charged for. */
  readonly ofProject?: string
}

const inYear = (year: number, given: Given) => {
  const book = openBook()
  const setting = { plan, basis: 'all' as const, book }
  if (given.brought !== undefined)
    book.enter([figure('donor-co-funding/unspent', { agreement: training.id, year: year - 1 }, fjd(given.brought))])
  if (given.ofProject !== undefined)
    book.enter([figure('project-management-fees/cost', { project: 'harbour-training', year }, fjd(given.ofProject))])
  const opened = openFund(setting, training, given.received === undefined ? [] : [fjd(given.received)], year)
  if (opened === null) return null
  if (given.cost !== undefined && mayPay(setting, opened, courses, year)) {
    const cost = figure('spending/activity', { activity: courses.id, year }, fjd(given.cost))
    payFrom(setting, opened, nobodyHasPaid({ activity: courses, cost }), year)
  }
  const { figures } = closeFund(setting, opened, year)
  const reader = valueReader()
  return Object.fromEntries(
    figures.map((each) => [each.id.replace('donor-co-funding/', '').replace('project-management-fees/', ''), reader.read(each).toFixed()]),
  )
}

test('a fund that neither holds nor receives anything and runs no project has no figures', () => {
  expect(inYear(2018, { cost: '100' })).toBeNull()
})

test('opening and received, less applied, is carried over', () => {
  expect(inYear(2018, { brought: '50', received: '100', cost: '80' })).toEqual({
    applied: '80',
    left: '70',
    unspent: String(50 + 100 - 80),
  })
})

test('an activity of its project costs the fund its fee too: 7 % on nine tenths of it', () => {
  expect(inYear(2018, { received: '1100', cost: '1000', ofProject: '1000' })).toEqual({
    'in-hand': '1100',
    'direct-cost': '1000',
    applied: '1000',
    'earned-on': '63',
    left: '37',
    delivered: '1000',
    earned: '63',
    'fee-taken': '63',
    unspent: String(1100 - 1000 - 63),
  })
})

test('money for exactly both pays both, and of a cent less both get their part', () => {
  expect(inYear(2018, { received: '1063', cost: '1000', ofProject: '1000' })).toMatchObject({ applied: '1000', earned: '63', unspent: '0' })
  // 1062.99 / 1.063 = 999.9906
  expect(inYear(2018, { received: '1062.99', cost: '1000', ofProject: '1000' })).toMatchObject({
    applied: '999.99',
    earned: '63',
    unspent: '0',
  })
})

test('a project whose activities ask for nothing earns nothing', () => {
  expect(inYear(2018, { received: '10', ofProject: '1000' })).toEqual({ delivered: '0', earned: '0', 'fee-taken': '0', unspent: '10' })
  expect(inYear(2018, { ofProject: '1000' })).toEqual({ delivered: '0', earned: '0', 'fee-taken': '0', unspent: '0' })
})

test('in the year in which the window closes the rest goes back', () => {
  expect(inYear(2019, { brought: '50', cost: '20' })).toEqual({ applied: '20', left: '30', returned: '30', unspent: '0' })
})

test('after that year nothing is brought forward any more', () => {
  expect(inYear(2020, { brought: '0' })).toBeNull()
  expect(inYear(2020, { brought: '0', received: '5' })).toEqual({ returned: '5', unspent: '0' })
})
