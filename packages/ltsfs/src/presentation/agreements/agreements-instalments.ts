/** Instalments one by one, each in its own currency and in that of the plan: what every sum of instalments is the sum of. */

import { AGREEMENT_STATES, type AgreementState } from '../../inputs/donor-co-funding.ts'
import { counted, later, say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { exchange, printAmount } from '../../money/money.ts'
import { EMPTY, moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Row, Table } from '../table.ts'
import {
  type AgreementsView,
  added,
  budgetRate,
  type InstalmentLine,
  instalmentLines,
  rateNotes,
  STANDING_LABELS,
} from './agreements-lines.ts'
import { AGREEMENT_STATE_LABELS } from './agreements-table.ts'

/** Each narrows the list; null and false leave it as it is. */
export interface InstalmentsAsked {
  readonly agreement: string | null
  readonly state: AgreementState | null
  readonly currency: string | null
  /** "2019", "2019-03", "--03" for the month of any year, "all" for any day: without what is lost with its agreement. */
  readonly due: string | null
  /** Of those that may still come. */
  readonly open: boolean
}

const DUE = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|--(?:0[1-9]|1[0-2])|all)$/

/** Undefined where there is no such agreement, state or currency of an agreement, or a due day is none. */
export const instalmentsAsked = ({ position }: AgreementsView, query: Readonly<Record<string, string>>): InstalmentsAsked | undefined => {
  const { agreement = null, state = null, currency = null, due = null, open } = query
  const known = position.agreements.map((each) => each.agreement)
  const found = AGREEMENT_STATES.find((each) => each === state) ?? null
  const isThere =
    (agreement === null || known.some(({ id }) => id === agreement)) &&
    (state === null || found !== null) &&
    (currency === null || known.some((each) => each.currency === currency)) &&
    (due === null || DUE.test(due)) &&
    (open === undefined || open === 'yes')
  return isThere ? { agreement, state: found, currency, due, open: open === 'yes' } : undefined
}

const isDue = (day: string, due: string | null): boolean =>
  due === null || due === 'all' || (due.startsWith('--') ? day.slice(5, 7) === due.slice(2) : day.startsWith(due))

const isAsked = ({ known, each, standing }: InstalmentLine, { agreement, state, currency, due, open }: InstalmentsAsked): boolean =>
  (agreement === null || known.agreement.id === agreement) &&
  (state === null || known.state === state) &&
  (currency === null || known.agreement.currency === currency) &&
  isDue(each.due, due) &&
  (standing !== 'lost' || (due === null && !open)) &&
  (!open || !each.open.isZero())

/** What the bank booked for it, or the amount at the budget rate of the year of the receipt. */
const bookedOf = ({ plan }: AgreementsView, { known, each }: InstalmentLine): Decimal =>
  added(
    each.receipts.map(({ on, amount, credited }) => {
      const { currency } = known.agreement
      const rate = budgetRate(plan, currency, on)
      return credited ?? (rate === null ? ZERO : exchange({ amount, currency }, rate, plan.currency).amount)
    }),
  )

const placeOf = ({ known, each }: InstalmentLine): Cell['place'] => ({
  path: `donorCoFunding.agreements.${known.agreement.id}.instalments.${each.instalment.id}.amount.amount`,
  year: null,
})

const ownOf = ({ each }: InstalmentLine): readonly Decimal[] => [new Decimal(each.instalment.amount.amount), each.received, each.open]

const worthOf = (view: AgreementsView, line: InstalmentLine): readonly Decimal[] => [
  line.promised,
  line.received,
  line.open,
  bookedOf(view, line),
]

const sums = (lists: readonly (readonly Decimal[])[], columns: number): readonly Decimal[] =>
  Array.from({ length: columns }, (_, at) => added(lists.map((list) => list[at] ?? ZERO)))

const OWN = [
  ['promised', later`Promised`],
  ['received', later`Received`],
  ['open', later`Open`],
] as const
const WORTH = [...OWN, ['booked', later`Booked`]] as const

const lineRow = (view: AgreementsView, line: InstalmentLine): Row => ({
  id: `${line.known.agreement.id} ${line.each.instalment.id}`,
  label: `${line.known.agreement.title}: ${line.each.instalment.id}`,
  kind: 'line',
  of: { agreement: line.known.agreement.id, instalment: line.each.instalment.id },
  cells: [
    textCell(AGREEMENT_STATE_LABELS[line.known.state]()),
    textCell(line.each.due),
    textCell(STANDING_LABELS[line.standing]()),
    ...ownOf(line).map((amount, at) => ({
      amount: printAmount(amount, line.known.agreement.currency),
      unit: line.known.agreement.currency,
      ...(at === 0 ? { place: placeOf(line) } : {}),
    })),
    ...worthOf(view, line).map((amount) => moneyCell(amount, view.plan.currency)),
  ],
})

const sumRow = (view: AgreementsView, lines: readonly InstalmentLine[], currency: string | null): Row => ({
  id: currency === null ? 'total' : `all-${currency}`,
  label: currency === null ? say`All of them` : say`All in ${currency}`,
  kind: currency === null ? 'total' : 'subtotal',
  cells: [
    ...[EMPTY, EMPTY, EMPTY],
    ...sums(lines.map(ownOf), OWN.length).map((amount) =>
      currency === null ? EMPTY : { amount: printAmount(amount, currency), unit: currency },
    ),
    ...sums(
      lines.map((line) => worthOf(view, line)),
      WORTH.length,
    ).map((amount) => moneyCell(amount, view.plan.currency)),
  ],
})

export const instalmentsTable = (view: AgreementsView, asked: InstalmentsAsked): Table => {
  const { currency } = view.plan
  const lines = instalmentLines(view).filter((line) => isAsked(line, asked))
  const groups = [...Map.groupBy(lines, ({ known }) => known.agreement.currency)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const [promised = ZERO, received = ZERO, open = ZERO] = sums(
    lines.map((line) => worthOf(view, line)),
    WORTH.length,
  )
  const agreements = new Set(lines.map(({ known }) => known)).size
  return {
    id: 'instalments-listed',
    caption: say`${counted(lines.length, 'instalment')} of ${counted(agreements, 'agreement')}: ${amountIn(currency, promised)} promised, ${amountIn(currency, open)} open`,
    unit: null,
    columns: [
      textColumn('state', say`State`),
      textColumn('due', say`Due`),
      textColumn('standing', say`Standing`),
      ...OWN.map(([id, label]) => ({ id: `own-${id}`, label: label(), kind: 'number' as const, additive: true })),
      ...WORTH.map(([id, label]) => ({ id, label: label(), kind: 'number' as const, unit: currency, additive: true })),
    ],
    rows: [
      ...groups.flatMap(([unit, list]) => [...list.map((line) => lineRow(view, line)), sumRow(view, list, unit)]),
      ...(lines.length === 0 ? [] : [sumRow(view, lines, null)]),
    ],
    reconciliation: footing({
      what: say`Promised less received and open`,
      currency,
      differences: [{ column: say`all of them`, left: promised.minus(received).minus(open) }],
    }),
    notes: [
      say`Booked is what the bank booked; where that is not known, the amount at the budget rate of the year of the receipt.`,
      ...rateNotes(view),
    ],
  }
}
