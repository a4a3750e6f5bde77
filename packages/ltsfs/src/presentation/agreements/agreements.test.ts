import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { EntryKind, RegisterEntry } from '../../inputs/register.ts'
import { position } from '../../register/position.ts'
import type { Row, Table } from '../table.ts'
import { conditionsTable, instalmentCalendar, openInstalmentsTable } from './agreements-calendar.ts'
import { deliveryTable } from './agreements-delivery.ts'
import type { AgreementsView } from './agreements-lines.ts'
import { agreementPaper } from './agreements-paper.ts'
import { attentionList, pipelineTable } from './agreements-pipeline.ts'
import { promisesTable } from './agreements-receipts.ts'
import { scopeTable } from './agreements-scope.ts'

type Own = Readonly<Record<string, unknown>>
const entry = (kind: EntryKind, on: string, own: Own): RegisterEntry =>
  ({ id: `${kind}-${on}`, kind, who: 'Officer', recorded: on, on, document: 'Paper', ...own }) as unknown as RegisterEntry

/** A training grant of 20,000 AUD at 1.60: 8,000 received in 2017, 3,000 of 8,000 in 2018, and 4,000 under a condition. */
const HISTORY = [
  entry('signed', '2017-01-05', { agreement: 'aid-training' }),
  entry('received', '2017-03-15', { agreement: 'aid-training', instalment: 'first', amount: { amount: '8000.00', currency: 'AUD' } }),
  entry('received', '2018-04-02', {
    ...{ agreement: 'aid-training', instalment: 'second', amount: { amount: '3000.00', currency: 'AUD' } },
    credited: { amount: '4700.00', currency: 'FJD' },
  }),
]

const viewOf = (
  asOf = '2018-06-30',
  entries: readonly RegisterEntry[] = HISTORY,
  change?: (document: PlanDocument) => void,
): AgreementsView => {
  const plan = planWith(change)
  const known = position(plan, entries, { asOf, knownOn: '9999-12-31' })
  if (!known.ok) throw new Error(known.problems[0]?.message)
  return { plan, position: known.value }
}

const shown = ({ label, cells }: Row): string => [label, ...cells.map(({ amount, text }) => text ?? amount ?? '-')].join(' | ')
const rows = ({ rows: all }: Table) => all.map(shown)

describe('tables of agreements', () => {
  test('the pipeline counts by state, in the currency of the plan, and foots', () => {
    const table = pipelineTable(viewOf())
    // 20,000 x 1.60 promised, 11,000 x 1.60 received; 5,000 x 1.60 of the second instalment are overdue.
    expect(table.caption).toBe(
      'One agreement is signed: of 32,000.00 FJD promised 17,600.00 FJD have arrived, and 8,000.00 FJD are overdue',
    )
    expect(rows(table)).toEqual([
      'Signed | 1 | 32000.00 | 17600.00 | 14400.00 | 1 | 0 | 0',
      'Pledged | 1 | 3000.00 | 0.00 | 3000.00 | 0 | 0 | 0',
      'All agreements | 2 | 35000.00 | 17600.00 | 17400.00 | 1 | 0 | 0',
    ])
    expect(table.reconciliation).toBe('All states: promised less received and open leave 0.00 FJD in the total.')
    expect(table.notes.at(-1)).toBe('Other currencies count at the budget rates of 2018.')
    expect(attentionList(viewOf()).map(({ kind, instalment }) => [kind, instalment])).toEqual([['overdue', 'second']])
  })

  test('a new rate of the budget changes what foreign money is worth from its year on', () => {
    expect(pipelineTable(viewOf('2019-01-01')).rows[0]?.cells[1]?.amount).toBe('30000.00')
  })

  test('a currency without a rate in force counts nothing, and the table says so', () => {
    const table = pipelineTable(
      viewOf('2018-06-30', HISTORY.slice(0, 1), (document) => {
        for (const record of document.exchangeRates) record.rate.values = { '2016-01-01': null }
      }),
    )
    expect(rows(table)[0]).toBe('Signed | 1 | 0.00 | 0.00 | 0.00 | 1 | 0 | 0')
    expect(table.notes.at(-1)).toBe('For want of a rate AUD count nothing here.')
  })

  test('the calendar puts every instalment into the month of its day last agreed', () => {
    const moved = entry('instalment-due', '2018-05-01', { agreement: 'aid-training', instalment: 'third', due: '2019-11-30' })
    const table = instalmentCalendar(viewOf('2018-06-30', [...HISTORY, moved]))
    expect(rows(table)).toEqual([
      '2017 | - | - | 12800.00 | - | - | - | - | - | - | - | - | - | 12800.00',
      '2018 | - | - | 12800.00 | - | - | 3000.00 | - | - | - | - | - | - | 15800.00',
      '2019 | - | - | - | - | - | - | - | - | - | - | 6400.00 | - | 6400.00',
      'All years | - | - | 25600.00 | - | - | 3000.00 | - | - | - | - | 6400.00 | - | 35000.00',
    ])
    expect(table.reconciliation).toMatch(/leave 0.00 FJD/)
  })

  test('open instalments come in the order in which they fall due, each with its standing', () => {
    expect(rows(openInstalmentsTable(viewOf()))).toEqual([
      'Training grant | second | 2018-03-01 | 121 days ago | AUD | 5000.00 | 8000.00 | Overdue',
      'General support | only | 2018-06-01 | 29 days ago | FJD | 3000.00 | 3000.00 | Not signed yet',
      'Training grant | third | 2019-03-01 | in 244 days | AUD | 4000.00 | 6400.00 | Condition open',
      'All open instalments | - | - | - | - | - | 17400.00 | -',
    ])
  })

  test('conditions are open until they are met', () => {
    expect(rows(conditionsTable(viewOf()))).toEqual(['Training grant | Report accepted | third | 2019-03-01 | 4000.00 | Open'])
    const met = entry('condition-met', '2018-06-01', { agreement: 'aid-training', instalment: 'third' })
    const table = conditionsTable(viewOf('2018-06-30', [...HISTORY, met]))
    expect([table.caption, rows(table)[0]]).toEqual([
      'No condition is open',
      'Training grant | Report accepted | third | 2019-03-01 | 4000.00 | Met',
    ])
  })

  test('promises and receipts stand in their own currency and foot in each; the bank is believed before the budget rate', () => {
    const table = promisesTable(viewOf())
    // 8,000 at 1.60, and 4,700.00 as booked for 3,000.
    expect(rows(table)).toEqual([
      'Training grant | AUD | 20000.00 | 11000.00 | 9000.00 | 17500.00',
      'All in AUD | AUD | 20000.00 | 11000.00 | 9000.00 | 17500.00',
      'General support | FJD | 3000.00 | 0.00 | 3000.00 | 0.00',
      'All in FJD | FJD | 3000.00 | 0.00 | 3000.00 | 0.00',
    ])
    expect(table.reconciliation).toBe(
      'AUD: promised less received and open leave 0.00 AUD in all of them. FJD: promised less received and open leave 0.00 FJD in all of them.',
    )
  })

  test('what each may pay for is told by name', () => {
    expect(rows(scopeTable(viewOf())).map((row) => row.split(' | ').slice(0, 5).join(' | '))).toEqual([
      'Training grant | Signed | 2017-01-01 | 2019-12-31 | Harbour courses',
      'General support | Pledged | 2018-01-01 | 2020-12-31 | Anything: it is unrestricted',
    ])
  })

  test('and for whom, for which costs and beside which own share, on its paper too', () => {
    const narrowed = viewOf('2018-06-30', HISTORY, (document) => {
      document.spending.categories = [{ id: 'travel', title: 'Travel' }]
      const [agreement] = document.donorCoFunding.agreements
      if (agreement === undefined || agreement.restriction === 'none') return
      agreement.restriction = { ...agreement.restriction, members: ['AA', 'BB'], categories: ['travel'] }
      agreement.donorShare = { unit: '1', source: 'invented', values: { '2016-01-01': '0.5' } }
      agreement.ownShare = { unit: '1', source: 'invented', values: { '2016-01-01': '0.25' } }
    })
    expect(rows(scopeTable(narrowed))[0]).toBe(
      'Training grant | Signed | 2017-01-01 | 2019-12-31 | Harbour courses; only what serves Aldport and Bayhaven; only these costs: Travel | 50 | 25',
    )
    expect(agreementPaper(narrowed, 'aid-training', HISTORY)?.facts.slice(4, 7)).toEqual([
      ['May pay for', 'Harbour courses; only what serves Aldport and Bayhaven; only these costs: Travel'],
      ['Donor pays', 'at most 50 % of a cost it may pay for'],
      ['Own share', 'at least 25 % of a cost it may pay for, from own funds'],
    ])
  })

  test('a share that is not in force yet stands with the day from which it is, and one that is over is no absence of a limit', () => {
    const shown = (values: Record<string, string | null>, asOf = '2018-06-30') => {
      const view = viewOf(asOf, HISTORY, (document) => {
        const [agreement] = document.donorCoFunding.agreements
        if (agreement === undefined) return
        agreement.donorShare = { unit: '1', source: 'invented', values }
        agreement.ownShare = { unit: '1', source: 'invented', values }
      })
      const facts = agreementPaper(view, 'aid-training', HISTORY)?.facts.filter(([name]) => name === 'Donor pays' || name === 'Own share')
      return [rows(scopeTable(view))[0]?.split(' | ').slice(5), facts?.map(([, value]) => value)]
    }
    expect(shown({ '2018-01-01': '0.4', '2019-01-01': '0.3' })).toEqual([
      ['40', '40'],
      ['at most 40 % of a cost it may pay for', 'at least 40 % of a cost it may pay for, from own funds'],
    ])
    // It is read at the beginning of the year, as the rules do.
    expect(shown({ '2018-01-02': '0.4', '2019-01-01': '0.3' })).toEqual([
      ['40 from 2018-01-02', '40 from 2018-01-02'],
      [
        'from 2018-01-02 on at most 40 % of a cost it may pay for, before that nothing',
        'from 2018-01-02 on at least 40 % of a cost it may pay for, from own funds, before that all of it',
      ],
    ])
    expect(shown({ '2016-01-01': '0.4', '2018-01-01': null })).toEqual([
      ['0', '100'],
      ['nothing: its share is not in force', 'all of a cost it may pay for: the own share is not in force'],
    ])
  })

  test('delivery is behind by the share of time that has passed less the share that is spent', () => {
    const table = deliveryTable(viewOf('2018-07-02'))
    // 547 of 1,095 days: 49.95 %, nothing spent.
    expect(rows(table)).toEqual(['Training grant | 17500.00 | 0.00 | 0.0 | 50.0 | 50.0'])
  })

  test('the paper of an agreement has its facts, its instalments, and what was reversed with its reversal', () => {
    const reversal = entry('reversed', '2018-05-01', { entry: 'received-2018-04-02', reason: 'Another grant.' })
    const entries = [...HISTORY, reversal]
    const paper = agreementPaper(viewOf('2018-06-30', entries), 'aid-training', entries)
    expect(paper?.sentence).toBe('Signed: 8,000.00 AUD have arrived, 12,000.00 AUD are open')
    expect(paper?.facts.find(([name]) => name === 'Booked by the bank')?.[1]).toBe('12,800.00 FJD')
    expect(paper?.entries.rows.map(({ id, cells }) => [id, cells[0]?.text])).toEqual([
      ['reversed-2018-05-01', 'Reversed'],
      ['received-2018-04-02', 'Received (reversed)'],
      ['received-2017-03-15', 'Received'],
      ['signed-2017-01-05', 'Signed'],
    ])
    expect(paper?.instalments.reconciliation).toMatch(/leave 0.00 AUD/)
    expect(agreementPaper(viewOf(), 'nobody', HISTORY)).toBeUndefined()
  })
})
