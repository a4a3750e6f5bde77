import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { registerProblems } from './position.ts'
import { saidAlready } from './said-already.ts'

type Own = Readonly<Record<string, unknown>>

const entry = (id: string, kind: string, on: string, own: Own = {}): RegisterEntry =>
  ({ id, kind, who: 'Finance officer', recorded: on, on, document: `Paper ${id}`, ...own }) as unknown as RegisterEntry
const fjd = (amount: string) => ({ amount, currency: 'FJD' })

const plan = planWith()
const said = (entries: readonly RegisterEntry[], one: RegisterEntry) => {
  expect(registerProblems(plan, [...entries, one])).toEqual([])
  return saidAlready(plan, entries, one)
}

describe('another estimate', () => {
  const activity = plan.document.spending.activities[0]?.id
  const contract = entry('contract', 'committed', '2018-01-10', { activity, fiscalYear: 2018, amount: fjd('5000.00') })
  const estimate = (id: string, amount: string, on = '2018-03-01') =>
    entry(id, 're-estimated', on, { commitment: 'contract', amount: fjd(amount), reason: `Because of ${id}.` })
  const lower = estimate('lower', '4000.00', '2018-02-01')

  test('at what was committed is said already by the commitment; a cent less is not', () => {
    expect(said([contract], estimate('same', '5000.00'))).toBe('contract')
    expect(said([contract], estimate('same', '5000'))).toBe('contract')
    expect(said([contract], estimate('less', '4999.99'))).toBeNull()
  })

  test('at what was estimated last is said already by that estimate, for whatever reason; a cent more is not', () => {
    expect(said([contract, lower], estimate('same', '4000.00'))).toBe('lower')
    expect(said([contract, lower], estimate('more', '4000.01'))).toBeNull()
    expect(said([contract, lower], estimate('as-committed', '5000.00'))).toBeNull()
  })

  test('is about the whole commitment, whatever of it has been expensed', () => {
    const bill = entry('bill', 'expensed', '2018-02-15', { commitment: 'contract', amount: fjd('1500.00') })
    expect(said([contract, lower, bill], estimate('same', '4000.00'))).toBe('lower')
    // 4,000 less 1,500: what is left to expense is no estimate.
    expect(said([contract, lower, bill], estimate('rest', '2500.00'))).toBeNull()
  })

  test('that was reversed says nothing any more', () => {
    const undone = entry('undone', 'reversed', '2018-02-01', { entry: 'lower', reason: 'Mistaken.' })
    expect(said([contract, lower, undone], estimate('again', '4000.00'))).toBeNull()
    expect(said([contract, lower, undone], estimate('as-committed', '5000.00'))).toBe('contract')
  })
})

describe('a second quote', () => {
  const quote = (id: string, own: Own = {}) =>
    entry(id, 'quote-issued', '2018-02-01', {
      ...{ document: 'Quote 7', mission: 'valuation-cc', amount: fjd('800.00'), validUntil: '2018-03-31', ...own },
    })
  const first = quote('first')

  test('of the same paper, day, mission, amount and last day is said already, however it is noted', () => {
    expect(said([first], quote('second'))).toBe('first')
    expect(said([first], quote('second', { amount: fjd('800'), note: 'Sent again.' }))).toBe('first')
    expect(said([first, entry('yes', 'accepted', '2018-03-01', { quote: 'first' })], quote('second'))).toBe('first')
  })

  test.each([
    ['a cent more', { amount: fjd('800.01') }],
    ['a day longer', { validUntil: '2018-04-01' }],
    ['on another day', { on: '2018-02-02', recorded: '2018-02-02' }],
    ['on another paper', { document: 'Quote 8' }],
  ])('%s is another quote', (_, own) => {
    expect(said([first], quote('second', own))).toBeNull()
  })

  test('may be issued again when the first was reversed', () => {
    expect(said([first, entry('undone', 'reversed', '2018-02-01', { entry: 'first', reason: 'Mistaken.' })], quote('second'))).toBeNull()
  })
})

test('whatever else is said twice is for the register to judge', () => {
  const rate = (id: string) => entry(id, 'rate-set', '2018-01-31', { currency: 'AUD', rate: '1.55' })
  expect(said([rate('first')], rate('second'))).toBeNull()
})
