/** What the pages of receivables show, in the words and tables of the library: the register of the database as of a day. */
import {
  ageingTable,
  feeInvoiceRun,
  fiscalYearOf,
  type InvoiceRun,
  invoiceRunTable,
  openReceivablesTable,
  receivablesRollForward,
  receivablesSentence,
  type Table,
} from 'ltsfs'
import type { InvoicesAsked } from '../ledger/invoice.ts'
import type { Standing } from '../ledger/standing.ts'
import type { Outlook } from '../outlook/opening.ts'

export interface ReceivablesShown {
  readonly sentence: string
  readonly ageing: Table
  readonly open: Table
  readonly rolled: Table
  /** Of the roll-forward; null where it is none of the plan. */
  readonly fiscalYear: number | null
}

/** The roll-forward is that of the fiscal year of the day, up to the day. */
export function receivablesOf({ books: { plan, entries }, view, asOf: { day } }: Standing): ReceivablesShown {
  const fiscalYear = fiscalYearOf(day, plan.document.organisation.fiscalYear)
  const { from } = plan.span(fiscalYear)
  return {
    fiscalYear: plan.years.includes(fiscalYear) ? fiscalYear : null,
    sentence: receivablesSentence(view),
    ageing: ageingTable(view),
    open: openReceivablesTable(view),
    rolled: receivablesRollForward(plan, entries, { from, to: day }),
  }
}

export function tableOf(standing: Standing, name: string): Table | undefined {
  const { sentence: _, fiscalYear: __, ...tables } = receivablesOf(standing)
  return new Map<string, Table>(Object.entries(tables)).get(name)
}

export interface RunShown {
  readonly run: InvoiceRun
  readonly table: Table
}

/** What a run would do: fees of the plan as it stands, against the register as it is. */
export function runOf({ books: { plan, entries } }: Standing, { assessment }: Outlook, asked: InvoicesAsked): RunShown {
  const run = feeInvoiceRun({ plan, entries, assessment, ...asked })
  return { run, table: invoiceRunTable(assessment, run) }
}
