/** When instalments fall due: by month, those that come next, and the conditions that hold some back. */

import { daysBetween } from '../../calendar/day.ts'
import { later, meant, say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import { moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Row, Table } from '../table.ts'
import { type AgreementsView, added, type InstalmentLine, instalmentLines, rateNotes, STANDING_LABELS } from './agreements-lines.ts'

const MONTHS: readonly (readonly [id: string, label: () => string])[] = [
  ...([
    ['jan', later`Jan`],
    ['feb', later`Feb`],
    ['mar', later`Mar`],
    ['apr', later`Apr`],
    ['may', later`May`],
    ['jun', later`Jun`],
  ] as const),
  ...([
    ['jul', later`Jul`],
    ['aug', later`Aug`],
    ['sep', later`Sep`],
    ['oct', later`Oct`],
    ['nov', later`Nov`],
    ['dec', later`Dec`],
  ] as const),
]

/** What may still come: not lost with its agreement. */
const alive = (line: InstalmentLine): boolean => line.standing !== 'lost'

export const instalmentCalendar = (view: AgreementsView): Table => {
  const { currency } = view.plan
  const lines = instalmentLines(view).filter(alive)
  const years = [...new Set(lines.map(({ each }) => each.due.slice(0, 4)))].toSorted()
  const dueIn = (start: string) => lines.filter(({ each }) => each.due.startsWith(start))
  const cells = (of: (month: string) => readonly InstalmentLine[], all: readonly InstalmentLine[]): readonly Cell[] => [
    ...MONTHS.map((_, at) => {
      const found = of(String(at + 1).padStart(2, '0'))
      return found.length === 0 ? { amount: null } : moneyCell(added(found.map(({ promised }) => promised)), currency)
    }),
    moneyCell(added(all.map(({ promised }) => promised)), currency),
  ]
  const inMonth = (month: string) => lines.filter(({ each }) => each.due.slice(5, 7) === month)
  const months = added(MONTHS.flatMap((_, at) => inMonth(String(at + 1).padStart(2, '0')).map(({ promised }) => promised)))
  return {
    id: 'calendar',
    caption: say`Instalments by the month in which they fall due`,
    unit: currency,
    columns: [
      ...MONTHS.map(([id, label]) => ({ id, label: label(), kind: 'number' as const, additive: true })),
      { id: 'year', label: say`Year`, kind: 'number', additive: true },
    ],
    rows: [
      ...years.map(
        (year): Row => ({ id: year, label: year, kind: 'line', cells: cells((month) => dueIn(`${year}-${month}`), dueIn(year)) }),
      ),
      { id: 'total', label: say`All years`, kind: 'total', cells: cells(inMonth, lines) },
    ],
    reconciliation: footing({
      what: say`Months less the years`,
      currency,
      differences: [
        { column: say`the total`, left: months.minus(added(years.flatMap((year) => dueIn(year).map(({ promised }) => promised)))) },
      ],
    }),
    notes: [
      say`Received or not, on the day last agreed. Instalments of agreements that lapsed or were cancelled are left out.`,
      ...rateNotes(view),
    ],
  }
}

const byDue = (one: InstalmentLine, other: InstalmentLine): number =>
  one.each.due < other.each.due ? -1 : one.each.due > other.each.due ? 1 : 0

const ownMoney = (amount: Decimal, { known }: InstalmentLine): Cell => ({
  amount: printAmount(amount, known.agreement.currency),
  unit: known.agreement.currency,
})

const instalmentOf = ({ known, each }: InstalmentLine) => ({ agreement: known.agreement.id, instalment: each.instalment.id })

/** "in 42 days", "12 days ago", "today". */
const distance = (asOf: string, day: string): string => {
  const days = daysBetween(asOf, day)
  return days === 0 ? say`today` : days > 0 ? say`in ${days} days` : say`${-days} days ago`
}

const openRow = ({ plan, position }: AgreementsView, line: InstalmentLine): Row => ({
  id: `${line.known.agreement.id} ${line.each.instalment.id}`,
  label: line.known.agreement.title,
  kind: 'line',
  of: instalmentOf(line),
  cells: [
    textCell(line.each.instalment.id),
    textCell(line.each.due),
    textCell(distance(position.asOf, line.each.due)),
    textCell(line.known.agreement.currency),
    ownMoney(line.each.open, line),
    moneyCell(line.open, plan.currency),
    { ...textCell(STANDING_LABELS[line.standing]()), ...(line.standing === 'overdue' ? { status: 'warn' as const } : {}) },
  ],
})

/** Open instalments in the order in which they fall due, overdue ones first. */
export const openInstalmentsTable = (view: AgreementsView): Table => {
  const { plan } = view
  const lines = instalmentLines(view)
    .filter((line) => alive(line) && !line.each.open.isZero())
    .toSorted(byDue)
  const open = added(lines.map((line) => line.open))
  return {
    id: 'open-instalments',
    caption:
      lines.length === 0 ? say`No instalment is open` : say`${lines.length} instalments are open, worth ${amountIn(plan.currency, open)}`,
    unit: null,
    columns: [
      textColumn('instalment', say`Instalment`),
      textColumn('due', say`Due`),
      textColumn('when', say`When`),
      textColumn('currency', say`Currency`),
      { id: 'amount', label: say`Open`, kind: 'number' },
      { id: 'worth', label: say`Open`, kind: 'number', unit: plan.currency, additive: true },
      textColumn('standing', say`Standing`),
    ],
    rows: [
      ...lines.map((line) => openRow(view, line)),
      {
        id: 'total',
        label: say`All open instalments`,
        kind: 'total',
        cells: [
          textCell(null),
          textCell(null),
          textCell(null),
          textCell(null),
          { amount: null },
          moneyCell(open, plan.currency),
          textCell(null),
        ],
      },
    ],
    reconciliation: footing({
      what: say`Open less promised and received`,
      currency: plan.currency,
      differences: [
        {
          column: say`the total`,
          left: open.minus(added(lines.map((line) => line.promised))).plus(added(lines.map((line) => line.received))),
        },
      ],
    }),
    notes: rateNotes(view),
  }
}

const conditionsSentence = ({ plan }: AgreementsView, open: readonly InstalmentLine[]): string => {
  if (open.length === 0) return say`No condition is open`
  const held = amountIn(plan.currency, added(open.map((line) => line.open)))
  return open.length === 1 ? say`One open condition holds back ${held}` : say`${open.length} open conditions hold back ${held}`
}

/** Conditions that hold money back, or held it back, in the order in which the money falls due. */
export const conditionsTable = (view: AgreementsView): Table => {
  const lines = instalmentLines(view)
    .filter((line) => alive(line) && line.each.instalment.condition !== undefined)
    .toSorted(byDue)
  const open = lines.filter(({ each }) => each.locked)
  return {
    id: 'conditions',
    caption: conditionsSentence(view, open),
    unit: null,
    columns: [
      textColumn('condition', say`Condition`),
      textColumn('instalment', say`Instalment`),
      textColumn('due', say`Due`),
      { id: 'amount', label: say`Amount`, kind: 'number' },
      textColumn('state', say`State`),
    ],
    rows: lines.map((line) => ({
      id: `${line.known.agreement.id} ${line.each.instalment.id}`,
      label: line.known.agreement.title,
      kind: 'line',
      of: instalmentOf(line),
      cells: [
        textCell(line.each.instalment.condition?.text),
        textCell(line.each.instalment.id),
        textCell(line.each.due),
        {
          ...ownMoney(new Decimal(line.each.instalment.amount.amount), line),
          place: {
            path: `donorCoFunding.agreements.${line.known.agreement.id}.instalments.${line.each.instalment.id}.amount.amount`,
            year: null,
          },
        },
        {
          ...textCell(line.each.locked ? meant('Open', 'a condition') : say`Met`),
          ...(line.each.locked && line.each.due < view.position.asOf ? { status: 'warn' as const } : {}),
        },
      ],
    })),
    reconciliation: null,
    notes: [],
  }
}
