import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { agreementAttention } from './agreement-attention.ts'
import { position } from './position.ts'

const SIGNED = {
  ...{
    id: 'signed',
    kind: 'signed',
    who: 'Officer',
    recorded: '2017-01-05',
    on: '2017-01-05',
    document: 'Agreement',
    agreement: 'aid-training',
  },
} as RegisterEntry

interface Given {
  readonly entries?: readonly RegisterEntry[]
  readonly change?: (document: PlanDocument) => void
  readonly id?: string
}

const said = (
  asOf: string,
  {
    entries = [SIGNED, received('second', '2018-03-01', '8000.00'), received('first', '2017-03-01', '8000.00')],
    change,
    id = 'aid-training',
  }: Given = {},
) => {
  const known = position(planWith(change), entries, { asOf, knownOn: '9999-12-31' })
  if (!known.ok) throw new Error(known.problems[0]?.message)
  const found = known.value.agreements.find(({ agreement }) => agreement.id === id)
  return found === undefined ? [] : agreementAttention(found, asOf).map(({ kind, sentence }) => `${kind}: ${sentence}`)
}

const received = (instalment: string, on: string, amount: string) =>
  ({
    ...{ id: `received-${instalment}`, kind: 'received', who: 'Officer', recorded: on, on, document: 'Advice', agreement: 'aid-training' },
    ...{ instalment, amount: { amount, currency: 'AUD' } },
  }) as RegisterEntry

describe('what asks for attention', () => {
  test('nothing while everything due has arrived', () => {
    expect(said('2018-06-30')).toEqual([])
  })

  test('money of a signed agreement is overdue from the day after its due day', () => {
    const entries = [SIGNED, received('first', '2017-03-01', '8000.00'), received('second', '2018-02-01', '3000.00')]
    expect(said('2018-03-01', { entries })).toEqual([])
    expect(said('2018-03-02', { entries })).toEqual([
      'overdue: "Training grant": 5,000.00 AUD of "second" fell due on 2018-03-01, one day ago.',
    ])
  })

  test('what is only pledged is never overdue', () => {
    expect(said('2018-06-30', { entries: [], id: 'aid-general' })).toEqual([])
  })

  test('a condition is asked for less than 90 days before the money falls due, and not when it is met', () => {
    expect(said('2018-12-01')).toEqual([])
    expect(said('2018-12-02')).toEqual(['incomplete: "Training grant": "third" falls due in 89 days, and its condition is open.'])
    const met = {
      ...{ id: 'met', kind: 'condition-met', who: 'Officer', recorded: '2018-06-01', on: '2018-06-01', document: 'Letter' },
      ...{ agreement: 'aid-training', instalment: 'third' },
    } as RegisterEntry
    expect(
      said('2018-12-02', {
        entries: [SIGNED, received('first', '2017-03-01', '8000.00'), received('second', '2018-03-01', '8000.00'), met],
      }),
    ).toEqual([])
  })

  test('a window closes when less than 180 days are left and money is open, and says so after it has closed', () => {
    const late = 'overdue: "Training grant": 4,000.00 AUD of "third" fell due on 2019-03-01,'
    expect(said('2019-07-05')).toEqual([`${late} 126 days ago, and its condition is open.`])
    expect(said('2019-07-06')).toEqual([
      `${late} 127 days ago, and its condition is open.`,
      'expiring: "Training grant": its window closes in 179 days, and 4,000.00 AUD have not arrived.',
    ])
    expect(said('2020-01-01')[1]).toBe('expiring: "Training grant": its window closed on 2019-12-31, and 4,000.00 AUD have not arrived.')
  })

  test('an agreement is incomplete when it is signed in the plan only, does not add up, or pays outside of its window', () => {
    const change = (document: PlanDocument) => {
      const [agreement] = document.donorCoFunding.agreements
      if (agreement === undefined) return
      agreement.ceiling.amount = '20000.01'
      agreement.window = { from: '2017-01-01', until: '2019-03-01' }
    }
    expect(said('2018-01-01', { entries: [], change })).toEqual([
      'incomplete: "Training grant": the plan has it as signed, but the register knows of no signature.',
      'incomplete: "Training grant": its instalments add up to 0.01 AUD less than its ceiling of 20,000.01 AUD.',
      'incomplete: "Training grant": "third" falls due on 2019-03-01, outside of its window of 2017-01-01 to 2019-02-28.',
    ])
  })

  test('an agreement that lapsed or was cancelled asks for nothing', () => {
    const change = (document: PlanDocument) => {
      for (const agreement of document.donorCoFunding.agreements) agreement.state = 'cancelled'
    }
    expect(said('2019-12-01', { entries: [], change })).toEqual([])
  })
})
