import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { openBook } from '../formula/book.ts'
import { valueReader } from '../formula/value.ts'
import { constant, figure } from '../formula/write.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { fund, type Unpaid } from './fund.ts'

const plan = planWith()
const [training] = plan.document.donorCoFunding.agreements as [AgreementRecord]
const courses = plan.document.spending.activities[1] as ActivityRecord
const fjd = (amount: string) => constant(Number(amount), 'FJD')

const inYear = (
  year: number,
  given: { readonly received?: string; readonly fee?: string; readonly cost?: string; readonly brought?: string },
) => {
  const book = openBook()
  if (given.brought !== undefined)
    book.enter([figure('donor-co-funding/unspent', { agreement: training.id, year: year - 1 }, fjd(given.brought))])
  const unpaid: Unpaid = new Map()
  if (given.cost !== undefined) {
    const cost = figure('spending/activity', { activity: courses.id, year }, fjd(given.cost))
    unpaid.set(courses.id, { activity: courses, cost, left: cost })
  }
  const of = (amount: string | undefined) => new Map(amount === undefined ? [] : [[training.id, [fjd(amount)]]])
  const receipts = { agreements: of(given.received), fees: of(given.fee), general: new Map(), fromOutside: [] }
  const found = fund({ plan, basis: 'all', book }, training, receipts, unpaid, year)
  const reader = valueReader()
  return found && Object.fromEntries(found.figures.map((each) => [each.id.replace('donor-co-funding/', ''), reader.read(each).toFixed()]))
}

test('a fund that neither holds, receives nor owes anything has no figures', () => {
  expect(inYear(2018, { cost: '100' })).toBeNull()
})

test('opening and received, less fee and applied, is carried over', () => {
  expect(inYear(2018, { brought: '50', received: '100', fee: '7', cost: '80' })).toEqual({
    'fee-taken': '7',
    'fee-owed': '0',
    applied: '80',
    unspent: String(50 + 100 - 7 - 80),
  })
})

test('a fee of exactly what the fund holds is paid; one cent more stays owed', () => {
  expect(inYear(2018, { received: '7', fee: '7' })).toMatchObject({ 'fee-taken': '7', 'fee-owed': '0', unspent: '0' })
  expect(inYear(2018, { received: '7', fee: '7.01' })).toMatchObject({ 'fee-taken': '7', 'fee-owed': '0.01', unspent: '0' })
})

test('in the year in which the window closes the rest goes back', () => {
  expect(inYear(2019, { brought: '50', cost: '20' })).toEqual({ applied: '20', returned: '30', unspent: '0' })
})

test('after that year nothing is brought forward any more', () => {
  expect(inYear(2020, { brought: '0' })).toBeNull()
  expect(inYear(2020, { brought: '0', received: '5' })).toEqual({ returned: '5', unspent: '0' })
})
