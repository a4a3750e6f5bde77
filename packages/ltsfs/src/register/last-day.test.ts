import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { lastDay } from './last-day.ts'
import { position, registerProblems } from './position.ts'

const PLAN = planWith()
const entry = (id: string, on: string, own: object = {}, recorded = '2018-06-30T08:00:00Z'): RegisterEntry =>
  ({ id, kind: 'pledged', who: 'Officer', recorded, on, document: 'Paper', agreement: 'aid-training', ...own }) as RegisterEntry
const reversal = (id: string, of: string, on: string, recorded?: string) =>
  entry(id, on, { kind: 'reversed', entry: of, reason: 'Wrong.' }, recorded)

describe('the day to which a register has come', () => {
  test('is the latest effective day, and the first of the plan without entries', () => {
    expect(lastDay(PLAN, [])).toBe(PLAN.span(PLAN.years[0] ?? 0).from)
    expect(lastDay(PLAN, [entry('a', '2018-05-01'), entry('b', '2018-03-01')])).toBe('2018-05-01')
  })

  test('is not that of an entry ahead of its day, wherever on earth it was recorded', () => {
    const before = entry('a', '2018-05-01')
    expect(lastDay(PLAN, [before, entry('b', '2099-01-01')])).toBe('2018-05-01')
    expect(lastDay(PLAN, [before, entry('b', '2018-07-01')])).toBe('2018-05-01')
    expect(lastDay(PLAN, [before, entry('b', '2018-07-01', {}, '2018-06-30T10:00:00Z')])).toBe('2018-07-01')
    expect(lastDay(PLAN, [before, entry('b', '2018-06-30', {}, '2018-06-30')])).toBe('2018-06-30')
  })

  test('is after an undo what it was before, while a release on a later day counts', () => {
    const made = [entry('a', '2018-05-01'), entry('b', '2018-06-01')]
    expect(lastDay(PLAN, [...made, reversal('c', 'b', '2018-06-01')])).toBe('2018-05-01')
    expect(lastDay(PLAN, [...made, reversal('c', 'b', '2018-06-15')])).toBe('2018-06-15')
    expect(lastDay(PLAN, [...made, reversal('c', 'b', '2099-06-15')])).toBe('2018-06-01')
  })
})

test('an entry ahead of its day, kept by an earlier version that took it, is mended by undoing it', () => {
  const signed = entry('signed', '2018-01-01', { kind: 'signed' })
  const receipt = entry('far', '2099-01-01', { kind: 'received', instalment: 'first', amount: { amount: '10', currency: 'AUD' } })
  const codes = (...entries: RegisterEntry[]) => registerProblems(PLAN, entries).map(({ code }) => code)
  expect(codes(signed, receipt)).toEqual(['effective-after-recorded'])
  expect(codes(signed, receipt, reversal('undo', 'far', '2099-01-01'))).toEqual([])
  expect(
    position(PLAN, [signed, receipt, reversal('undo', 'far', '2099-01-01', '2018-07-02')], { asOf: '2018-06-30', knownOn: '2018-07-01' })
      .ok,
  ).toBe(true)
})

test('entries are taken in the order of their instants: one recorded half a second later may build on one without a fraction', () => {
  const invoice = entry('invoice', '2018-06-01', {
    ...{ kind: 'invoiced', agreement: undefined, member: 'AA', fiscalYear: 2018, due: '2018-07-31' },
    amount: { amount: '10', currency: 'FJD' },
  })
  const pays = entry('pays', '2018-06-02', {
    ...{ kind: 'paid', agreement: undefined, invoice: 'invoice', amount: { amount: '10', currency: 'FJD' } },
    recorded: '2018-06-30T08:00:00.5Z',
  })
  expect(position(PLAN, [pays, invoice], { asOf: '2018-06-30', knownOn: '9999-12-31' }).ok).toBe(true)
})
