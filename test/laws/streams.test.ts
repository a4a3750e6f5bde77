/** Laws of the streams of income, whatever the plan: conservation, monotonicity, order, scale. */
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { planWith, tiersIn } from '../base-plan.ts'
import { plansWithFees } from './plan-with-fees.ts'
import { streamBook } from './stream-book.ts'
import { unroundedReader } from './unrounded.ts'

/** A hundred plans take seconds on a busy machine, and longer runs are asked for by LTSFS_RUNS. */
vi.setConfig({ testTimeout: 600_000 })

const MEMBERSHIP = ['charged', 'received', 'written-off', 'receivable'].map((measure) => `membership-fees/${measure}`)

/** Every amount of a stream by name, as text. */
const amountsOf = ({ book, amount }: ReturnType<typeof streamBook>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    book.figures().map(({ id, of, year }) => [`${id} ${Object.values(of).join(' ')} ${year}`, amount(id, of, year).toFixed()] as const),
  )

test.prop([plansWithFees])('what members are charged, pay and owe adds up to the total, to the cent', ({ basis, change }) => {
  const plan = planWith(change)
  const { amount, book } = streamBook(plan, basis)
  for (const year of plan.years)
    for (const id of MEMBERSHIP) {
      const parts = book.all(id, year).filter(({ of }) => of['member'] !== undefined)
      const total = parts.reduce((all, { of }) => all.plus(amount(id, of, year)), ZERO)
      expect(total.toFixed()).toBe(amount(id, {}, year).toFixed())
      expect(total.decimalPlaces()).toBeLessThanOrEqual(2)
    }
})

test.prop([plansWithFees])(
  'receivables close: opening + charged - received - written off = closing, none below nothing',
  ({ basis, change }) => {
    const plan = planWith(change)
    const { amount } = streamBook(plan, basis)
    for (const { id: member } of plan.document.members) {
      const owed = (plan.document.membershipFees.openingReceivables ?? []).filter((record) => record.member === member)
      let opening = owed.reduce((all, record) => all.plus(record.owed.amount), ZERO)
      for (const year of plan.years) {
        const [charged, received, writtenOff, closing] = MEMBERSHIP.map((id) => amount(id, { member }, year)) as [
          Decimal,
          Decimal,
          Decimal,
          Decimal,
        ]
        expect(opening.plus(charged).minus(received).minus(writtenOff).toFixed()).toBe(closing.toFixed())
        for (const each of [charged, received, writtenOff, closing]) expect(each.gte(0)).toBe(true)
        opening = closing
      }
    }
  },
)

test.prop([plansWithFees, fc.constantFrom('small', 'others'), fc.integer({ min: 1, max: 1_000_000 })])(
  'a higher fee lowers nobody and never what is charged',
  ({ basis, change }, tier, cents) => {
    const raise = (document: PlanDocument): void => {
      change(document)
      for (const each of document.membershipFees.schedules.flatMap(tiersIn))
        if (each.id === tier)
          for (const [day, fee] of Object.entries(each.fee.values)) {
            const before = new Decimal(typeof fee === 'string' ? fee : 0)
            Object.assign(each.fee.values, { [day]: before.plus(cents / 100).toFixed(2) })
          }
    }
    const [plan, raised] = [planWith(change), planWith(raise)]
    const [before, after] = [streamBook(plan, basis), streamBook(raised, basis)]
    for (const year of plan.years)
      for (const { of } of before.book.all('membership-fees/charged', year))
        expect(after.amount('membership-fees/charged', of, year).gte(before.amount('membership-fees/charged', of, year))).toBe(true)
  },
)

test.prop([plansWithFees])(
  'the order of members, schedules, agreements, instalments and missions changes no figure',
  ({ basis, change }) => {
    const reversed = (document: PlanDocument): void => {
      change(document)
      document.members.reverse()
      document.donorCoFunding.agreements.reverse()
      for (const agreement of document.donorCoFunding.agreements) agreement.instalments.reverse()
      document.userPaysMissions.missions.reverse()
      document.membershipFees.schedules.reverse()
      document.membershipFees.collection.profiles.reverse()
      document.exchangeRates.reverse()
    }
    expect(amountsOf(streamBook(planWith(reversed), basis))).toEqual(amountsOf(streamBook(planWith(change), basis)))
  },
)

/** Multiplies every amount of money in a document: parameters in its currency and money records. */
const scale = (node: unknown, currencies: ReadonlySet<string>, factor: number): void => {
  if (typeof node !== 'object' || node === null) return
  const record = node as Record<string, unknown>
  if (currencies.has(String(record['unit'])) && typeof record['values'] === 'object')
    for (const [day, value] of Object.entries(record['values'] ?? {}))
      if (typeof value === 'string') Object.assign(record['values'] ?? {}, { [day]: new Decimal(value).times(factor).toFixed() })
  if (typeof record['amount'] === 'string') record['amount'] = new Decimal(record['amount']).times(factor).toFixed()
  for (const child of Object.values(record)) scale(child, currencies, factor)
}

test.prop([plansWithFees, fc.integer({ min: 2, max: 1000 })])(
  'all money times k gives every total times k, before rounding',
  ({ basis, change }, factor) => {
    const plan = planWith(change)
    const scaled = planWith((document) => {
      change(document)
      scale(document, new Set(['FJD', 'AUD', 'USD']), factor)
    })
    const [before, after] = [streamBook(plan, basis), streamBook(scaled, basis)]
    const read = unroundedReader()
    for (const figure of before.book.figures()) {
      const other = after.book.find(figure.id, figure.of, figure.year)
      const difference = other === undefined ? null : read(other).minus(read(figure).times(factor)).abs()
      expect(difference?.lt('1e-40'), figure.id).toBe(true)
    }
  },
)

test.prop([plansWithFees])('what is confirmed is at most what is expected, and that at most everything', ({ change }) => {
  const plan = planWith(change)
  const [confirmed, expected, all] = BASES.map((basis) => streamBook(plan, basis)) as [
    ReturnType<typeof streamBook>,
    ReturnType<typeof streamBook>,
    ReturnType<typeof streamBook>,
  ]
  const soFar = ({ incomes, amount }: ReturnType<typeof streamBook>, until: number): Decimal =>
    incomes
      .filter(({ figure }) => figure.year <= until)
      .reduce((total, { figure }) => total.plus(amount(figure.id, figure.of, figure.year)), ZERO)
  for (const year of plan.years) {
    expect(soFar(confirmed, year).lte(soFar(expected, year))).toBe(true)
    expect(soFar(expected, year).lte(soFar(all, year))).toBe(true)
  }
})

test.prop([plansWithFees])('every income is a figure of the book, and no figure comes in twice', ({ basis, change }) => {
  const { incomes, book } = streamBook(planWith(change), basis)
  const names = incomes.map(({ figure }) => `${figure.id} ${Object.values(figure.of).join(' ')} ${figure.year}`)
  expect(new Set(names).size).toBe(names.length)
  for (const { figure } of incomes) expect(book.find(figure.id, figure.of, figure.year)).toBe(figure)
})
