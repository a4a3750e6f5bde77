/** The pipeline of agreements by state: how many, what they promise, what has arrived and what is open, and what asks for attention. */

import type { AgreementState } from '../../inputs/donor-co-funding.ts'
import { later, say } from '../../language/say.ts'
import type { Decimal } from '../../money/decimal.ts'
import { type Attention, type AttentionKind, agreementAttention } from '../../register/agreement-attention.ts'
import { countCell, moneyCell } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Column, Row, Table } from '../table.ts'
import { type AgreementsView, added, type InstalmentLine, instalmentLines, rateNotes } from './agreements-lines.ts'
import { AGREEMENT_STATE_LABELS, AGREEMENT_STATE_ORDER } from './agreements-table.ts'

const KINDS = ['overdue', 'expiring', 'incomplete'] as const satisfies readonly AttentionKind[]

export const ATTENTION_LABELS: Readonly<Record<AttentionKind, () => string>> = {
  overdue: later`Overdue`,
  expiring: later`Expiring`,
  incomplete: later`Incomplete`,
}

const columns = (): readonly Column[] => [
  { id: 'agreements', label: say`Agreements`, kind: 'number', unit: '1', additive: true },
  { id: 'promised', label: say`Promised`, kind: 'number', additive: true },
  { id: 'received', label: say`Received`, kind: 'number', additive: true },
  { id: 'open', label: say`Open`, kind: 'number', additive: true },
  ...KINDS.map((kind): Column => ({ id: kind, label: ATTENTION_LABELS[kind](), kind: 'number', unit: '1' })),
]

/** Everything that asks for attention, in the order of the plan. */
export const attentionList = ({ position: { agreements, asOf } }: AgreementsView): readonly Attention[] =>
  agreements.flatMap((known) => agreementAttention(known, asOf))

interface Group {
  readonly agreements: readonly string[]
  readonly lines: readonly InstalmentLine[]
}

const groupRow = (
  view: AgreementsView,
  own: Pick<Row, 'id' | 'label' | 'kind'>,
  { agreements, lines }: Group,
  all: readonly Attention[],
): Row => {
  const { currency } = view.plan
  const flagged = (kind: AttentionKind) =>
    new Set(all.filter((each) => each.kind === kind && agreements.includes(each.agreement)).map(({ agreement }) => agreement)).size
  const sum = (amount: (line: InstalmentLine) => Decimal) => moneyCell(added(lines.map(amount)), currency)
  return {
    ...own,
    cells: [
      countCell(agreements.length),
      sum(({ promised }) => promised),
      sum(({ received }) => received),
      sum(({ open }) => open),
      ...KINDS.map((kind) => {
        const count = flagged(kind)
        return count > 0 && kind === 'overdue' ? { ...countCell(count), status: 'warn' as const } : countCell(count)
      }),
    ],
  }
}

export const pipelineTable = (view: AgreementsView): Table => {
  const { plan, position } = view
  const lines = instalmentLines(view)
  const attention = attentionList(view)
  const of = (state: AgreementState): Group => ({
    agreements: position.agreements.filter((known) => known.state === state).map(({ agreement }) => agreement.id),
    lines: lines.filter(({ known }) => known.state === state),
  })
  const groups = AGREEMENT_STATE_ORDER.map((state) => ({ state, group: of(state) })).filter(({ group }) => group.agreements.length > 0)
  const all = { agreements: position.agreements.map(({ agreement }) => agreement.id), lines }
  const left = (amount: (line: InstalmentLine) => Decimal) => added(groups.flatMap(({ group }) => group.lines.map(amount)))
  return {
    id: 'pipeline',
    caption: pipelineSentence(view),
    unit: plan.currency,
    columns: columns(),
    rows: [
      ...groups.map(({ state, group }) =>
        groupRow(view, { id: state, label: AGREEMENT_STATE_LABELS[state](), kind: 'line' }, group, attention),
      ),
      groupRow(view, { id: 'total', label: say`All agreements`, kind: 'total' }, all, attention),
    ],
    reconciliation: footing({
      what: say`All states: promised less received and open`,
      currency: plan.currency,
      differences: [
        {
          column: say`the total`,
          left: added(lines.map(({ promised }) => promised))
            .minus(left(({ received }) => received))
            .minus(left(({ open }) => open)),
        },
      ],
    }),
    notes: [
      say`Overdue: signed, after the due day. Expiring: less than 180 days of the window are left and money is open. Incomplete: something is missing, named below.`,
      ...rateNotes(view),
    ],
  }
}

/** "3 agreements are signed: of 900.00 FJD 400.00 FJD have arrived; nothing is overdue". */
export const pipelineSentence = (view: AgreementsView): string => {
  const { currency } = view.plan
  const signed = view.position.agreements.filter(({ state }) => state === 'signed').length
  const lines = instalmentLines(view).filter(({ known }) => known.state === 'signed')
  const late = lines.filter(({ each }) => each.overdue)
  const [promised, received, overdue] = [
    added(lines.map((line) => line.promised)),
    added(lines.map((line) => line.received)),
    added(late.map((line) => line.open)),
  ]
  if (signed === 0) return say`No agreements are signed`
  const count = signed === 1 ? say`One agreement is signed` : say`${signed} agreements are signed`
  const [due, arrived] = [amountIn(currency, promised), amountIn(currency, received)]
  return late.length === 0
    ? say`${count}: of ${due} promised ${arrived} have arrived, and nothing is overdue`
    : say`${count}: of ${due} promised ${arrived} have arrived, and ${amountIn(currency, overdue)} are overdue`
}
