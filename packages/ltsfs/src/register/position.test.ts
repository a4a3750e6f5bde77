import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { documentAsOf } from './document-as-of.ts'
import { type AsKnown, type Position, position } from './position.ts'
import { rollForward } from './roll-forward.ts'

type Own = Readonly<Record<string, unknown>>

const entry = (id: string, kind: string, on: string, own: Own = {}, recorded: string = on): RegisterEntry =>
  ({ id, kind, who: 'Finance officer', recorded, on, document: `Paper ${id}`, ...own }) as unknown as RegisterEntry

const fjd = (amount: string) => ({ amount, currency: 'FJD' })
const aud = (amount: string) => ({ amount, currency: 'AUD' })

const at = (entries: readonly RegisterEntry[], asOf: string, knownOn = '9999-12-31'): Position => {
  const found = position(planWith(), entries, { asOf, knownOn } satisfies AsKnown)
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '))
  return found.value
}

const agreement = (known: Position, id = 'aid-training') => {
  const found = known.agreements.find((each) => each.agreement.id === id)
  if (found === undefined) throw new Error(`no agreement ${id}`)
  return found
}

describe('agreements', () => {
  const history = [
    entry('pledged', 'pledged', '2016-10-01', { agreement: 'aid-training' }),
    entry('signed', 'signed', '2017-01-05', { agreement: 'aid-training' }),
    entry('part', 'received', '2017-03-15', { agreement: 'aid-training', instalment: 'first', amount: aud('5000.00') }),
    entry('rest', 'received', '2017-04-15', { agreement: 'aid-training', instalment: 'first', amount: aud('3000.00') }),
    entry('moved', 'instalment-due', '2017-06-01', { agreement: 'aid-training', instalment: 'second', due: '2018-05-01' }),
    entry('met', 'condition-met', '2018-12-01', { agreement: 'aid-training', instalment: 'third' }),
    entry('suspended', 'suspended', '2019-02-01', { agreement: 'aid-training', reason: 'Audit.' }),
    entry('lapsed', 'lapsed', '2020-01-01', { agreement: 'aid-training', reason: 'End of the window.' }),
  ]

  test.each([
    ['2016-09-30', 'concept'],
    ['2016-10-01', 'pledged'],
    ['2017-01-04', 'pledged'],
    ['2017-01-05', 'signed'],
    ['2019-02-01', 'suspended'],
    ['2020-01-01', 'lapsed'],
  ])('on %s the state is %s', (day, state) => {
    expect(agreement(at(history, day)).state).toBe(state)
  })

  test('an instalment arrives in parts, and what is open is what has not arrived', () => {
    const instalment = (day: string) => {
      const [first] = agreement(at(history, day)).instalments
      return [first?.received.toFixed(2), first?.open.toFixed(2), first?.overdue]
    }
    expect(instalment('2017-03-14')).toEqual(['0.00', '8000.00', true])
    expect(instalment('2017-03-15')).toEqual(['5000.00', '3000.00', true])
    expect(instalment('2017-04-15')).toEqual(['8000.00', '0.00', false])
  })

  test('a day agreed anew is the day on which the instalment is due, from the day of the entry on', () => {
    expect(agreement(at(history, '2017-05-31')).instalments[1]?.due).toBe('2018-03-01')
    expect(agreement(at(history, '2017-06-01')).instalments[1]?.due).toBe('2018-05-01')
  })

  test('a condition holds the instalment back until the day it is met', () => {
    expect(agreement(at(history, '2018-11-30')).instalments[2]?.locked).toBe(true)
    expect(agreement(at(history, '2018-12-01')).instalments[2]?.locked).toBe(false)
  })

  test('an agreement the register does not speak of is as the plan says', () => {
    const known = agreement(at(history, '2018-01-01'), 'aid-general')
    expect([known.registered, known.state, known.by]).toEqual([false, 'pledged', null])
    const [first] = agreement(at([], '2017-03-15')).instalments
    expect(first?.received.toFixed(2)).toBe('8000.00')
    expect(agreement(at([], '2017-03-14')).instalments[0]?.received.toFixed(2)).toBe('0.00')
  })

  test('a reversed suspension restores the state before it, from the day of the reversal', () => {
    const lifted = [...history.slice(0, -1), entry('lifted', 'reversed', '2019-05-01', { entry: 'suspended', reason: 'Audit done.' })]
    expect(agreement(at(lifted, '2019-04-30')).state).toBe('suspended')
    expect(agreement(at(lifted, '2019-05-01')).state).toBe('signed')
  })

  test('an entry that was undone on its own day leaves the agreement as the plan says; one reversed later held until then', () => {
    const pledge = entry('pledge', 'pledged', '2018-03-01', { agreement: 'aid-training' })
    const undone = [pledge, entry('undo', 'reversed', '2018-03-01', { entry: 'pledge', reason: 'Mistake.' }, '2018-03-05')]
    expect(agreement(at(undone, '2018-06-30'))).toMatchObject({ registered: false, state: 'signed' })
    expect(agreement(at(undone, '2018-06-30', '2018-03-04'))).toMatchObject({ registered: true, state: 'pledged' })
    const reversed = [pledge, entry('later', 'reversed', '2018-04-01', { entry: 'pledge', reason: 'Withdrawn.' })]
    expect(agreement(at(reversed, '2018-03-31'))).toMatchObject({ registered: true, state: 'pledged' })
    expect(agreement(at(reversed, '2018-04-01'))).toMatchObject({ registered: true, state: 'concept' })
  })

  test('the document as of a day carries state, receipts and conditions, and splits what arrived in part', () => {
    const plan = planWith()
    const of = (day: string) => documentAsOf(plan.document, at(history, day)).donorCoFunding.agreements[0]
    expect(
      of('2017-03-20')
        ?.instalments.slice(0, 2)
        .map(({ id, amount, received }) => [id, amount.amount, received]),
    ).toEqual([
      ['first', '5000.00', '2017-03-15'],
      ['first-rest', '3000.00', undefined],
    ])
    expect(of('2018-12-01')?.instalments[2]?.condition?.met).toBe('2019-03-01')
    expect(of('2019-02-01')?.state).toBe('suspended')
    expect(documentAsOf(plan.document, at([], '2018-01-01'))).toEqual(plan.document)
  })
})

describe('two dates', () => {
  const entries = [
    entry('signed', 'signed', '2017-01-05', { agreement: 'aid-training' }),
    entry(
      'first',
      'received',
      '2017-03-15',
      { agreement: 'aid-training', instalment: 'first', amount: aud('8000.00') },
      '2017-04-02T08:30:00Z',
    ),
    entry('back', 'reversed', '2017-03-15', { entry: 'first', reason: 'Another project.' }, '2017-05-01'),
  ]
  const received = (asOf: string, knownOn: string) => agreement(at(entries, asOf, knownOn)).instalments[0]?.received.toFixed(2)

  test('what was recorded later did not exist yet for who knew on an earlier day', () => {
    expect(received('2017-03-31', '2017-04-01')).toBe('0.00')
    expect(received('2017-03-31', '2017-04-02')).toBe('8000.00')
    expect(received('2017-03-31', '2017-04-30')).toBe('8000.00')
    expect(received('2017-03-31', '2017-05-01')).toBe('0.00')
    expect(received('2017-03-14', '2017-04-30')).toBe('0.00')
  })

  test('an instant is known to the second', () => {
    expect(received('2017-03-31', '2017-04-02T08:29:59Z')).toBe('0.00')
    expect(received('2017-03-31', '2017-04-02T08:30:00Z')).toBe('8000.00')
  })

  test('an agreement the register will speak of is not as the plan says before anybody knew', () => {
    expect(agreement(at(entries, '2017-03-31', '2016-12-31')).state).toBe('concept')
  })
})

describe('stages of spending', () => {
  const entries = [
    entry('request', 'reserved', '2018-01-10', {
      activity: 'harbour-courses',
      fiscalYear: 2018,
      amount: fjd('6000.00'),
      expires: '2018-06-30',
    }),
    entry('contract', 'committed', '2018-02-01', {
      activity: 'harbour-courses',
      fiscalYear: 2018,
      amount: fjd('5000.00'),
      reservation: 'request',
    }),
    entry('bill', 'expensed', '2018-03-01', { commitment: 'contract', amount: fjd('3000.00'), agreement: 'aid-training' }),
    entry('pays', 'paid-out', '2018-03-20', { expense: 'bill', amount: fjd('2500.00') }),
  ]
  const open = (day: string, all = entries) => {
    const { reservations, commitments, expenses } = at(all, day)
    return [reservations, commitments, expenses].map(([first]) => first?.open.toFixed(2))
  }

  test('each stage liquidates the one before', () => {
    expect(open('2018-01-31')).toEqual(['6000.00', undefined, undefined])
    expect(open('2018-02-01')).toEqual(['1000.00', '5000.00', undefined])
    expect(open('2018-03-01')).toEqual(['1000.00', '2000.00', '3000.00'])
    expect(open('2018-03-20')).toEqual(['1000.00', '2000.00', '500.00'])
  })

  test('a reservation is live on its last day and not after', () => {
    expect(open('2018-06-30')[0]).toBe('1000.00')
    expect(open('2018-07-01')[0]).toBe('0.00')
  })

  test('a reversal restores exactly what the entry took', () => {
    const back = [
      ...entries,
      entry('unpay', 'reversed', '2018-04-01', { entry: 'pays', reason: 'Returned.' }),
      entry('unbill', 'reversed', '2018-04-02', { entry: 'bill', reason: 'Not delivered.' }),
      entry('uncommit', 'reversed', '2018-04-03', { entry: 'contract', reason: 'Ended.' }),
    ]
    expect(open('2018-04-01', back)).toEqual(['1000.00', '2000.00', '3000.00'])
    expect(open('2018-04-02', back)).toEqual(['1000.00', '5000.00', undefined])
    expect(open('2018-04-03', back)).toEqual(['6000.00', undefined, undefined])
    expect(agreement(at(back, '2018-04-01')).charged.toFixed(2)).toBe('3000.00')
    expect(agreement(at(back, '2018-04-02')).charged.toFixed(2)).toBe('0.00')
  })

  test('an expense and its reversal change nothing of what a commitment will cost when it is estimated anew', () => {
    const back = [
      ...entries.filter(({ id }) => id !== 'pays'),
      entry('unbill', 'reversed', '2018-04-02', { entry: 'bill', reason: 'Not delivered.' }),
      entry('again', 're-estimated', '2018-04-03', { commitment: 'contract', amount: fjd('4000.00'), reason: 'Less is needed.' }),
    ]
    // 5,000 estimated at 4,000, with nothing expensed any more.
    expect(open('2018-04-03', back)[1]).toBe('4000.00')
  })
})

describe('receivables, quotes and the rest', () => {
  const entries = [
    entry('fee', 'invoiced', '2018-01-10', { member: 'AA', fiscalYear: 2018, amount: fjd('10000.00'), due: '2018-03-31' }),
    entry('part', 'paid', '2018-02-01', { invoice: 'fee', amount: fjd('6000.00') }),
    entry('spared', 'waived', '2018-05-01', { invoice: 'fee', amount: fjd('1500.00'), reason: 'Cyclone.' }),
    entry('lost', 'written-off', '2019-05-01', { invoice: 'fee', amount: fjd('500.00'), reason: 'Old.' }),
    entry('quote', 'quote-issued', '2018-02-01', { mission: 'valuation-cc', amount: fjd('800.00'), validUntil: '2018-03-31' }),
    entry('yes', 'accepted', '2018-03-31', { quote: 'quote' }),
    entry('settles', 'settled', '2018-05-02', { quote: 'quote', amount: fjd('800.00') }),
    entry('market', 'rate-set', '2018-01-31', { currency: 'AUD', rate: '1.55' }),
    entry('market-later', 'rate-set', '2018-02-28', { currency: 'AUD', rate: '1.57' }),
    entry('agreed', 'rate-set', '2018-01-31', { currency: 'AUD', rate: '1.50', agreement: 'aid-training' }),
  ]

  test('an invoice is open less what was paid, waived and written off', () => {
    const open = (day: string) => at(entries, day).receivables[0]?.open.toFixed(2)
    expect(['2018-01-10', '2018-02-01', '2018-05-01', '2019-05-01'].map(open)).toEqual(['10000.00', '4000.00', '2500.00', '2000.00'])
  })

  test('a quote is quoted, accepted, settled; unanswered it expires after its last day', () => {
    const state = (day: string, all = entries) => at(all, day).quotes[0]?.state
    expect(['2018-03-30', '2018-03-31', '2018-05-02'].map((day) => state(day))).toEqual(['quoted', 'accepted', 'settled'])
    const unanswered = entries.filter(({ id }) => id !== 'yes' && id !== 'settles')
    expect([state('2018-03-31', unanswered), state('2018-04-01', unanswered)]).toEqual(['quoted', 'expired'])
  })

  test('the latest market rate holds, and a rate agreed with a donor stands beside it', () => {
    expect(at(entries, '2018-02-27').rates.get('AUD')?.toFixed()).toBe('1.55')
    expect(at(entries, '2018-02-28').rates.get('AUD')?.toFixed()).toBe('1.57')
    expect(at(entries, '2018-02-28').agreedRates.get('aid-training')?.toFixed()).toBe('1.5')
  })

  test('roll-forwards foot: opening + in - out = closing', () => {
    const rolled = rollForward(planWith(), entries, { from: '2018-02-01', to: '2018-12-31', knownOn: '9999-12-31' })
    const fee = rolled.ok ? rolled.value.find(({ account, of }) => account === 'receivable' && of === 'AA') : undefined
    expect([fee?.opening, fee?.closing].map((amount) => amount?.toFixed(2))).toEqual(['10000.00', '2500.00'])
    expect([...(fee?.moved ?? [])].map(([kind, amount]) => [kind, amount.toFixed(2)])).toEqual([
      ['paid', '-6000.00'],
      ['waived', '-1500.00'],
    ])
  })
})
