/** A CSV file looked at, and rows of it taken in: all that are chosen in one operation, undone by one. */
import type { Database } from '../database/open.ts'
import { sha256Of } from '../database/seal.ts'
import { agreementRows } from './agreements-import.ts'
import { withAgreements } from './agreements-of-plan.ts'
import { type Books, readBooks } from './books.ts'
import { entriesOf } from './draft.ts'
import type { ImportRow, ImportRows } from './import-row.ts'
import { operate, type Request, type Work } from './operate.ts'
import { type Outcome, type Refused, refusedFor } from './outcome.ts'
import { receiptRows } from './receipts-import.ts'

export const IMPORTS = { receipts: receiptRows, agreements: agreementRows } as const
export type ImportKind = keyof typeof IMPORTS

interface Handed {
  readonly text: string
  /** The present moment. */
  readonly now: string
}

/** What each row would do; undefined when there is no such plan. Writes nothing. */
export async function previewImport(
  db: Database,
  planId: string,
  what: ImportKind,
  { text, now }: Handed,
): Promise<ImportRows | undefined> {
  const books = await readBooks(db, planId)
  return books === undefined ? undefined : IMPORTS[what](books, text, now)
}

interface Import {
  readonly what: ImportKind
  readonly text: string
  /** The lines chosen; without them, every row that is new. */
  readonly lines?: readonly number[]
}

/** Duplicates among the rows chosen change nothing; one with a problem refuses them all. */
export function importRows(db: Database, request: Request, { what, text, lines }: Import): Promise<Outcome> {
  return operate(db, {
    kind: 'imported',
    request,
    body: { what, text: sha256Of(text), lines },
    decide: (books) => {
      const rows = IMPORTS[what](books, text, request.now)
      if (!rows.ok) return refusedFor('refused', ...rows.problems)
      const chosen = rows.value.filter(({ line, state }) => (lines === undefined ? state === 'new' : lines.includes(line)))
      return takenIn(books, request, chosen)
    },
  })
}

function takenIn(books: Books, request: Request, chosen: readonly ImportRow[]): Work | Refused {
  const problems = chosen.flatMap((row) => row.problems)
  if (problems.length > 0) return refusedFor('refused', ...problems)
  const fresh = chosen.filter(({ state }) => state === 'new')
  const drafts = fresh.flatMap((row) => row.drafts)
  const named = new Set(books.entries.map(({ id }) => id))
  const free = drafts.map((draft) => (draft.id !== undefined && named.has(draft.id) ? { ...draft, id: nextName(draft.id, named) } : draft))
  const read = entriesOf(free, { ...request, entries: books.entries })
  if (!read.ok) return refusedFor('refused', ...read.problems)
  const agreements = fresh.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]))
  if (agreements.length === 0) return { entries: read.value }
  const plan = withAgreements(books, agreements)
  if (!plan.ok) return refusedFor('refused', ...plan.problems)
  return { entries: read.value, plan: plan.value, agreements: agreements.map(({ id }) => id) }
}

/** An entry whose import was undone keeps its name; the same imported again gets another. */
function nextName(name: string, taken: ReadonlySet<string>): string {
  let again = 2
  while (taken.has(`${name}-${again}`)) again++
  return `${name}-${again}`
}
