/** One activity in money: its planned cost by year, what is committed, reserved and expensed of it, and the entries behind that. */

import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Assessment } from '../checks/check.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import type { Position } from '../register/position.ts'
import { cellOf, EMPTY, moneyCell, textCell, textColumn, yearColumns } from './cell.ts'
import { ENTRY_LABELS } from './entry-sentence.ts'
import { footing } from './footing.ts'
import { amountIn } from './sentences.ts'
import type { Row, Table } from './table.ts'
import { basisNotes } from './year-table.ts'

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** By fiscal year. What is neither expensed nor promised is left; more promised than planned shows as below nothing. */
export const activityTable = (assessment: Assessment, position: Position, activity: string): Table => {
  const { years, plan } = assessment.forecast
  const rule = plan.document.organisation.fiscalYear
  const commitments = position.commitments.filter(({ entry }) => entry.activity === activity)
  const own = new Set(commitments.map(({ entry }) => entry.id))
  const expensed = position.expenses.filter(({ entry }) => own.has(entry.commitment))
  const of = {
    expensed: (year: number) =>
      add(expensed.flatMap(({ entry }) => (fiscalYearOf(entry.on, rule) === year ? [new Decimal(entry.amount.amount)] : []))),
    committed: (year: number) => add(commitments.flatMap(({ entry, open }) => (entry.fiscalYear === year ? [open] : []))),
    reserved: (year: number) =>
      add(
        position.reservations.flatMap(({ entry, open, fiscalYear }) => (entry.activity === activity && fiscalYear === year ? [open] : [])),
      ),
  }
  const planned = (year: number) => assessment.amount('spending/activity', { activity }, year) ?? ZERO
  const left = (year: number) => planned(year).minus(of.expensed(year)).minus(of.committed(year)).minus(of.reserved(year))
  const line = (id: string, label: string, kind: Row['kind'], amount: (year: number) => Decimal): Row => ({
    ...{ id, label, kind },
    cells: years.map((year) => (amount(year).isZero() ? EMPTY : moneyCell(amount(year), plan.currency))),
  })
  return {
    id: 'activity',
    caption: `Planned to cost ${amountIn(plan.currency, add(years.map(planned)))} from ${years[0]} to ${years.at(-1)}; ${amountIn(plan.currency, add(years.map(of.committed)))} are committed and open`,
    unit: plan.currency,
    columns: yearColumns(years),
    rows: [
      {
        id: 'planned',
        label: 'Planned cost',
        kind: 'subtotal',
        cells: years.map((year) => cellOf(assessment, 'spending/activity', { activity }, year)),
      },
      line('expensed', 'Expensed', 'line', of.expensed),
      line('committed', 'Committed and open', 'line', of.committed),
      line('reserved', 'Reserved and open', 'line', of.reserved),
      line('left', 'Neither spent nor promised', 'total', left),
    ],
    reconciliation: footing({
      what: 'Planned less expensed, committed, reserved and what is left',
      currency: plan.currency,
      differences: years.map((year) => ({
        column: String(year),
        left: planned(year).minus(add([of.expensed(year), of.committed(year), of.reserved(year), left(year)])),
      })),
    }),
    notes: basisNotes(assessment),
  }
}

const SPENDING = ['reserved', 'carried-forward', 'committed', 're-estimated', 'expensed', 'paid-out', 'override-granted'] as const

type Spending = Extract<RegisterEntry, { readonly kind: (typeof SPENDING)[number] }>
const isSpending = (entry: RegisterEntry): entry is Spending => (SPENDING as readonly string[]).includes(entry.kind)

/** Entries in effect that are about an activity, in the order of their days. */
export const activityEntriesTable = (position: Position, activity: string): Table => {
  const known = new Map(position.entries.map((entry) => [entry.id, entry]))
  const isOfActivity = (entry: RegisterEntry | undefined): boolean => {
    if (entry === undefined || !isSpending(entry)) return false
    if ('activity' in entry) return entry.activity === activity
    const before = entry.kind === 'carried-forward' ? entry.reservation : entry.kind === 'paid-out' ? entry.expense : entry.commitment
    return isOfActivity(known.get(before))
  }
  const own = position.entries.filter(isSpending).filter(isOfActivity)
  return {
    id: 'activity-entries',
    caption: own.length === 0 ? 'Nothing was entered about it' : `${own.length} ${own.length === 1 ? 'entry' : 'entries'} in effect`,
    unit: null,
    columns: [
      textColumn('kind', 'What'),
      textColumn('on', 'Effective'),
      { id: 'amount', label: 'Amount', kind: 'number' },
      textColumn('year', 'Year'),
      textColumn('from', 'Agreement or authority'),
      textColumn('document', 'Document'),
      textColumn('who', 'Entered by'),
    ],
    rows: own
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(
        (entry): Row => ({
          id: entry.id,
          label: entry.id,
          kind: 'line',
          cells: [
            textCell(ENTRY_LABELS[entry.kind]),
            textCell(entry.on),
            'amount' in entry
              ? { amount: printAmount(new Decimal(entry.amount.amount), entry.amount.currency), unit: entry.amount.currency }
              : { amount: null },
            textCell('fiscalYear' in entry ? String(entry.fiscalYear) : 'into' in entry ? String(entry.into) : null),
            textCell('agreement' in entry ? entry.agreement : 'authority' in entry ? `${entry.authority}, until ${entry.expires}` : null),
            textCell(entry.document),
            textCell(entry.who),
          ],
        }),
      ),
    reconciliation: null,
    notes: [],
  }
}
