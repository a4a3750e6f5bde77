/** Agreements by state: what each promises in its own currency, what has arrived, and what of it counts in the forecast. */

import type { Assessment } from '../../checks/check.ts'
import { AGREEMENT_STATES, type AgreementRecord, type AgreementState } from '../../inputs/donor-co-funding.ts'
import { later, say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import { moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

export const AGREEMENT_STATE_LABELS: Readonly<Record<AgreementState, () => string>> = {
  signed: later`Signed`,
  'approved-in-principle': later`Approved in principle`,
  pledged: later`Pledged`,
  submitted: later`Submitted`,
  concept: later`Concept`,
  suspended: later`Suspended`,
  lapsed: later`Lapsed`,
  cancelled: later`Cancelled`,
}

/** The surest first. */
export const AGREEMENT_STATE_ORDER = (Object.keys(AGREEMENT_STATE_LABELS) as readonly AgreementState[]).filter((state) =>
  AGREEMENT_STATES.includes(state),
)

/** What has arrived, each currency apart: two currencies are never added. */
const arrivedCell = ({ instalments }: AgreementRecord): Cell => {
  const byCurrency = Map.groupBy(
    instalments.filter(({ received }) => received !== undefined),
    ({ amount }) => amount.currency,
  )
  const parts = [...byCurrency].map(([currency, list]) => {
    const sum = list.reduce((all, { amount }) => all.plus(amount.amount), ZERO)
    return `${printAmount(sum, currency)} ${currency}`
  })
  return textCell(parts.length === 0 ? null : parts.join(', '))
}

const scopeText = ({ restriction }: AgreementRecord): string =>
  restriction === 'none' ? say`unrestricted` : Object.values(restriction).flat().join(', ')

const columns = (): readonly Column[] => [
  textColumn('donor', say`Donor`),
  textColumn('window', say`Window`),
  textColumn('scope', say`May pay for`),
  { id: 'ceiling', label: say`Ceiling`, kind: 'number' },
  textColumn('arrived', say`Arrived`),
  { id: 'counted', label: say`Counted in the forecast`, kind: 'number', additive: true },
]

const add = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** What of an agreement counts in the years of the plan. */
const counted = ({ forecast: { years }, amount }: Assessment, { id }: AgreementRecord): Decimal =>
  add(years.flatMap((year) => amount('donor-co-funding/received', { agreement: id }, year) ?? []))

const line = (assessment: Assessment, agreement: AgreementRecord): Row => ({
  id: agreement.id,
  label: agreement.title,
  kind: 'line',
  depth: 1,
  of: { agreement: agreement.id },
  cells: [
    textCell(agreement.donorName),
    textCell(say`${agreement.window.from} to ${agreement.window.until}`),
    textCell(scopeText(agreement)),
    { amount: printAmount(new Decimal(agreement.ceiling.amount), agreement.ceiling.currency), unit: agreement.ceiling.currency },
    arrivedCell(agreement),
    moneyCell(counted(assessment, agreement), assessment.forecast.plan.currency),
  ],
})

const sumRow = (id: string, label: string, kind: 'subtotal' | 'total', sum: Cell): Row => ({
  id,
  label,
  kind,
  cells: columns().map((_, at, { length }) => (at === length - 1 ? sum : textCell(null))),
})

const ofState = (assessment: Assessment, state: AgreementState): readonly Row[] => {
  const { document, currency } = assessment.forecast.plan
  const agreements = document.donorCoFunding.agreements.filter((agreement) => agreement.state === state)
  if (agreements.length === 0) return []
  const sum = add(agreements.map((agreement) => counted(assessment, agreement)))
  return [
    ...agreements.map((agreement) => line(assessment, agreement)),
    sumRow(`state-${state}`, say`${AGREEMENT_STATE_LABELS[state]()}: ${agreements.length}`, 'subtotal', moneyCell(sum, currency)),
  ]
}

export const agreementsTable = (assessment: Assessment): Table => {
  const { document, currency } = assessment.forecast.plan
  const { agreements } = document.donorCoFunding
  const all = add(agreements.map((agreement) => counted(assessment, agreement)))
  const inForecast = assessment.forecast.years.flatMap((year) =>
    ['donor-co-funding/restricted', 'donor-co-funding/unrestricted'].flatMap((id) => assessment.amount(id, {}, year) ?? []),
  )
  return {
    id: 'agreements',
    caption: say`${agreements.length} agreements bring ${amountIn(currency, all)} in the years of the plan`,
    unit: currency,
    columns: columns(),
    rows: [
      ...AGREEMENT_STATE_ORDER.flatMap((state) => ofState(assessment, state)),
      sumRow('total', say`All agreements`, 'total', moneyCell(all, currency)),
    ],
    reconciliation: footing({
      what: say`Agreements less donor co-funding in the forecast`,
      currency,
      differences: [{ column: say`the column counted`, left: all.minus(add(inForecast)) }],
    }),
    notes: basisNotes(assessment),
  }
}
