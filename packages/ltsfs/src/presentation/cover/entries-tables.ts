/** Entries of the register about something: by kind, with what was reversed of them, and one by one. */

import { shiftDay } from '../../calendar/day.ts'
import type { EntryKind, RegisterEntry } from '../../inputs/register.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import { type About, type EntryLine, entriesAbout, isOwing } from '../../register/entries-about.ts'
import type { Position } from '../../register/position.ts'
import { countCell, EMPTY, textCell, textColumn } from '../cell.ts'
import { itemsByAge } from '../receivables/receivables-items.ts'
import type { Cell, Row, Table } from '../table.ts'
import { activityName, fundName } from './cover-names.ts'
import { type Asking, type EntriesAsked, isIn, openingIn, type Sums, sumsOf } from './entries-asking.ts'
import { proofOf } from './entries-proof.ts'
import { ENTRY_LABELS, entrySentence } from './entry-sentence.ts'

interface View {
  readonly plan: Plan
  readonly position: Position
}

export interface EntriesShown {
  readonly title: string
  readonly byKind: Table
  /** What is open of what is owed, by age; null where nothing is, for a fiscal year, and for what owes nothing. */
  readonly items: Table | null
  readonly list: Table
}

/** The list shows no more than these; the totals count all. */
const MOST_LISTED = 500

/** Undefined where the plan has nothing of that name, or not that fiscal year. */
export const entriesShown = (
  { plan, position }: View,
  entries: readonly RegisterEntry[],
  asked: EntriesAsked,
): EntriesShown | undefined => {
  const about = aboutText(plan, asked.about)
  if (about === undefined || (asked.fiscalYear !== null && !plan.years.includes(asked.fiscalYear))) return undefined
  const span = asked.fiscalYear === null ? null : plan.span(asked.fiscalYear)
  const last = span === null ? position.asOf : shiftDay(span.until, -1)
  const to = last < position.asOf ? last : position.asOf
  const asking: Asking = { ...asked, plan, position, from: span?.from ?? null, to, lines: entriesAbout(entries, asked.about, to) }
  const found = asking.lines.filter(({ entry, reversedBy }) => isIn(asking, entry.on) || isIn(asking, reversedBy?.on))
  const period = span === null ? say`until ${to}` : say`effective in fiscal year ${asked.fiscalYear}, until ${to}`
  const count = found.length === 0 ? say`No entry` : found.length === 1 ? say`One entry` : say`${found.length} entries`
  return {
    title: [count, about, period].filter((words) => words !== '').join(' '),
    byKind: kindsTable(asking, found),
    items: asked.about === null || span !== null ? null : itemsByAge({ plan, position }, asked.about),
    list: listTable(asking, found),
  }
}

/** Empty where it is about anything; undefined where the plan has nothing of that name. */
const aboutText = (plan: Plan, about: About | null): string | undefined => {
  if (about === null) return ''
  if (about.what === 'receivables') return say`about what members and missions owe`
  const { donorCoFunding, spending, members, userPaysMissions } = plan.document
  const { what, id } = about
  const records: Readonly<Record<typeof what, readonly { readonly id: string }[]>> = {
    agreement: donorCoFunding.agreements,
    activity: spending.activities,
    member: members,
    mission: userPaysMissions.missions,
  }
  if (!records[what].some((record) => record.id === id)) return undefined
  const member = members.find((record) => record.id === id)?.name ?? id
  const mission = userPaysMissions.missions.find((record) => record.id === id)?.title ?? id
  return say`about ${{ agreement: fundName(plan, id), activity: activityName(plan, id), member, mission }[what]}`
}

const moneyCells = ({ count, entered, reversed }: Sums, unit: string, opening = ZERO): readonly Cell[] => [
  countCell(count),
  ...[entered, reversed, opening.plus(entered).plus(reversed)].map((amount) => ({ amount: printAmount(amount, unit), unit })),
]

const KIND_ORDER = Object.keys(ENTRY_LABELS) as readonly EntryKind[]

/** What an agreement has received and paid for is told where that is nothing too. */
const alwaysOf = ({ about, plan }: Asking): readonly (readonly [currency: string, kind: EntryKind])[] => {
  if (about?.what !== 'agreement') return []
  const currency = plan.document.donorCoFunding.agreements.find(({ id }) => id === about.id)?.currency ?? plan.currency
  return [
    [currency, 'received'],
    [plan.currency, 'expensed'],
  ]
}

/** What is owed before, each kind, and what is owed at the end; only kinds where nothing is owed. */
const rowsIn = (asking: Asking, found: readonly EntryLine[], currency: string): readonly Row[] => {
  const own = found.filter((line) => line.currency === currency)
  const kinds = KIND_ORDER.filter(
    (kind) => own.some(({ entry }) => entry.kind === kind) || alwaysOf(asking).some(([in_, what]) => in_ === currency && what === kind),
  )
  const opening = openingIn(asking, currency)
  const all = moneyCells(sumsOf(asking, own), currency, opening)
  return [
    ...(isOwing(asking.about) && asking.from !== null
      ? [
          {
            id: `opening-${currency}`,
            label: say`Owed before ${asking.from}`,
            kind: 'line' as const,
            cells: [EMPTY, EMPTY, EMPTY, { amount: printAmount(opening, currency), unit: currency }],
          },
        ]
      : []),
    ...kinds.map(
      (kind): Row => ({
        id: `${kind}-${currency}`,
        label: `${ENTRY_LABELS[kind]()}, ${currency}`,
        kind: 'line',
        cells: moneyCells(
          sumsOf(
            asking,
            own.filter(({ entry }) => entry.kind === kind),
          ),
          currency,
        ),
      }),
    ),
    ...(isOwing(asking.about)
      ? [{ id: `total-${currency}`, label: say`Owed on ${asking.to}, ${currency}`, kind: 'total' as const, cells: all }]
      : []),
  ]
}

const kindsTable = (asking: Asking, found: readonly EntryLine[]): Table => {
  const { plan, lines } = asking
  const always = alwaysOf(asking)
  const currencies = [...new Set([...lines.flatMap(({ currency }) => currency ?? []), ...always.map(([currency]) => currency)])].toSorted(
    (one, other) => Number(other === plan.currency) - Number(one === plan.currency) || (one < other ? -1 : 1),
  )
  const rows = currencies.flatMap((currency) => rowsIn(asking, found, currency))
  return {
    id: 'by-kind',
    caption: say`By kind of entry`,
    unit: null,
    columns: [
      { id: 'entries', label: say`Entries`, kind: 'number', unit: '1', additive: true },
      { id: 'entered', label: say`Entered`, kind: 'number', additive: true },
      { id: 'reversed', label: say`Reversed`, kind: 'number', additive: true },
      { id: 'standing', label: say`Together`, kind: 'number', additive: true },
    ],
    rows: [...rows, ...wordsOnly(asking, found)],
    reconciliation: proofOf(asking, currencies),
    notes: [
      isOwing(asking.about)
        ? say`What makes less of what is owed stands below zero.`
        : say`Kinds are not added up: what is received, committed and expensed is not one sum.`,
    ],
  }
}

/** Of kinds that move no money, how many. */
const wordsOnly = (asking: Asking, found: readonly EntryLine[]): readonly Row[] =>
  KIND_ORDER.flatMap((kind): readonly Row[] => {
    const own = found.filter(({ entry, currency }) => entry.kind === kind && currency === null)
    return own.length === 0
      ? []
      : [{ id: kind, label: ENTRY_LABELS[kind](), kind: 'line', cells: [countCell(sumsOf(asking, own).count), EMPTY, EMPTY, EMPTY] }]
  })

const listTable = (asking: Asking, found: readonly EntryLine[]): Table => ({
  id: 'entries-listed',
  caption: found.length > MOST_LISTED ? say`The last ${MOST_LISTED} entries` : say`Entries, the newest first`,
  unit: null,
  columns: [
    textColumn('kind', say`Kind`),
    textColumn('on', say`Effective`),
    { id: 'amount', label: say`Amount`, kind: 'number' },
    textColumn('says', say`What it says`),
    textColumn('document', say`Document`),
    textColumn('who', say`Entered by`),
  ],
  rows: found
    .slice(-MOST_LISTED)
    .toReversed()
    .flatMap((line) => rowsOf(asking, line)),
  reconciliation: null,
  notes: [],
})

/** The reversal of an entry stands above it. */
const rowsOf = (asking: Asking, { entry, amount, currency, reversedBy }: EntryLine): readonly Row[] => {
  const row = (each: typeof entry, sum: Decimal | null): Row => {
    const label = ENTRY_LABELS[each.kind]()
    return {
      id: each.id,
      label: each.id,
      kind: 'line',
      of: { entry: each.id },
      cells: [
        textCell(each === entry && isIn(asking, reversedBy?.on) ? say`${label} (reversed)` : label),
        textCell(each.on),
        sum === null || currency === null ? EMPTY : { amount: printAmount(sum, currency), unit: currency },
        textCell(entrySentence(each)),
        textCell(each.document),
        textCell(each.who),
      ],
    }
  }
  return [
    ...(reversedBy !== null && isIn(asking, reversedBy.on) ? [row(reversedBy, amount?.negated() ?? null)] : []),
    ...(isIn(asking, entry.on) ? [row(entry, amount)] : []),
  ]
}
