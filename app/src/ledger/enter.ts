/**
 * Entries into the register: all of them, or none with every problem. What it says already is not said again, and whatever reserves or
 * commits money is checked for cover, within the same transaction, against everything entered before it.
 */
import type { RegisterEntry } from 'ltsfs'
import type { Database } from '../database/open.ts'
import type { OperationKind } from '../database/operations.ts'
import { notAdmitted } from './admitted.ts'
import type { Books } from './books.ts'
import { type Draft, type DraftOf, entriesOf } from './draft.ts'
import { operate, type Request, todayOf, type Work } from './operate.ts'
import { type Outcome, type Refused, refusedFor } from './outcome.ts'
import { repeated } from './repeated.ts'

/** The kinds of operation that are named for the kind of their entries. */
const OWN_NAME: readonly OperationKind[] = ['reserved', 'committed', 'reversed', 'override-granted']

export function enterEntries(db: Database, request: Request, drafts: readonly Draft[]): Promise<Outcome> {
  const [kind] = new Set(drafts.map((draft) => draft.kind))
  const isOneKind = drafts.every((draft) => draft.kind === kind)
  return operate(db, {
    kind: (isOneKind ? OWN_NAME.find((name) => name === kind) : undefined) ?? 'appended',
    request,
    body: { drafts, asOf: request.asOf },
    yours: (books) => {
      const read = entriesOf(drafts, { ...request, entries: books.entries })
      return read.ok ? read.value : []
    },
    decide: (books) => decide(request, drafts, books),
  })
}

type Without<K extends RegisterEntry['kind']> = Omit<DraftOf<K>, 'kind'>

/** Sets money aside for an activity: a soft reservation, refused unless confirmed money covers the whole activity. */
export const reserve = (db: Database, request: Request, draft: Without<'reserved'>): Promise<Outcome> =>
  enterEntries(db, request, [{ ...draft, kind: 'reserved' }])

/** Binds money legally, out of a reservation or afresh: refused unless confirmed money covers the whole activity, or an override allows it. */
export const commit = (db: Database, request: Request, draft: Without<'committed'>): Promise<Outcome> =>
  enterEntries(db, request, [{ ...draft, kind: 'committed' }])

/** The only correction there is: an entry that reverses another, with its reason. */
export const reverse = (db: Database, request: Request, draft: Without<'reversed'>): Promise<Outcome> =>
  enterEntries(db, request, [{ ...draft, kind: 'reversed' }])

/** R8: an authority named in the policy takes it on itself, with a reason, an amount and an expiry. */
export const grantOverride = (db: Database, request: Request, draft: Without<'override-granted'>): Promise<Outcome> =>
  enterEntries(db, request, [{ ...draft, kind: 'override-granted' }])

function decide(request: Request, drafts: readonly Draft[], books: Books): Work | Refused {
  const read = entriesOf(drafts, { ...request, entries: books.entries })
  if (!read.ok) return refusedFor('refused', ...read.problems)
  const said = repeated(books, read.value)
  if (said.length > 0) return refusedFor('refused', ...said)
  const refusal = notAdmitted(books, read.value, todayOf(request))
  return refusal === undefined ? { entries: read.value } : refusal
}
