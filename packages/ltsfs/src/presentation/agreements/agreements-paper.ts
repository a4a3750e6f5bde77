/** The paper of one agreement: where it stands, each instalment with its receipts, and every entry the register has about it. */

import type { RegisterEntry } from '../../inputs/register.ts'
import { say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import { type Attention, agreementAttention } from '../../register/agreement-attention.ts'
import type { AgreementPosition, InstalmentPosition } from '../../register/agreement-position.ts'
import { textCell, textColumn } from '../cell.ts'
import { ENTRY_LABELS, entrySentence } from '../cover/entry-sentence.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Table } from '../table.ts'
import { deliveryText } from './agreements-delivery.ts'
import { type AgreementsView, added, instalmentLines, STANDING_LABELS } from './agreements-lines.ts'
import { bookedOf } from './agreements-receipts.ts'
import { scopeNames, shareFacts, windowText } from './agreements-scope.ts'
import { AGREEMENT_STATE_LABELS } from './agreements-table.ts'

export interface AgreementPaper {
  readonly known: AgreementPosition
  /** The finding: what has arrived and what is open. */
  readonly sentence: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly attention: readonly Attention[]
  readonly instalments: Table
  readonly entries: Table
}

/** Undefined when the plan has no such agreement. `entries` is the whole register, so that what was reversed is seen too. */
export const agreementPaper = (view: AgreementsView, id: string, entries: readonly RegisterEntry[]): AgreementPaper | undefined => {
  const known = view.position.agreements.find(({ agreement }) => agreement.id === id)
  if (known === undefined) return undefined
  const { agreement, state } = known
  const delivery = agreement.restriction === 'none' ? null : deliveryText(view, known)
  const [received, open] = [added(known.instalments.map((each) => each.received)), added(known.instalments.map((each) => each.open))]
  return {
    known,
    sentence: say`${AGREEMENT_STATE_LABELS[state]()}: ${amountIn(agreement.currency, received)} have arrived, ${amountIn(agreement.currency, open)} are open`,
    facts: [
      [say`Donor`, agreement.donorName],
      [
        say`State`,
        known.by === null
          ? say`${AGREEMENT_STATE_LABELS[state]()}, as the plan says: the register knows nothing of it`
          : say`${AGREEMENT_STATE_LABELS[state]()}, by the entry ${known.by}`,
      ],
      [say`Ceiling`, amountIn(agreement.currency, new Decimal(agreement.ceiling.amount))],
      [say`Window`, windowText(agreement)],
      [say`May pay for`, scopeNames(view.plan, agreement).join(say`; `)],
      ...shareFacts(view, agreement),
      [say`Booked by the bank`, amountIn(view.plan.currency, bookedOf(view.plan, known))],
      [say`Spent under it`, amountIn(view.plan.currency, known.charged)],
      ...(delivery === null ? [] : [[say`Delivery against time`, delivery] as const]),
      ...(agreement.note === undefined ? [] : [[say`Note`, agreement.note] as const]),
    ],
    attention: agreementAttention(known, view.position.asOf),
    instalments: instalmentsTable(view, known),
    entries: entriesTable(known, entries),
  }
}

const instalmentsTable = (view: AgreementsView, known: AgreementPosition): Table => {
  const { currency } = known.agreement
  const lines = instalmentLines(view).filter((line) => line.known === known)
  const money = (amount: Decimal): Cell => ({ amount: printAmount(amount, currency) })
  const promised = lines.map(({ each }) => new Decimal(each.instalment.amount.amount))
  const [received, open] = [lines.map(({ each }) => each.received), lines.map(({ each }) => each.open)]
  return {
    id: 'instalments',
    caption: say`Instalments`,
    unit: currency,
    columns: [
      textColumn('due', say`Due`),
      { id: 'promised', label: say`Promised`, kind: 'number', additive: true },
      { id: 'received', label: say`Received`, kind: 'number', additive: true },
      { id: 'open', label: say`Open`, kind: 'number', additive: true },
      textColumn('standing', say`Standing`),
      textColumn('condition', say`Condition`),
    ],
    rows: [
      ...lines.map(({ each, standing }, at) => ({
        id: each.instalment.id,
        label: each.instalment.id,
        kind: 'line' as const,
        cells: [
          textCell(each.due),
          money(promised[at] ?? new Decimal(0)),
          money(each.received),
          money(each.open),
          { ...textCell(STANDING_LABELS[standing]()), ...(standing === 'overdue' ? { status: 'warn' as const } : {}) },
          textCell(conditionOf(each)),
        ],
      })),
      {
        id: 'total',
        label: say`All instalments`,
        kind: 'total',
        cells: [textCell(null), money(added(promised)), money(added(received)), money(added(open)), textCell(null), textCell(null)],
      },
    ],
    reconciliation: footing({
      what: say`Promised less received and open`,
      currency,
      differences: [{ column: say`the total`, left: added(promised).minus(added(received)).minus(added(open)) }],
    }),
    notes: [],
  }
}

const conditionOf = ({ instalment: { condition }, locked }: InstalmentPosition): string | null => {
  if (condition === undefined) return null
  return locked ? say`${condition.text} (open)` : say`${condition.text} (met)`
}

/** Every entry about it, the newest first; what was reversed says by which entry. */
const entriesTable = ({ agreement }: AgreementPosition, entries: readonly RegisterEntry[]): Table => {
  const own = entries.filter((entry) => 'agreement' in entry && entry.agreement === agreement.id)
  const reversals = new Map(entries.flatMap((entry) => (entry.kind === 'reversed' ? [[entry.entry, entry] as const] : [])))
  const shown = own.flatMap((entry) => [entry, ...(reversals.has(entry.id) ? [reversals.get(entry.id) as RegisterEntry] : [])])
  return {
    id: 'entries',
    caption:
      shown.length === 0
        ? say`The register has no entry about it`
        : shown.length === 1
          ? say`The register has one entry about it`
          : say`The register has ${shown.length} entries about it`,
    unit: null,
    columns: [
      textColumn('kind', say`Kind`),
      textColumn('on', say`Effective`),
      textColumn('says', say`What it says`),
      textColumn('document', say`Document`),
      textColumn('who', say`Entered by`),
      textColumn('recorded', say`Recorded`),
    ],
    rows: shown.toReversed().map((entry) => ({
      id: entry.id,
      label: entry.id,
      kind: 'line' as const,
      cells: [
        textCell(reversals.has(entry.id) ? say`${ENTRY_LABELS[entry.kind]()} (reversed)` : ENTRY_LABELS[entry.kind]()),
        textCell(entry.on),
        textCell(entrySentence(entry)),
        textCell(entry.document),
        textCell(entry.who),
        textCell(entry.recorded.slice(0, 16).replace('T', ' ')),
      ],
    })),
    reconciliation: null,
    notes: [],
  }
}
