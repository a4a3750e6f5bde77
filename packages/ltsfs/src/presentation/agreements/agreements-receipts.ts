/** What of each promise has arrived, each in its own currency, and what the bank booked. */
import { say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { exchange, printAmount } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import type { AgreementPosition } from '../../register/agreement-position.ts'
import { moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Row, Table } from '../table.ts'
import { type AgreementsView, added, budgetRate } from './agreements-lines.ts'

interface Sums {
  readonly promised: Decimal
  readonly received: Decimal
  readonly open: Decimal
  /** In the currency of the plan: what the bank booked, or the amount at the budget rate where it is not known. */
  readonly booked: Decimal
}

export const bookedOf = (plan: Plan, { agreement, instalments }: AgreementPosition): Decimal =>
  added(
    instalments.flatMap(({ receipts }) =>
      receipts.map(({ on, amount, credited }) => {
        const rate = budgetRate(plan, agreement.currency, on)
        return credited ?? (rate === null ? ZERO : exchange({ amount, currency: agreement.currency }, rate, plan.currency).amount)
      }),
    ),
  )

const sumsOf = (plan: Plan, known: AgreementPosition): Sums => ({
  promised: added(known.instalments.map(({ instalment }) => new Decimal(instalment.amount.amount))),
  received: added(known.instalments.map(({ received }) => received)),
  open: added(known.instalments.map(({ open }) => open)),
  booked: bookedOf(plan, known),
})

/** Promises against receipts, each in its own currency: two currencies are never added. */
export const promisesTable = ({ plan, position }: AgreementsView): Table => {
  const lines = position.agreements.map((known) => ({ known, sums: sumsOf(plan, known) }))
  const groups = [...Map.groupBy(lines, ({ known }) => known.agreement.currency)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const cells = (currency: string, { promised, received, open, booked }: Sums): readonly Cell[] => [
    textCell(currency),
    ...[promised, received, open].map((amount) => ({ amount: printAmount(amount, currency), unit: currency })),
    moneyCell(booked, plan.currency),
  ]
  const total = (list: readonly { readonly sums: Sums }[]): Sums => ({
    promised: added(list.map(({ sums }) => sums.promised)),
    received: added(list.map(({ sums }) => sums.received)),
    open: added(list.map(({ sums }) => sums.open)),
    booked: added(list.map(({ sums }) => sums.booked)),
  })
  const booked = added(lines.map(({ sums }) => sums.booked))
  return {
    id: 'promises',
    caption: say`Promises against receipts: the bank booked ${amountIn(plan.currency, booked)}`,
    unit: null,
    columns: [
      textColumn('currency', say`Currency`),
      { id: 'promised', label: say`Promised`, kind: 'number', additive: true },
      { id: 'received', label: say`Received`, kind: 'number', additive: true },
      { id: 'open', label: say`Open`, kind: 'number', additive: true },
      { id: 'booked', label: say`Received`, kind: 'number', unit: plan.currency, additive: true },
    ],
    rows: groups.flatMap(([currency, list]): readonly Row[] => [
      ...list.map(
        ({ known: { agreement }, sums }): Row => ({
          id: agreement.id,
          label: agreement.title,
          kind: 'line',
          depth: 1,
          of: { agreement: agreement.id },
          cells: cells(currency, sums),
        }),
      ),
      { id: `all-${currency}`, label: say`All in ${currency}`, kind: 'subtotal', cells: cells(currency, total(list)) },
    ]),
    reconciliation: groups
      .map(([currency, list]) => {
        const { promised, received, open } = total(list)
        return footing({
          what: say`${currency}: promised less received and open`,
          currency,
          differences: [{ column: say`all of them`, left: promised.minus(received).minus(open) }],
        })
      })
      .join(' '),
    notes: [
      say`In the last column what the bank booked; where that is not known, the amount at the budget rate of the year of the receipt.`,
    ],
  }
}
