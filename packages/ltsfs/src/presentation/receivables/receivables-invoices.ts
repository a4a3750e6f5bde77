/** What an invoice run would do, member by member, with the figure behind each fee. */

import type { Day } from '../../calendar/day.ts'
import type { Assessment } from '../../checks/check.ts'
import type { RegisterEntry } from '../../inputs/register.ts'
import { later, say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import type { Plan } from '../../plan/plan.ts'
import { type InvoiceLine, type InvoiceRun, type InvoiceStanding, invoiceRun } from '../../register/invoice-run.ts'
import { added } from '../agreements/agreements-lines.ts'
import { cellOf, moneyCell, textCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Row, Table } from '../table.ts'

const STANDINGS: Readonly<Record<InvoiceStanding, () => string>> = {
  'to-invoice': later`To invoice`,
  invoiced: later`Invoiced already`,
  'invoiced-otherwise': later`Invoiced otherwise: reverse that invoice to have it done again`,
  'no-fee': later`No fee in this year`,
}

interface Asked {
  /** The plan with the whole register. */
  readonly plan: Plan
  readonly entries: readonly RegisterEntry[]
  /** The forecast the fees are taken from. */
  readonly assessment: Assessment
  readonly fiscalYear: number
  readonly on: Day
  readonly due: Day
  readonly document: string
}

/** The run that charges what the forecast charges. */
export const feeInvoiceRun = ({ assessment, fiscalYear, ...asked }: Asked): InvoiceRun =>
  invoiceRun({ ...asked, fiscalYear, fee: (member) => assessment.amount('membership-fees/charged', { member }, fiscalYear) })

const toInvoice = ({ draft }: InvoiceLine): Decimal => new Decimal(draft?.amount.amount ?? 0)

export const invoiceRunSentence = ({ lines, fiscalYear }: InvoiceRun, currency: string): string => {
  const fresh = lines.filter(({ draft }) => draft !== null)
  if (fresh.length === 0) return say`Nothing is left to invoice for ${fiscalYear}`
  const sum = amountIn(currency, added(fresh.map(toInvoice)))
  return fresh.length === 1
    ? say`One member would be invoiced ${sum} for ${fiscalYear}`
    : say`${fresh.length} members would be invoiced ${sum} for ${fiscalYear}`
}

export const invoiceRunTable = (assessment: Assessment, run: InvoiceRun): Table => {
  const { currency } = assessment.forecast.plan
  const { lines, fiscalYear } = run
  const sums = [lines.map(({ charged }) => charged), lines.map(({ invoiced }) => invoiced), lines.map(toInvoice)].map(added)
  const [charged = new Decimal(0), invoiced = new Decimal(0), fresh = new Decimal(0)] = sums
  const differing = added(
    lines.filter(({ standing }) => standing === 'invoiced-otherwise').map((line) => line.charged.minus(line.invoiced)),
  )
  return {
    id: 'invoice-run',
    caption: invoiceRunSentence(run, currency),
    unit: currency,
    columns: [
      { id: 'charged', label: say`Fee of ${fiscalYear}`, kind: 'number', additive: true },
      { id: 'invoiced', label: say`Invoiced`, kind: 'number', additive: true },
      { id: 'to-invoice', label: say`To invoice`, kind: 'number', additive: true },
      textColumn('standing', say`Standing`),
    ],
    rows: [
      ...lines.map(
        (line): Row => ({
          id: line.member,
          label: line.name,
          kind: 'line',
          of: { member: line.member },
          cells: [
            cellOf(assessment, 'membership-fees/charged', { member: line.member }, fiscalYear),
            moneyCell(line.invoiced, currency),
            moneyCell(toInvoice(line), currency),
            { ...textCell(STANDINGS[line.standing]()), ...(line.standing === 'invoiced-otherwise' ? { status: 'warn' as const } : {}) },
          ],
        }),
      ),
      { id: 'total', label: say`All members`, kind: 'total', cells: [...sums.map((sum) => moneyCell(sum, currency)), textCell(null)] },
    ],
    reconciliation: footing({
      what: say`Fees less invoices, what is to be invoiced and ${amountIn(currency, differing)} invoiced otherwise`,
      currency,
      differences: [{ column: say`the total`, left: charged.minus(invoiced).minus(fresh).minus(differing) }],
    }),
    notes: [say`Fees are those of the plan as it stands, without options; they are the same on every basis.`],
  }
}
