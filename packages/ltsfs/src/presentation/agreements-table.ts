/** Agreements by state: what each promises in its own currency, what has arrived, and what of it counts in the forecast. */
import type { Assessment } from '../checks/check.ts'
import { AGREEMENT_STATES, type AgreementRecord, type AgreementState } from '../inputs/donor-co-funding.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import { moneyCell, textCell, textColumn } from './cell.ts'
import { footing } from './footing.ts'
import { amountIn } from './sentences.ts'
import type { Cell, Row, Table } from './table.ts'
import { basisNotes } from './year-table.ts'

const STATE_LABELS: Readonly<Record<AgreementState, string>> = {
  signed: 'Signed',
  'approved-in-principle': 'Approved in principle',
  pledged: 'Pledged',
  submitted: 'Submitted',
  concept: 'Concept',
  suspended: 'Suspended',
  lapsed: 'Lapsed',
  cancelled: 'Cancelled',
}

/** The surest first. */
const ORDER = (Object.keys(STATE_LABELS) as readonly AgreementState[]).filter((state) => AGREEMENT_STATES.includes(state))

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
  restriction === 'none' ? 'unrestricted' : Object.values(restriction).flat().join(', ')

export const agreementsTable = (assessment: Assessment): Table => {
  const { plan, years } = assessment.forecast
  const counted = ({ id }: AgreementRecord): Decimal =>
    years.reduce((all, year) => all.plus(assessment.amount('donor-co-funding/received', { agreement: id }, year) ?? ZERO), ZERO)
  const { agreements } = plan.document.donorCoFunding
  const rows = ORDER.flatMap((state): readonly Row[] => {
    const ofState = agreements.filter((agreement) => agreement.state === state)
    if (ofState.length === 0) return []
    const sum = ofState.reduce((all, agreement) => all.plus(counted(agreement)), ZERO)
    return [
      ...ofState.map(
        (agreement): Row => ({
          id: agreement.id,
          label: agreement.title,
          kind: 'line',
          depth: 1,
          of: { agreement: agreement.id },
          cells: [
            textCell(agreement.donorName),
            textCell(`${agreement.window.from} to ${agreement.window.until}`),
            textCell(scopeText(agreement)),
            { amount: printAmount(new Decimal(agreement.ceiling.amount), agreement.ceiling.currency), unit: agreement.ceiling.currency },
            arrivedCell(agreement),
            moneyCell(counted(agreement), plan.currency),
          ],
        }),
      ),
      {
        id: `state-${state}`,
        label: `${STATE_LABELS[state]}: ${ofState.length}`,
        kind: 'subtotal',
        cells: [textCell(null), textCell(null), textCell(null), textCell(null), textCell(null), moneyCell(sum, plan.currency)],
      },
    ]
  })
  const all = agreements.reduce((sum, agreement) => sum.plus(counted(agreement)), ZERO)
  const inForecast = years.reduce(
    (sum, year) =>
      ['donor-co-funding/restricted', 'donor-co-funding/unrestricted'].reduce(
        (of, id) => of.plus(assessment.amount(id, {}, year) ?? ZERO),
        sum,
      ),
    ZERO,
  )
  return {
    id: 'agreements',
    caption: `${agreements.length} agreements bring ${amountIn(plan.currency, all)} in the years of the plan`,
    unit: plan.currency,
    columns: [
      textColumn('donor', 'Donor'),
      textColumn('window', 'Window'),
      textColumn('scope', 'May pay for'),
      { id: 'ceiling', label: 'Ceiling', kind: 'number' },
      textColumn('arrived', 'Arrived'),
      { id: 'counted', label: 'Counted in the forecast', kind: 'number', unit: plan.currency, additive: true },
    ],
    rows: [
      ...rows,
      {
        id: 'total',
        label: 'All agreements',
        kind: 'total',
        cells: [textCell(null), textCell(null), textCell(null), textCell(null), textCell(null), moneyCell(all, plan.currency)],
      },
    ],
    reconciliation: footing({
      what: 'Agreements less donor co-funding in the forecast',
      currency: plan.currency,
      differences: [{ column: 'Counted in the forecast', left: all.minus(inForecast) }],
    }),
    notes: basisNotes(assessment),
  }
}
