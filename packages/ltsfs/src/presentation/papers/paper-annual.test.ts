import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { assess } from '../../checks/index.ts'
import { forecast } from '../../forecast/forecast.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { RegisterEntry } from '../../inputs/register.ts'
import { planOf } from '../../plan/plan.ts'
import { position } from '../../register/position.ts'
import { annualReport } from './paper-annual.ts'

const entry = (id: string, kind: RegisterEntry['kind'], on: string, fields: object): RegisterEntry =>
  ({ id, kind, who: 'Officer', recorded: on, on, document: 'Paper', ...fields }) as RegisterEntry
const fjd = (amount: string) => ({ amount, currency: 'FJD' })

/** 2018: one member of three is invoiced, an older invoice is paid, the second instalment comes in, a third of a contract is paid. */
const ENTRIES: readonly RegisterEntry[] = [
  entry('fee-aa', 'invoiced', '2018-01-10', { member: 'AA', fiscalYear: 2018, amount: fjd('10000.00'), due: '2018-03-31' }),
  entry('fee-aa-paid', 'paid', '2018-04-01', { invoice: 'fee-aa', amount: fjd('6000.00') }),
  entry('fee-aa-waived', 'waived', '2018-05-01', { invoice: 'fee-aa', amount: fjd('500.00'), reason: 'Cyclone' }),
  entry('fee-bb-2017', 'invoiced', '2017-01-10', { member: 'BB', fiscalYear: 2017, amount: fjd('10000.00'), due: '2017-03-31' }),
  entry('fee-bb-paid', 'paid', '2018-02-01', { invoice: 'fee-bb-2017', amount: fjd('2000.00') }),
  entry('fee-bb-later', 'paid', '2019-02-01', { invoice: 'fee-bb-2017', amount: fjd('8000.00') }),
  entry('signed', 'signed', '2017-01-02', { agreement: 'aid-training' }),
  entry('second', 'received', '2018-03-05', {
    ...{ agreement: 'aid-training', instalment: 'second', amount: { amount: '8000.00', currency: 'AUD' }, credited: fjd('12100.00') },
  }),
  entry('contract', 'committed', '2018-06-01', {
    activity: 'harbour-courses',
    fiscalYear: 2018,
    amount: fjd('3000.00'),
    agreement: 'aid-training',
  }),
  entry('bill', 'expensed', '2018-07-01', { commitment: 'contract', amount: fjd('2500.00'), agreement: 'aid-training' }),
  entry('payment', 'paid-out', '2018-08-01', { expense: 'bill', amount: fjd('1000.00') }),
]

const assessed = (document: PlanDocument) => {
  const found = forecast(planOf(document), { basis: 'expected' })
  if (!found.ok) throw new Error('no forecast')
  return assess(found.value)
}

/** One quote, accepted and paid. */
const QUOTED: readonly RegisterEntry[] = [
  entry('quote', 'quote-issued', '2018-01-02', { mission: 'valuation-cc', amount: fjd('900.00'), validUntil: '2018-06-30' }),
  entry('quote-accepted', 'accepted', '2018-02-02', { quote: 'quote' }),
  entry('quote-settled', 'settled', '2018-03-02', { quote: 'quote', amount: fjd('900.00') }),
]

const report = (
  year = 2018,
  change: (document: PlanDocument) => void = () => undefined,
  amounts: 'bands' | 'members' = 'members',
  more: readonly RegisterEntry[] = [],
) => {
  const entries = [...ENTRIES, ...more]
  const [original, final] = [basePlan(), basePlan(change)]
  const plan = planOf({ ...final, register: { closedYears: [{ fiscalYear: 2017, closed: '2018-03-31' }], entries } })
  const known = position(plan, entries, { asOf: `${year}-12-31`, knownOn: '9999-12-31' })
  if (!known.ok) throw new Error(known.problems.map(({ message }) => message).join('\n'))
  const budgets = { original: assessed(original), final: assessed(final) }
  return annualReport({ ...budgets, documents: { original, final }, amounts, view: { plan, position: known.value, year } })
}
const tableOf = (paper: ReturnType<typeof report>, id: string) =>
  paper.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)
const rowOf = (paper: ReturnType<typeof report>, table: string, row: string) => tableOf(paper, table)?.rows.find(({ id }) => id === row)
const amounts = (row: ReturnType<typeof rowOf>) => row?.cells.slice(0, 4).map(({ amount }) => amount)

describe('budget and actual', () => {
  test('of fees: what was paid in the year, whatever the year of the invoice, and why it is not the budget', () => {
    const row = rowOf(report(), 'budget', 'income-recurrent-membership-fees')
    // Two prompt members pay 10,000; the late one half of its 1,000 and three tenths of the year before; of 400.00 owed a quarter comes in.
    const budget = 10_000 * 2 + 1000 * 0.5 + 1000 * 0.3 + 400 * 0.25
    expect(amounts(row)).toEqual([budget, budget, 6000 + 2000, 6000 + 2000 - budget].map((amount) => amount.toFixed(2)))
    expect(row?.cells[4]?.text).toBe(
      '1 of 3 members invoiced, 10,000.00 FJD: 6,000.00 FJD paid, 500.00 FJD waived, 3,500.00 FJD open at the end; 2,000.00 FJD paid for other years.',
    )
  })

  test('of one or two members: the amounts that add up and no count, where single members may not be seen', () => {
    const paper = report(2018, () => undefined, 'bands')
    expect(rowOf(paper, 'budget', 'income-recurrent-membership-fees')?.cells[4]?.text).toBe(
      '10,000.00 FJD invoiced: 6,000.00 FJD paid, 500.00 FJD waived, 3,500.00 FJD open at the end; 2,000.00 FJD paid for other years.',
    )
    // All that was invoiced, paid, waived and is open is of Aldport: by tier it would say so.
    const rows = tableOf(paper, 'collection')?.rows.map(({ kind, cells }) => [kind, ...cells.map(({ amount, text }) => text ?? amount)])
    expect(rows?.filter(([kind]) => kind !== 'total').flatMap(([, ...cells]) => cells.filter((cell) => cell !== null))).toEqual([])
    expect(rows?.at(-1)).toEqual(['total', '10000.00', '6000.00', '500.00', (10_000 - 6000 - 500).toFixed(2)])
  })

  test('of missions: how many payments stand in the report by member alone', () => {
    const [bands, members] = (['bands', 'members'] as const).map(
      (amounts) =>
        rowOf(
          report(2018, () => undefined, amounts, QUOTED),
          'budget',
          'income-recurrent-user-pays-missions',
        )?.cells[4]?.text,
    )
    expect(members).toBe('1 payment on quotes; 0.00 FJD accepted and not settled.')
    expect(bands).toBe('What was paid on quotes; 0.00 FJD accepted and not settled.')
  })

  test('of donors: what the bank booked, what did not come, and what its rate brought', () => {
    const restricted = rowOf(report(), 'budget', 'income-restricted-donor-co-funding')
    expect(restricted?.cells[2]?.amount).toBe('12100.00')
    // 8,000 AUD at the budget rate of 1.60.
    expect(restricted?.cells[4]?.text).toBe(
      `Every instalment due in the year came in; the bank’s rates brought ${8000 * 1.6 - 12_100}.00 FJD less.`,
    )
    const unrestricted = rowOf(report(), 'budget', 'income-unrestricted-donor-co-funding')
    expect(unrestricted?.cells[4]?.text).toBe('Due and not received: General support, only (pledged).')
    expect(unrestricted?.cells[2]?.amount).toBe('0.00')
  })

  test('of activities: what was paid, beside what was expensed and committed', () => {
    const row = rowOf(report(), 'budget', 'paid-expansion')
    expect(row?.cells[2]?.amount).toBe('1000.00')
    expect(row?.cells[4]?.text).toBe('2,500.00 FJD expensed; 500.00 FJD committed for the year and not expensed.')
  })

  test('of a line that the register does not keep: no actual, no difference, and it says so', () => {
    const row = rowOf(report(), 'budget', 'paid-operational')
    expect(amounts(row)?.slice(2)).toEqual([null, null])
    expect(row?.cells[4]?.text).toBe('The register keeps no entries of this line.')
  })

  test('adds up to the totals of both budgets, and the lines kept to their own', () => {
    const paper = report(2018, (document) => void Object.assign(document.reserves.opening, { amount: '1.00' }))
    expect(tableOf(paper, 'budget')?.reconciliation).toBe(
      'Both budgets: the lines less the totals of the plan leave 0.00 FJD in each of 2 columns.',
    )
    expect(rowOf(paper, 'budget', 'kept-income')?.cells[2]?.amount).toBe((8000 + 12_100).toFixed(2))
    expect(paper.title).toMatch(/^In 2018 20,100\.00 FJD of the [\d,.]+ FJD budgeted came in and 1,000\.00 FJD of the/)
  })
})

describe('the final budget', () => {
  test('that is the original one says so and lists nothing', () => {
    const section = report().sections.find(({ id }) => id === 'budget-changes')
    expect([section?.title, section?.tables]).toEqual(['The final budget is the original one: no value was changed', []])
  })

  test('lists every value that was changed, beside the original', () => {
    const paper = report(2018, (document) => {
      const office = document.spending.lines.find(({ id }) => id === 'office')
      Object.assign(office ?? {}, { amount: { unit: 'FJD', source: 'invented', values: { '2016-01-01': '2600.00' } } })
    })
    const table = tableOf(paper, 'budget-changes')
    expect(table?.caption).toBe('1 value changed between the original and the final budget')
    expect(table?.rows.map(({ cells }) => cells.map(({ amount }) => amount))).toEqual([['2500.00', '2600.00']])
    const moved = report(2018, ({ projectManagementFees }) => {
      for (const { feeRate } of projectManagementFees.projects) Object.assign(feeRate ?? {}, { values: { '2016-01-01': '0.125' } })
    })
    expect(tableOf(moved, 'budget-changes')?.rows[0]?.cells.map(({ text }) => text)).toEqual(['7 %', '12.5 %'])
    const row = rowOf(paper, 'budget', 'paid-operational')
    expect(Number(row?.cells[1]?.amount) - Number(row?.cells[0]?.amount)).toBe(2600 - 2500)
  })
})

describe('the rest of the report', () => {
  test('what was invoiced is paid, let go or open, by member or in bands with the same totals', () => {
    const [members, bands] = [report(), report(2018, undefined, 'bands')].map((paper) => tableOf(paper, 'collection'))
    expect(members?.rows.find(({ id }) => id === 'AA')?.cells.map(({ amount }) => amount)).toEqual([
      '10000.00',
      '6000.00',
      '500.00',
      '3500.00',
    ])
    expect(bands?.rows.some(({ member }) => member !== undefined)).toBe(false)
    expect(bands?.rows.at(-1)?.cells).toEqual(members?.rows.at(-1)?.cells)
  })

  test('what was planned is expensed, committed or neither, by priority area', () => {
    const row = rowOf(report(), 'delivered', 'area-1')
    // Base-line 3,000, and courses of 9,000 of which the project delivers nine tenths.
    expect(amounts(row)).toEqual([3000 + 9000 * 0.9, 2500, 500, 3000 + 9000 * 0.9 - 2500 - 500].map((amount) => amount.toFixed(2)))
  })

  test.each([
    [2017, 'The books of 2017 were closed on 2018-03-31.'],
    [2018, 'The books of 2018 are open; the register has come to 2018-08-01.'],
    [2020, 'The register holds no entry of 2020.'],
  ])('of %i it says how the books stand', (year, sentence) => {
    expect(report(year).summary[0]).toBe(sentence)
  })

  test('indicators without anything are counted, and the way from baseline to target is measured', () => {
    const measured = { source: 'invented' } as const
    const paper = report(2018, ({ framework }) => {
      const [indicator] = framework.areas[0]?.objectives[0]?.indicators ?? []
      Object.assign(indicator ?? {}, {
        baseline: { ...measured, value: '2', of: '10', unit: 'member' },
        target: { ...measured, value: '0.7', unit: '1' },
        actual: [{ ...measured, value: '4', of: '10', unit: 'member' }],
      })
    })
    // From 2 of 10 to 70 per cent, at 4 of 10: (0.4 - 0.2) / (0.7 - 0.2).
    expect(tableOf(paper, 'monitoring')?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '2 of 10 members',
      '70 %',
      '4 of 10 members',
      '40 %',
    ])
    expect(tableOf(report(), 'monitoring')).toBeUndefined()
  })

  test('what was measured after the year is not in its report, and several measurements have their days', () => {
    const measuredOn = (...days: readonly string[]) =>
      report(2018, ({ framework }) => {
        const [indicator] = framework.areas[0]?.objectives[0]?.indicators ?? []
        const of = (value: string, on?: string) => ({ value, unit: '1', source: 'invented', ...(on === undefined ? {} : { on }) })
        const actual = days.map((on, at) => of(['0.4', '0.5'][at] ?? '', on))
        Object.assign(indicator ?? {}, { baseline: of('0.2'), target: of('0.7'), actual })
      })
    const shown = (...days: readonly string[]) =>
      tableOf(measuredOn(...days), 'monitoring')
        ?.rows[0]?.cells.map(({ text }) => text)
        .slice(2)
    // (0.5 - 0.2) / (0.7 - 0.2) and (0.4 - 0.2) / (0.7 - 0.2)
    expect(shown('2018-06-30', '2018-12-31')).toEqual(['40 % on 2018-06-30; 50 % on 2018-12-31', '60 %'])
    expect(shown('2018-06-30', '2019-01-01')).toEqual(['40 %', '40 %'])
    expect(shown('2019-01-01', '2019-01-02')).toEqual([undefined, undefined])
    expect(tableOf(measuredOn('2019-01-01'), 'monitoring')?.caption).toMatch(/1 with a target, 0 measured$/)
  })

  test('the mid-term review stands in the report of the year in which it ends, and in no other', () => {
    const reviewedBy = (by: string) =>
      report(2018, ({ framework }) => {
        framework.midTermReview = { by, source: 'invented' }
      })
    const paper = reviewedBy('2018-12-31')
    const section = paper.sections.find(({ id }) => id === 'mid-term-review')
    expect(section?.title).toBe('The one indicator cannot be judged as of 2018-12-31: data is missing')
    expect(section?.tables.map(({ id }) => id)).toEqual(['review', 'review-money'])
    expect(paper.summary.at(-1)).toBe(`${section?.title}.`)
    // The contract of 3,000 of which 2,500 are expensed.
    expect(
      tableOf(paper, 'review-money')
        ?.rows.at(-1)
        ?.cells.slice(2)
        .map(({ amount }) => amount),
    ).toEqual(['2500.00', '500.00'])
    for (const day of ['2017-12-31', '2019-01-01']) expect(reviewedBy(day).sections.some(({ id }) => id === 'mid-term-review')).toBe(false)
  })
})
