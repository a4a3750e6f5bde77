/**
 * Undoes an operation as a whole by inverse entries, the last first, each effective on the day of the entry it reverses: what the register
 * said on any day it says again. Refused as a whole when others have built on one of them, or when it would raise a promise that money does
 * not cover.
 */

import type { Kysely } from 'kysely'
import type { Problem, RegisterEntry } from 'ltsfs'
import { say } from 'ltsfs'
import type { Database } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { undoNotAdmitted } from './admitted.ts'
import { withoutAgreements } from './agreements-of-plan.ts'
import type { Books } from './books.ts'
import { entriesOf } from './draft.ts'
import { operate, type Request, type Work } from './operate.ts'
import { type Done, type Outcome, type Refused, refusedFor } from './outcome.ts'

interface Undo {
  /** The number of the operation. */
  readonly operation: number
  readonly reason: string
  /** The paper it rests on. */
  readonly document: string
}

export function undoOperation(db: Database, request: Request, undo: Undo): Promise<Outcome> {
  return operate(db, {
    kind: 'undone',
    request,
    body: undo,
    decide: async (books, transaction) => {
      const found = await operationOf(transaction, request.planId, undo.operation)
      if (found === undefined) return refusedFor('refused', noSuchOperation(undo.operation))
      if (found.undoneBy !== null) return refusedFor('refused', undoneAlready(undo.operation, found.undoneBy))
      return inverse(books, { ...undo, request, agreements: found.done.agreements ?? [] })
    },
  })
}

interface Inverse extends Undo {
  readonly request: Request
  readonly agreements: readonly string[]
}

function inverse(books: Books, { operation, reason, document, request, agreements }: Inverse): Work | Refused {
  const made = books.recorded.filter((each) => each.operation === operation).map(({ entry }) => entry)
  if (made.length === 0 && agreements.length === 0) return refusedFor('refused', nothingToUndo(operation))
  const reversed = new Set(books.entries.flatMap((entry) => (entry.kind === 'reversed' ? [entry.entry] : [])))
  const drafts = made
    .toReversed()
    .filter(({ id }) => !reversed.has(id))
    .map(({ id, on }: RegisterEntry) => ({ kind: 'reversed' as const, entry: id, on, reason, document }))
  const read = entriesOf(drafts, { ...request, entries: books.entries })
  if (!read.ok) return refusedFor('refused', ...read.problems)
  const refusal = undoNotAdmitted(books, read.value)
  if (refusal !== undefined) return refusal
  if (agreements.length === 0) return { entries: read.value, undoes: operation }
  const plan = withoutAgreements(books, agreements)
  return plan.ok ? { entries: read.value, plan: plan.value, undoes: operation } : refusedFor('refused', ...plan.problems)
}

async function operationOf(db: Kysely<Schema>, planId: string, number: number) {
  const found = await db
    .selectFrom('operation')
    .leftJoin('operation as undoing', 'undoing.undoes', 'operation.number')
    .select(['operation.answer', 'undoing.number as undoneBy'])
    .where('operation.plan_id', '=', planId)
    .where('operation.number', '=', number)
    .executeTakeFirst()
  return found === undefined ? undefined : { done: JSON.parse(found.answer) as Done, undoneBy: found.undoneBy }
}

const problemAbout = (number: number, code: string, message: string, remedy: string): Problem => ({
  code,
  path: '',
  found: String(number),
  expected: say`an operation with entries that stand`,
  message,
  remedy,
})

const noSuchOperation = (number: number): Problem =>
  problemAbout(number, 'unknown-operation', say`There is no operation ${number} in the log of this plan.`, say`Choose one of the log.`)

const undoneAlready = (number: number, by: number): Problem =>
  problemAbout(number, 'undone-already', say`Operation ${number} was undone already, by operation ${by}.`, say`Nothing needs to be done.`)

const nothingToUndo = (number: number): Problem =>
  problemAbout(number, 'nothing-to-undo', say`Operation ${number} made no entries.`, say`Choose an operation that made entries.`)
