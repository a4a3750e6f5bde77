import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { admission } from './admission.ts'
import { expenseProblems } from './expense-admission.ts'

const ASOF = '2017-06-30'

const reserved = (id: string, amount = '10', own: Partial<EntryOf<'reserved'>> = {}): EntryOf<'reserved'> => ({
  id: `${id}-reserved`,
  kind: 'reserved',
  who: 'Officer',
  recorded: '2017-06-01',
  on: '2017-06-01',
  document: 'Request',
  activity: id,
  fiscalYear: 2017,
  amount: { amount, currency: 'FJD' },
  ...own,
})

const planOf = (due: string, entries: readonly RegisterEntry[] = [], last: 'expansion' | 'base-line' = 'expansion') =>
  barePlan({
    activities: [
      activity({ id: 'a1', costs: { 2017: '10' }, priority: 3 }),
      activity({ id: 'a2', costs: { 2017: '10' }, priority: 2 }),
      activity({ id: 'a3', costs: { 2017: '10' }, priority: 1, kind: last }),
    ],
    agreements: [agreement({ id: 'grant', due: { 2017: due }, pays: ['a1', 'a2', 'a3'] })],
    register: { entries: [...entries] },
  })

const codes = (result: ReturnType<typeof admission>) => (result.ok ? result.value.by : result.problems.map(({ code }) => code))

describe('whether a reservation or commitment may be entered', () => {
  test.each([
    ['9.99', ['not-covered']],
    ['10', 'cover'],
    ['10.01', 'cover'],
  ])('an activity of 10 with %s confirmed', (due, expected) => {
    expect(codes(admission({ plan: planOf(due), entry: reserved('a1'), asOf: ASOF }))).toEqual(expected)
  })

  test('money for two admits two and refuses the third', () => {
    const entries = [reserved('a1'), reserved('a2')]
    expect(codes(admission({ plan: planOf('20', entries.slice(0, 1)), entry: reserved('a2'), asOf: ASOF }))).toBe('cover')
    expect(codes(admission({ plan: planOf('30', entries), entry: reserved('a3'), asOf: ASOF }))).toBe('cover')
    expect(admission({ plan: planOf('29.99', entries), entry: reserved('a3'), asOf: ASOF }).ok).toBe(false)
  })

  test('what comes before others by priority does not take what they hold, and is told that it is not payable', () => {
    const result = admission({ plan: planOf('10', [reserved('a1')]), entry: reserved('a3'), asOf: ASOF })
    expect(codes(result)).toEqual(['not-covered'])
    expect(result.ok ? '' : result.problems[0]?.message).toMatch(/^Not payable\. a3 and a1 need 20 in 2017\./)
  })

  test('more than an activity costs is not taken from what others hold', () => {
    const result = admission({ plan: planOf('20', [reserved('a1')]), entry: reserved('a3', '10.01'), asOf: ASOF })
    expect(codes(result)).toEqual(['takes-from-others'])
    expect(result.ok ? '' : result.problems[0]?.remedy).toBe('Confirm more money for it, or reverse "a1-reserved" first.')
  })

  test('an override in force admits what it is large enough for, and no more', () => {
    const granted = (amount: string): RegisterEntry => ({
      id: 'granted',
      kind: 'override-granted',
      who: 'Chair',
      recorded: '2017-06-01',
      on: '2017-06-01',
      document: 'Decision',
      activity: 'a1',
      amount: { amount, currency: 'FJD' },
      authority: 'committee',
      reason: 'The contract cannot wait.',
      expires: '2017-12-31',
    })
    expect(codes(admission({ plan: planOf('6', [granted('3.99')]), entry: reserved('a1'), asOf: ASOF }))).toEqual(['not-covered'])
    expect(codes(admission({ plan: planOf('6', [granted('4')]), entry: reserved('a1'), asOf: ASOF }))).toBe('override')
  })

  test('the base-line needs no cover', () => {
    expect(codes(admission({ plan: planOf('0.01', [], 'base-line'), entry: reserved('a3'), asOf: ASOF }))).toBe('base-line')
  })

  test('what exceeds the cost of the base-line is an expansion of it, which confirmed money covers or which is refused', () => {
    const asked = (due: string, amount: string, own: Partial<EntryOf<'reserved'>> = {}) =>
      admission({ plan: planOf(due, [], 'base-line'), entry: reserved('a3', amount, own), asOf: ASOF })
    expect(codes(asked('0.01', '10.01'))).toEqual(['exceeds-base-line'])
    // 0.01 of the grant pays for the base-line first: 10 + 0.01 need 10.01
    expect(codes(asked('10', '10.01'))).toEqual(['exceeds-base-line'])
    expect(codes(asked('10.01', '10.01'))).toBe('base-line')
    expect(codes(asked('0.01', '1', { fiscalYear: 2018 }))).toEqual(['exceeds-base-line'])
    const refused = asked('0.01', '1000000')
    expect(refused.ok ? '' : refused.problems[0]?.message).toBe(
      // 1,000,000 - 10 = 999,990 beyond the cost; with the cent that the grant pays of the base-line, 999,990.01 are asked for.
      'What exceeds the cost of "a3" is an expansion of the base-line. 999,990 of what is reserved for a3 in 2017, beyond its cost as a part of the base-line, is not covered by confirmed money. a3 needs 999,990.01 in 2017. Only grant may pay it; confirmed by then: 0.01. Short: 999,990.',
    )
  })

  test('an override in force admits what exceeds the cost of the base-line, and no more', () => {
    const granted = (amount: string): RegisterEntry => ({
      ...{ id: 'granted', kind: 'override-granted', who: 'Chair', recorded: '2017-06-01', on: '2017-06-01', document: 'Decision' },
      ...{ activity: 'a3', amount: { amount, currency: 'FJD' }, authority: 'committee', reason: 'Flood.', expires: '2017-12-31' },
    })
    const asked = (amount: string) =>
      admission({ plan: planOf('10', [granted(amount)], 'base-line'), entry: reserved('a3', '15'), asOf: ASOF })
    expect(codes(asked('5'))).toBe('override')
    expect(codes(asked('4.99'))).toEqual(['exceeds-base-line'])
  })

  test('the base-line names no agreement that may not pay for it, and no year gone by', () => {
    const plan = barePlan({
      activities: [activity({ id: 'a3', costs: { 2017: '10', 2018: '10', 2019: '10' }, kind: 'base-line' })],
      agreements: [
        agreement({ id: 'other', due: { 2017: '10' }, pays: ['a1'] }),
        agreement({ id: 'own', due: { 2017: '10' }, pays: ['a3'], window: { from: '2017-01-01', until: '2019-01-01' } }),
      ],
      register: { entries: [] },
    })
    const asked = (own: Partial<EntryOf<'reserved'>>, asOf = ASOF) => admission({ plan, entry: reserved('a3', '10', own), asOf })
    expect(codes(asked({ agreement: 'own' }))).toBe('base-line')
    const refused = asked({ agreement: 'other' })
    expect(codes(refused)).toEqual(['not-chargeable'])
    expect(refused.ok ? '' : refused.problems[0]?.message).toBe('"a3" is promised on other, which may not pay for it.')
    const late = asked({ agreement: 'own', fiscalYear: 2019 })
    expect(late.ok ? '' : late.problems[0]?.message).toBe(
      '"a3" is promised on own, which pays from 2017-01-01 to before 2019-01-01 only, and not for 2019.',
    )
    expect(codes(asked({ on: '2017-12-31', recorded: '2018-01-05' }, '2018-01-05'))).toBe('base-line')
    const gone = asked({ on: '2018-01-01', recorded: '2018-01-05' }, '2018-01-05')
    expect(codes(gone)).toEqual(['authority-lapsed'])
    expect(gone.ok ? '' : gone.problems[0]?.message).toBe(
      'The authority to spend on "a3" in 2017 lapsed with that year, and 2018-01-01 is in 2018.',
    )
  })

  test('an entry of tomorrow is refused, and one entered for a later day is not overlooked', () => {
    expect(codes(admission({ plan: planOf('10'), entry: reserved('a1', '10', { on: '2017-07-01' }), asOf: ASOF }))).toEqual([
      'effective-in-future',
    ])
    const later = reserved('a2', '10', { on: '2017-09-01' })
    expect(admission({ plan: planOf('10', [later]), entry: reserved('a1'), asOf: ASOF }).ok).toBe(false)
  })

  test('a register at fault and an activity the plan does not have are problems', () => {
    expect(codes(admission({ plan: planOf('10'), entry: reserved('a9'), asOf: ASOF }))).toEqual(['unknown-record'])
  })
})

describe('whether an expense may be entered', () => {
  const committed = (agreementId?: string): RegisterEntry => {
    const { fiscalYear, amount, ...base } = reserved('a1')
    const named = agreementId === undefined ? {} : { agreement: agreementId }
    return { ...base, id: 'contract', kind: 'committed', fiscalYear, amount, ...named }
  }
  const expensed = (amount: string, fund?: string): EntryOf<'expensed'> => ({
    ...{ id: 'bill', kind: 'expensed', who: 'Officer', recorded: '2017-06-30', on: ASOF, document: 'Invoice' },
    ...{ commitment: 'contract', amount: { amount, currency: 'FJD' }, ...(fund === undefined ? {} : { agreement: fund }) },
  })
  const asked = (due: string, entry: EntryOf<'expensed'>, names?: string) =>
    expenseProblems({ plan: planOf(due, [committed(names)]), entry, asOf: ASOF })

  test('on the fund that may pay for it, and even beyond what that holds, which is told as a breach instead', () => {
    expect(asked('10', expensed('10', 'grant'), 'grant')).toEqual([])
    expect(asked('9.99', expensed('10', 'grant'), 'grant')).toEqual([])
  })

  test('not on another fund than the one committed, with what is wrong and what to do', () => {
    expect(asked('10', expensed('10'), 'grant')).toEqual([
      {
        code: 'not-chargeable',
        path: 'register.entries.bill',
        found: 'general money',
        expected: 'money that may pay for it on that day',
        message:
          'The expense "bill" (Invoice) of 10 for a1 is charged to general money, but its commitment "contract" (Request) names grant.',
        remedy: 'Charge it to money that may pay it, or correct its day.',
      },
    ])
  })

  const held = (own: readonly string[], other: readonly string[], third: readonly string[] = []) =>
    barePlan({
      activities: [
        activity({ id: 'a1', costs: { 2017: '100' }, priority: 1 }),
        activity({ id: 'a2', costs: { 2017: '100' }, priority: 1 }),
      ],
      agreements: [
        agreement({ id: 'own', due: { 2017: own[0] ?? '0' }, pays: ['a1'] }),
        agreement({ id: 'both', due: { 2017: other[0] ?? '0' }, pays: ['a1', 'a2'] }),
        ...(third[0] === undefined ? [] : [agreement({ id: 'third', due: { 2017: third[0] }, pays: ['a1'] })]),
      ],
      register: {
        entries: (['a1', 'a2'] as const).map((id): RegisterEntry => {
          const { fiscalYear, amount, ...rest } = reserved(id, '100')
          return { ...rest, id: id === 'a1' ? 'contract' : 'other', kind: 'committed', fiscalYear, amount }
        }),
      },
    })
  const onBoth = (plan: ReturnType<typeof held>, amount = '100') => expenseProblems({ plan, entry: expensed(amount, 'both'), asOf: ASOF })

  test('not on money that others hold while other money is free, which is named', () => {
    expect(onBoth(held(['100'], ['100']))).toEqual([
      {
        code: 'takes-from-others',
        path: 'register.entries.bill',
        found: 'both',
        expected: 'money that "a2" does not need',
        message: 'The expense "bill" would take money of both that "a2" holds: 100 of what is committed for it would not be covered.',
        remedy: 'Charge it to own, which holds enough for it. If it has to be both, let the commitment name it.',
      },
    ])
    // 100 of both are left for a2 when both has 200, and a cent is not when it has 199.99.
    expect(onBoth(held(['100'], ['200']))).toEqual([])
    expect(onBoth(held(['100'], ['199.99'])).map(({ code }) => code)).toEqual(['takes-from-others'])
  })

  test('not when the money that is free stands in two places, each named with its part', () => {
    const [problem] = onBoth(held(['60'], ['100'], ['40']))
    expect(problem?.code).toBe('takes-from-others')
    expect(problem?.remedy).toMatch(/^Charge it (?:60 to own and 40 to third|40 to third and 60 to own), which hold enough for it\./)
  })

  test('but on money that others hold when no other is free: the invoice is there, and the breach is told', () => {
    expect(onBoth(held(['0'], ['100']))).toEqual([])
    // All but a cent is free elsewhere, and a2 lacks that cent as it did before.
    expect(onBoth(held(['99.99'], ['100']))[0]?.remedy).toMatch(/(?:99.99 to own|0.01 to both) and (?:99.99 to own|0.01 to both)/)
  })

  test('an entry at fault in itself is left to the register, and a day outside the plan cannot be checked', () => {
    expect(asked('10', { ...expensed('10', 'grant'), commitment: 'nothing' })).toEqual([])
    expect(asked('10', { ...expensed('10', 'grant'), on: '2031-01-01', recorded: '2031-01-01' }).map(({ code }) => code)).toEqual([
      'day-outside-plan',
    ])
  })
})
