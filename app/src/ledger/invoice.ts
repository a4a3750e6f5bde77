/** An invoice run as one operation: who has no standing invoice of the year is decided inside it, so that two runs at once invoice nobody twice. */
import { type Assessment, feeInvoiceRun, type RegisterEntry, say } from 'ltsfs'
import type { Database } from '../database/open.ts'
import type { Books } from './books.ts'
import { entriesOf } from './draft.ts'
import { operate, type Request } from './operate.ts'
import { type Outcome, refusedFor } from './outcome.ts'

export interface InvoicesAsked {
  readonly fiscalYear: number
  readonly on: string
  readonly due: string
  /** What the invoices are called on paper; empty for the usual name. */
  readonly document: string
}

/** The usual name is in the language of whoever asks, and so no part of what is asked under a key. */
export const named = (asked: InvoicesAsked): InvoicesAsked => ({ ...asked, document: asked.document || say`Invoice ${asked.fiscalYear}` })

export function enterInvoices(db: Database, request: Request, asked: InvoicesAsked, assessment: Assessment): Promise<Outcome> {
  const drafts = ({ plan, entries }: Books) =>
    feeInvoiceRun({ plan, entries, assessment, ...named(asked) }).lines.flatMap(({ draft }) => (draft === null ? [] : [draft]))
  const read = (books: Books) => entriesOf(drafts(books), { ...request, entries: books.entries })
  return operate(db, {
    kind: 'appended',
    request,
    body: { invoices: asked },
    yours: (books): readonly RegisterEntry[] => {
      const entries = read(books)
      return entries.ok ? entries.value : []
    },
    decide: (books) => {
      const entries = read(books)
      return entries.ok ? { entries: entries.value } : refusedFor('refused', ...entries.problems)
    },
  })
}
