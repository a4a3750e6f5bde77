import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { admissionOnEveryDay } from './admission-on-every-day.ts'

const TODAY = '2017-06-30'
const base = { who: 'Officer', recorded: '2017-06-30', document: 'Paper' }

const reserved = (id: string, on: string, own: Partial<EntryOf<'reserved'>> = {}): EntryOf<'reserved'> => ({
  ...{ ...base, id: `${id}-reserved`, kind: 'reserved', on, activity: id, fiscalYear: 2017, amount: { amount: '10', currency: 'FJD' } },
  ...own,
})
const state = (kind: 'signed' | 'suspended', on: string): RegisterEntry =>
  ({ ...base, id: `${kind}-${on}`, kind, on, agreement: 'grant', ...(kind === 'suspended' ? { reason: 'Audit.' } : {}) }) as RegisterEntry
const granted = (on: string, expires: string): RegisterEntry => ({
  ...{ ...base, id: 'granted', kind: 'override-granted', on, activity: 'a1', amount: { amount: '10', currency: 'FJD' } },
  ...{ authority: 'committee', reason: 'It cannot wait.', expires },
})

const planOf = (due: string, entries: readonly RegisterEntry[], kind: 'expansion' | 'base-line' = 'expansion') =>
  barePlan({
    activities: [
      activity({ id: 'a1', costs: { 2017: '10' }, priority: 1, kind }),
      activity({ id: 'a2', costs: { 2017: '10' }, priority: 2 }),
    ],
    agreements: [agreement({ id: 'grant', due: { 2017: due }, pays: ['a1', 'a2'] })],
    register: { entries: [...entries] },
  })

const asked = (due: string, entries: readonly RegisterEntry[], entry: EntryOf<'reserved'>, kind?: 'expansion' | 'base-line') =>
  admissionOnEveryDay({ plan: planOf(due, entries, kind), entry, asOf: TODAY })
const codes = (result: ReturnType<typeof asked>) => (result.ok ? result.value.by : result.problems.map(({ code }) => code))

describe('a reservation or commitment entered after its day', () => {
  const signed = [state('signed', '2017-05-01')]

  test('is refused on the day before money was confirmed, and admitted on the day it was', () => {
    expect(codes(asked('10', signed, reserved('a1', '2017-05-01')))).toBe('cover')
    const early = asked('10', signed, reserved('a1', '2017-04-30'))
    expect(codes(early)).toEqual(['not-covered'])
    expect(early.ok ? '' : early.problems[0]?.message).toMatch(/^As of 2017-04-30: (?:Not payable|Payable only)/)
  })

  const remedy = (result: ReturnType<typeof asked>) => (result.ok ? '' : result.problems[0]?.remedy)

  test('is told the first day with which it would be admitted', () => {
    const some = [state('signed', '2017-05-01'), reserved('a2', '2017-06-01', { amount: { amount: '1', currency: 'FJD' } })]
    // 10 of a1 and 1 of a2; the grant is signed on the first of May
    expect(remedy(asked('11', some, reserved('a1', '2017-04-30')))).toMatch(
      /^Enter it with 2017-05-01: money covers it on that day and since(?:;|$)/,
    )
    expect(codes(asked('11', some, reserved('a1', '2017-05-01')))).toBe('cover')
    // 1 of a2 lapses on the tenth, and 10 are free from then on
    const released = { ...base, id: 'released', kind: 'reversed', on: '2017-06-10', entry: 'a2-reserved', reason: 'Not needed.' } as const
    expect(remedy(asked('10', [...some, released], reserved('a1', '2017-05-31')))).toMatch(/^Enter it with 2017-06-10: /)
    expect(codes(asked('10', [...some, released], reserved('a1', '2017-06-10')))).toBe('cover')
    expect(codes(asked('10', [...some, released], reserved('a1', '2017-06-09')))).not.toBe('cover')
  })

  test('is refused when money is gone today, though it was there on its day', () => {
    const suspended = [state('signed', '2017-02-01'), state('suspended', '2017-05-01')]
    expect(codes(asked('10', suspended, reserved('a1', '2017-04-30')))).toEqual(['not-covered'])
  })

  test('is refused when money was gone on a later day on which something was reserved, though it is there on its day and today', () => {
    const between = [
      ...[state('signed', '2017-02-01'), state('suspended', '2017-04-01'), state('signed', '2017-05-01')],
      ...[granted('2017-03-15', '2017-12-31'), reserved('a2', '2017-04-15', { amount: { amount: '1', currency: 'FJD' } })],
    ]
    expect(codes(asked('20', between.slice(0, 3), reserved('a1', '2017-03-01')))).toBe('cover')
    const refused = asked('20', [...between.slice(0, 3), between[4] as RegisterEntry], reserved('a1', '2017-03-01'))
    expect(codes(refused)).toEqual(['not-covered'])
    expect(refused.ok ? '' : refused.problems[0]?.message).toMatch(/^As of 2017-04-15: /)
    expect(codes(asked('20', between, reserved('a1', '2017-03-16')))).not.toEqual(['not-covered'])
  })

  test('does not take on any day what others held on that day', () => {
    const others = [state('signed', '2017-02-01'), reserved('a2', '2017-04-15')]
    const released: RegisterEntry = {
      ...base,
      id: 'released',
      kind: 'reversed',
      on: '2017-05-15',
      entry: 'a2-reserved',
      reason: 'Not needed.',
    }
    expect(codes(asked('10', [...others, released], reserved('a1', '2017-05-15')))).toBe('cover')
    expect(codes(asked('10', [...others, released], reserved('a1', '2017-05-14')))).not.toBe('cover')
    expect(codes(asked('10', [...others, released], reserved('a1', '2017-04-14')))).not.toBe('cover')
    const undone: RegisterEntry = { ...released, on: '2017-04-15' }
    expect(codes(asked('10', [...others, undone], reserved('a1', '2017-04-14')))).toBe('cover')
  })

  test('is admitted by an override only while it was in force, and the base-line needs no cover on any day', () => {
    expect(codes(asked('1', [...signed, granted('2017-03-01', '2017-12-31')], reserved('a1', '2017-03-01')))).toBe('override')
    expect(codes(asked('1', [...signed, granted('2017-03-01', '2017-12-31')], reserved('a1', '2017-02-28')))).toEqual(['not-covered'])
    expect(codes(asked('1', signed, reserved('a1', '2017-02-28'), 'base-line'))).toBe('base-line')
  })

  test('outside the period of the plan it cannot be checked, and is refused', () => {
    expect(codes(asked('10', signed, reserved('a1', '2015-12-31')))).toEqual(['day-outside-plan'])
  })
})

test('the day asked about does not hide what the register has come to since', () => {
  const plan = planOf('10', [state('signed', '2017-02-01'), state('suspended', '2017-05-01')])
  const entry = reserved('a1', '2017-04-01')
  const refused = admissionOnEveryDay({ plan, entry, asOf: '2017-04-01' })
  expect(codes(refused)).toEqual(['not-covered'])
  // Today's is the only day there is, and what came in May is known.
  expect(refused.ok ? '' : refused.problems[0]?.remedy).toMatch(
    /^No later day does\. Confirm more money for it, or have an authority of the policy override with a reason and an expiry(?:;|$)/,
  )
})
