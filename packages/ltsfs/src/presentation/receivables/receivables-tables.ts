/** What members and missions owe: how old it is, how it rolled forward, and which invoices are open. Two currencies are never added. */

import type { Day } from '../../calendar/day.ts'
import { AGE_BANDS, ageing, type Due } from '../../fees/ageing.ts'
import type { Of } from '../../formula/formula.ts'
import type { EntryKind, RegisterEntry } from '../../inputs/register.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Position } from '../../register/position.ts'
import { type RollForward, rollForward } from '../../register/roll-forward.ts'
import { added } from '../agreements/agreements-lines.ts'
import { textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

export interface ReceivablesView {
  readonly plan: Plan
  readonly position: Position
}

/** An invoice, or a quote that was accepted, with what is open of it. */
export interface OpenReceivable {
  readonly id: string
  readonly kind: 'invoice' | 'quote'
  /** The member or the mission. */
  readonly of: string
  readonly label: string
  readonly currency: string
  readonly due: Day
  readonly open: Decimal
}

const memberName = (plan: Plan, id: string): string => plan.document.members.find((member) => member.id === id)?.name ?? id
const missionName = (plan: Plan, id: string): string =>
  plan.document.userPaysMissions.missions.find((mission) => mission.id === id)?.title ?? id

/** Whatever is open on the day, invoices first, each in the order entered. */
export const openReceivables = ({ plan, position }: ReceivablesView): readonly OpenReceivable[] => [
  ...position.receivables
    .filter(({ open }) => !open.isZero())
    .map(
      ({ entry, open }): OpenReceivable => ({
        ...{ id: entry.id, kind: 'invoice', of: entry.member, label: memberName(plan, entry.member) },
        ...{ currency: entry.amount.currency, due: entry.due, open },
      }),
    ),
  ...position.quotes
    .filter(({ state, open }) => state === 'accepted' && !open.isZero())
    .map(({ entry, open }): OpenReceivable => {
      const accepted = position.entries.find((other) => other.kind === 'accepted' && other.quote === entry.id)
      return {
        ...{ id: entry.id, kind: 'quote', of: entry.mission, label: missionName(plan, entry.mission) },
        ...{ currency: entry.amount.currency, due: accepted?.on ?? entry.on, open },
      }
    }),
]

const aboutOf = (isMember: boolean, of: string): Of => (isMember ? { member: of } : { mission: of })

type Amounts = readonly Decimal[]

export interface Line {
  readonly id: string
  readonly label: string
  /** The member or the mission it is about. */
  readonly about: Of
  readonly currency: string
  readonly amounts: Amounts
}

const sumOf = (lines: readonly Line[], columns: readonly unknown[]): Amounts =>
  columns.map((_, at) => added(lines.map(({ amounts }) => amounts[at] ?? ZERO)))

const cellsOf = (amounts: Amounts, currency: string): readonly Cell[] =>
  amounts.map((amount) => ({ amount: printAmount(amount, currency), unit: currency }))

/** Lines by currency, the one of the plan first, each with its total. */
export const byCurrency = (lines: readonly Line[], columns: readonly Column[], own: string): readonly Row[] => {
  const groups = [...Map.groupBy(lines, ({ currency }) => currency)].toSorted(
    ([one], [other]) => Number(other === own) - Number(one === own) || (one < other ? -1 : 1),
  )
  return groups.flatMap(([currency, list]): readonly Row[] => [
    ...list.map(
      ({ id, label, about, amounts }): Row => ({
        id: `${id} ${currency}`,
        label,
        kind: 'line',
        of: about,
        cells: cellsOf(amounts, currency),
      }),
    ),
    { id: `total-${currency}`, label: say`All`, kind: 'total', cells: cellsOf(sumOf(list, columns), currency) },
  ])
}

export const footings = (lines: readonly Line[], what: string, left: (amounts: Amounts) => Decimal, columns: readonly Column[]): string =>
  [...Map.groupBy(lines, ({ currency }) => currency)]
    .map(([currency, list]) =>
      footing({ what: say`${currency}: ${what}`, currency, differences: [{ column: say`the total`, left: left(sumOf(list, columns)) }] }),
    )
    .join(' ')

const moneyColumn = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

export const ageingColumns = (): readonly Column[] => [
  moneyColumn('not-due', say`Not due yet`),
  ...AGE_BANDS.map(({ id, label }) => moneyColumn(id, label)),
  moneyColumn('open', say`Open`),
]

/** How old what is open is, counted from the due day of each invoice. */
export const ageingTable = (view: ReceivablesView): Table => {
  const { plan, position } = view
  const open = openReceivables(view)
  const lines = [...Map.groupBy(open, ({ kind, of, currency }) => `${kind} ${of} ${currency}`)].flatMap(([id, list]): readonly Line[] => {
    const [first] = list
    if (first === undefined) return []
    const dues: readonly Due[] = list.map(({ due, open: amount }) => ({ day: due, amount }))
    const later = added(dues.filter(({ day }) => day > position.asOf).map(({ amount }) => amount))
    const aged = ageing(dues, ZERO, position.asOf)
    return [
      {
        id,
        label: first.label,
        about: aboutOf(first.kind === 'invoice', first.of),
        currency: first.currency,
        amounts: [later, ...aged, added(list.map((each) => each.open))],
      },
    ]
  })
  const columns = ageingColumns()
  return {
    id: 'ageing',
    caption: receivablesSentence(view),
    unit: null,
    columns,
    rows: byCurrency(lines, columns, plan.currency),
    reconciliation:
      lines.length === 0
        ? null
        : footings(lines, say`ages less what is open`, (sums) => added(sums.slice(0, -1)).minus(sums.at(-1) ?? ZERO), columns),
    notes: [say`Counted from the day on which each invoice falls due, and each accepted quote from the day of its acceptance.`],
  }
}

/** "3 receivables are open on 2018-06-30: 1,000.00 FJD, of which 400.00 FJD are overdue". */
export const receivablesSentence = (view: ReceivablesView): string => {
  const open = openReceivables(view)
  const { asOf } = view.position
  if (open.length === 0) return say`Nothing is owed on ${asOf}`
  const parts = [...Map.groupBy(open, ({ currency }) => currency)].map(([currency, list]) => {
    const late = added(list.filter(({ due }) => due <= asOf).map((each) => each.open))
    const all = amountIn(currency, added(list.map((each) => each.open)))
    if (late.eq(added(list.map((each) => each.open)))) return say`${all}, all of it due`
    return late.isZero() ? say`${all}, none of it due yet` : say`${all}, of which ${amountIn(currency, late)} are due`
  })
  const owed = parts.join(say`; `)
  return open.length === 1 ? say`One receivable is open on ${asOf}: ${owed}` : say`${open.length} receivables are open on ${asOf}: ${owed}`
}

export const openReceivablesTable = (view: ReceivablesView): Table => ({
  id: 'open-receivables',
  caption: say`Open invoices and accepted quotes`,
  unit: null,
  columns: [textColumn('id', say`Entry`), textColumn('due', say`Due`), { id: 'open', label: say`Open`, kind: 'number' }],
  rows: openReceivables(view)
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
    .map(({ id, kind, of, label, due, open, currency }) => ({
      id,
      label,
      kind: 'line',
      of: aboutOf(kind === 'invoice', of),
      cells: [textCell(kind === 'quote' ? say`${id} (quote)` : id), textCell(due), { amount: printAmount(open, currency), unit: currency }],
    })),
  reconciliation: null,
  notes: [],
})

const MOVED: readonly (readonly [id: string, label: () => string, kinds: readonly EntryKind[]])[] = [
  ['charged', later`Charged`, ['invoiced', 'accepted']],
  ['received', later`Received`, ['paid', 'settled']],
  ['waived', later`Waived`, ['waived']],
  ['written-off', later`Written off`, ['written-off']],
  ['reversed', later`Reversed`, ['reversed']],
]

const rollColumns = (): readonly Column[] => [
  moneyColumn('opening', say`Opening`),
  ...MOVED.map(([id, label]) => moneyColumn(id, label())),
  moneyColumn('closing', say`Closing`),
]

interface Period {
  /** Both days included. */
  readonly from: Day
  readonly to: Day
}

/** Opening + charged - received - waived - written off, less what was reversed, = closing; the closing balance is read apart from the movements. */
export const receivablesRollForward = (plan: Plan, entries: readonly RegisterEntry[], { from, to }: Period): Table => {
  const rolled = rollForward(plan, entries, { from, to, knownOn: '9999-12-31' })
  const rows = (rolled.ok ? rolled.value : []).filter(({ account }) => account === 'receivable' || account === 'quote')
  const lines = rows.map((row) => rolledLine(plan, row)).filter(({ amounts }) => amounts.some((amount) => !amount.isZero()))
  const columns = rollColumns()
  return {
    id: 'roll-forward',
    caption: say`What was owed, charged and taken off from ${from} to ${to}`,
    unit: null,
    columns,
    rows: byCurrency(lines, columns, plan.currency),
    reconciliation:
      lines.length === 0
        ? null
        : footings(lines, say`opening and movements less closing`, (sums) => added(sums.slice(0, -1)).minus(sums.at(-1) ?? ZERO), columns),
    notes: [say`What goes out stands below zero. An entry that was reversed stands under its kind, and its reversal under "Reversed".`],
  }
}

const rolledLine = (plan: Plan, { account, of, currency, opening, moved, closing }: RollForward): Line => ({
  id: `${account} ${of}`,
  label: account === 'receivable' ? memberName(plan, of) : missionName(plan, of),
  about: aboutOf(account === 'receivable', of),
  currency,
  amounts: [opening, ...MOVED.map(([, , kinds]) => added(kinds.map((kind) => moved.get(kind) ?? ZERO))), closing],
})
