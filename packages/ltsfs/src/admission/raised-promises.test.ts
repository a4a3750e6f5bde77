/** What raises a promise without being one: asked the same as a commitment, on every day; what lowers one is not asked anything. */
import { describe, expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { raisedPromisesRefusal } from './raised-promises.ts'

const base = { who: 'Officer', recorded: '2018-06-30', document: 'Paper' }
const money = (amount: string) => ({ amount, currency: 'FJD' })

const committed = (id: string, on: string, own: Partial<EntryOf<'committed'>> = {}): EntryOf<'committed'> => ({
  ...{ ...base, kind: 'committed', id: `${id}-committed`, on, activity: id, fiscalYear: 2017, amount: money('10') },
  ...own,
})
const reserved = (id: string, on: string, own: Partial<EntryOf<'reserved'>> = {}): EntryOf<'reserved'> => ({
  ...{ ...base, kind: 'reserved', id: `${id}-reserved`, on, activity: id, fiscalYear: 2017, amount: money('10') },
  ...own,
})
const estimate = (id: string, on: string, amount: string): EntryOf<'re-estimated'> => ({
  ...{ ...base, kind: 're-estimated', id: `estimate-${on}`, on, commitment: `${id}-committed`, amount: money(amount), reason: 'So.' },
})
const carried = (on: string, into = 2018): EntryOf<'carried-forward'> => ({
  ...{ ...base, kind: 'carried-forward', id: 'carried', on, reservation: 'a1-reserved', into, reason: 'Rain.' },
})
const reversal = (of: RegisterEntry): EntryOf<'reversed'> => ({
  ...{ ...base, kind: 'reversed', id: `${of.id}-reversed`, on: of.on, entry: of.id, reason: 'Undone.' },
})

/** One grant of 10 that may pay a1 and a2, unless said otherwise. */
const planOf = (entries: readonly RegisterEntry[], { due = '10', due2018 = '0', kind = 'expansion' as 'expansion' | 'base-line' } = {}) =>
  barePlan({
    activities: [
      activity({ id: 'a1', costs: { 2017: '10' }, priority: 1, kind }),
      activity({ id: 'a2', costs: { 2017: '5', 2018: '5' }, priority: 2 }),
    ].map((each) => ({ ...each, title: each.id === 'a2' ? 'Radio' : 'Patrol' })),
    agreements: [agreement({ id: 'grant', due: { 2017: due, 2018: due2018 }, pays: ['a1', 'a2'] })],
    commitments: { tolerance: { amount: dated('FJD', '5'), share: dated('1', '0.5') } },
    register: { entries: [...entries] },
  })
const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })

interface Asked {
  readonly due?: string
  readonly due2018?: string
  readonly kind?: 'expansion' | 'base-line'
  readonly asOf?: string
}
const asked = (before: readonly RegisterEntry[], entries: readonly RegisterEntry[], { asOf = '2017-06-30', ...own }: Asked = {}) =>
  raisedPromisesRefusal({ plan: planOf(before, own), entries, asOf })
const codes = (...question: Parameters<typeof asked>) => asked(...question)?.problems.map(({ code }) => code) ?? 'may'

describe('an estimate', () => {
  const first = committed('a1', '2017-05-01')
  const low = estimate('a1', '2017-05-02', '1')

  test('may go down whatever money there is, and up again as far as money goes', () => {
    expect(codes([first], [low], { due: '0' })).toBe('may')
    expect(codes([first, low], [estimate('a1', '2017-05-04', '10')])).toBe('may')
    expect(codes([first, low], [estimate('a1', '2017-05-04', '10')], { due: '9' })).toEqual(['not-covered'])
    // 9 are not 10 on any day
    const short = asked([first, low], [estimate('a1', '2017-05-04', '10')], { due: '9' })
    expect(short?.problems[0]?.remedy).toMatch(/^No later day does\. Confirm more money for it, or have an authority/)
  })

  test('does not go up into money that others were promised meanwhile, and says whose by its title', () => {
    const others = [first, low, committed('a2', '2017-05-03', { amount: money('5') })]
    const refusal = asked(others, [estimate('a1', '2017-05-04', '6')])
    expect(refusal?.problems[0]?.code).toBe('not-covered')
    // Without a cover of its own an authority lets it pass, but never into what others hold.
    const granted: RegisterEntry = {
      ...{ ...base, id: 'granted', kind: 'override-granted', on: '2017-05-01', activity: 'a1', amount: money('10') },
      ...{ authority: 'committee', reason: 'It cannot wait.', expires: '2018-12-31' },
    }
    const taken = asked([granted, ...others], [estimate('a1', '2017-05-04', '6')])
    expect(taken?.problems[0]).toMatchObject({
      code: 'takes-from-others',
      expected: 'money that "Radio" does not need on 2017-05-04',
      remedy: 'Confirm more money, or reverse "a2-committed" first.',
    })
    expect(taken?.problems[0]?.message).toMatch(
      /^As of 2017-05-04: the entry "estimate-2017-05-04" \(re-estimated\) would take money that "Radio" holds\. /,
    )
    expect(asked([granted, ...others], [estimate('a1', '2017-05-04', '5')])).toBeNull()
  })

  test('within the tolerance asks for its money all the same: 10 are committed, the tolerance ends at 15, and 10 are there', () => {
    expect(codes([first], [estimate('a1', '2017-05-04', '10')])).toBe('may')
    expect(codes([first], [estimate('a1', '2017-05-04', '10.01')])).toEqual(['not-covered'])
    expect(codes([first], [estimate('a1', '2017-05-04', '15')], { due: '15' })).toBe('may')
    expect(codes([first], [estimate('a1', '2017-05-04', '15.01')], { due: '20' })).toEqual(['above-tolerance'])
  })

  test('of the base-line needs no cover within its cost of 10; beyond it, it is an expansion', () => {
    const baseLine = { kind: 'base-line' as const }
    expect(codes([first, low], [estimate('a1', '2017-05-04', '10')], { ...baseLine, due: '0' })).toBe('may')
    expect(codes([first], [estimate('a1', '2017-05-04', '12')], { ...baseLine, due: '12' })).toBe('may')
    const refusal = asked([first], [estimate('a1', '2017-05-04', '12')], { ...baseLine, due: '11.99' })
    expect(refusal?.problems[0]?.code).toBe('not-covered')
    expect(refusal?.problems[0]?.message).toMatch(
      /^As of 2017-05-04: 0\.01 of what is committed for Patrol in 2017, beyond its cost as a part of the base-line/,
    )
  })

  test('does not go up on a day to come, but may go down on one', () => {
    expect(codes([first, low], [estimate('a1', '2017-07-01', '2')])).toEqual(['effective-in-future'])
    expect(codes([first, low], [estimate('a1', '2017-06-30', '2')])).toBe('may')
    expect(codes([first], [estimate('a1', '2017-07-01', '2')])).toBe('may')
  })

  test('that was lowered is taken back as long as nobody was promised what it had freed', () => {
    expect(codes([first, low], [reversal(low)])).toBe('may')
    const promised = (amount: string) => [first, low, committed('a2', '2017-05-03', { amount: money(amount) })]
    const [refused] = asked(promised('1'), [reversal(low)])?.problems ?? []
    expect(refused?.code).toBe('takes-from-others')
    expect(refused?.remedy).toBe('Confirm more money, or reverse "a2-committed" first.')
    // 10 for a1 and 1 for a2 are 11.
    expect(codes(promised('1'), [reversal(low)], { due: '11' })).toBe('may')
  })

  test('is taken back although the rest of its activity has lost its money, because that is what was admitted', () => {
    const part = committed('a2', '2017-05-01', { amount: money('5') })
    const lower = estimate('a2', '2017-05-02', '1')
    // a2 costs 5 in each of two years.
    expect(codes([part, lower], [reversal(lower)], { due: '5' })).toBe('may')
    expect(codes([part, lower], [reversal(lower)], { due: '4.99' })).toEqual(['not-covered'])
    expect(asked([part, lower], [reversal(lower)], { due: '4.99' })?.problems[0]?.remedy).toMatch(
      /^Confirm more money for it, or have an authority of the policy override with a reason and an expiry; as of 2017-05-02 this would have: /,
    )
    expect(codes([part, lower], [estimate('a2', '2017-05-03', '5')], { due: '5' })).toEqual(['not-covered'])
    expect(codes([part, lower], [estimate('a2', '2017-05-03', '5')], { due: '10' })).toBe('may')
  })

  test('that was raised is taken back whatever money there is', () => {
    const high = estimate('a1', '2017-05-03', '10')
    expect(codes([first, low, high], [reversal(high)], { due: '0' })).toBe('may')
  })

  test('together with its own reversal asks for nothing', () => {
    const high = estimate('a1', '2017-05-04', '15')
    expect(codes([first], [high, reversal(high)])).toBe('may')
  })
})

describe('a reservation', () => {
  const soft = reserved('a1', '2017-05-01')
  // What fell due in 2017 and never arrived is not there in 2018.
  const later = { asOf: '2018-06-30', due2018: '10' }
  const other = committed('a2', '2018-02-01', { fiscalYear: 2018, amount: money('5') })

  test('that lapsed with its year is carried into the next as far as nobody was promised its money', () => {
    expect(codes([soft], [carried('2018-02-02')], later)).toBe('may')
    // 10 for a1, and of a2 the 5 of 2018.
    expect(codes([soft, other], [carried('2018-02-02')], { ...later, due2018: '15' })).toBe('may')
    expect(codes([soft, other], [carried('2018-02-02')], { ...later, due2018: '14.99' })).not.toBe('may')
  })

  test('is carried forward on the day on which money covers it, not before others let go of theirs', () => {
    const released: RegisterEntry = { ...reversal(other), on: '2018-03-01' }
    expect(codes([soft, other, released], [carried('2018-02-28')], later)).not.toBe('may')
    expect(codes([soft, other, released], [carried('2018-03-01')], later)).toBe('may')
  })

  test('comes back into its own year when its carry-forward is taken back, as far as money goes', () => {
    expect(codes([soft, carried('2017-06-01')], [reversal(carried('2017-06-01'))])).toBe('may')
    const promised = [soft, carried('2017-06-01'), committed('a2', '2017-06-02', { amount: money('5') })]
    expect(codes(promised, [reversal(carried('2017-06-01'))], { due: '15', due2018: '10' })).toBe('may')
    expect(codes(promised, [reversal(carried('2017-06-01'))], { due: '14.99', due2018: '10' })).not.toBe('may')
  })

  test('comes back when the commitment out of it is taken back, covered or not, but takes nothing from others', () => {
    const out = committed('a1', '2017-05-02', { reservation: soft.id, fiscalYear: 2017 })
    expect(codes([soft, out], [reversal(out)], { due: '0' })).toBe('may')
    const elsewhere = committed('a1', '2017-05-02', { reservation: soft.id, fiscalYear: 2018 })
    expect(codes([soft, elsewhere], [reversal(elsewhere)], { due: '0' })).toBe('may')
  })
})

test('a receipt, a signature or an expense is a fact, and may be taken back whatever was promised on it', () => {
  const received: RegisterEntry = {
    ...{ ...base, id: 'receipt', kind: 'received', on: '2017-04-01', agreement: 'grant', instalment: 'year-2017', amount: money('10') },
  }
  expect(codes([received, committed('a1', '2017-05-01')], [reversal(received)])).toBe('may')
})

test('an entry at fault is told as the register tells it', () => {
  expect(codes([committed('a1', '2017-05-01')], [estimate('a1', '2017-04-30', '5')])).not.toBe('may')
})
