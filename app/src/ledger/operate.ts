/**
 * One operation of the business: one transaction with its checks inside it.
 *
 * What was asked under a key before is answered as it was then. Otherwise the books are read, the work decides on them what to write, the
 * register as it would be is checked as a whole, and everything is written together with the operation or nothing is.
 */

import type { Transaction } from 'kysely'
import { canonicalJson, latestDay, type Plan, type Problem, planWithRegister, type RegisterEntry, registerProblems, say } from 'ltsfs'
import type { Database } from '../database/open.ts'
import { lastOperation, type OperationKind, recordOperation } from '../database/operations.ts'
import { insertVersion, recordAsOperation } from '../database/plan-versions.ts'
import { insertRows, sealedRows } from '../database/register-entries.ts'
import type { Schema } from '../database/schema.ts'
import { sha256Of } from '../database/seal.ts'
import { inOneTransaction } from '../database/transaction.ts'
import { type Books, readBooks } from './books.ts'
import { type Done, type Outcome, type Refused, refusedFor } from './outcome.ts'
import { unavailable } from './unavailable.ts'

export interface Request {
  readonly planId: string
  readonly who: string
  /** The present moment, ISO 8601 in UTC. */
  readonly now: string
  /** The version of the engine. */
  readonly engine: string
  /** Today, where it is not the day of the present moment. */
  readonly asOf?: string
  /** Chosen by whoever asks: the same again does nothing again. */
  readonly key?: string
  /** How many entries the register had when it was looked at; with more by now, the operation is a conflict. */
  readonly expected?: number
  readonly note?: string
}

/** What an operation writes. */
export interface Work {
  readonly entries: readonly RegisterEntry[]
  /** The plan as it becomes, where the operation changes it. */
  readonly plan?: Plan
  readonly agreements?: readonly string[]
  readonly undoes?: number
}

export interface Asked {
  readonly kind: OperationKind
  readonly request: Request
  /** What is asked for, for the key: the same key with another body is refused. */
  readonly body: unknown
  /** Entries as they would be, for a conflict. */
  readonly yours?: (books: Books) => readonly RegisterEntry[]
  readonly decide: (books: Books, transaction: Transaction<Schema>) => Work | Refused | Promise<Work | Refused>
}

/** In the morning of Fiji it is still yesterday in Greenwich: whatever day has begun somewhere can be entered. */
export const todayOf = ({ asOf, now }: Request): string => asOf ?? latestDay(now)

export async function operate(db: Database, asked: Asked): Promise<Outcome> {
  try {
    return await inOneTransaction(db, (transaction) => operateWithin(transaction, asked))
  } catch (error) {
    const problem = unavailable(error)
    if (problem === null) throw error
    return refusedFor('unavailable', problem)
  }
}

/** For an operation that is part of a larger transaction: whoever calls it rolls back when it is refused. */
export async function operateWithin(transaction: Transaction<Schema>, asked: Asked): Promise<Outcome> {
  const { kind, request, body, decide } = asked
  const bodySha256 = sha256Of(canonicalJson({ kind, body: body ?? null }))
  const before = await answeredBefore(transaction, request, bodySha256)
  if (before !== undefined) return before
  const books = await readBooks(transaction, request.planId)
  if (books === undefined) return refusedFor('unknown-plan', noSuchPlan(request.planId))
  if (request.expected !== undefined && request.expected !== books.head.number) return conflict(books, request.expected, asked)
  const work = await decide(books, transaction)
  if ('ok' in work) return work
  const plan = planWithRegister(work.plan ?? books.plan, books.entries.concat(work.entries))
  const problems = registerProblems(plan, plan.document.register?.entries ?? [])
  if (problems.length > 0) return refusedFor('refused', ...problems)
  return { ok: true, value: await write(transaction, asked, { books, work, bodySha256 }), repeated: false }
}

interface Writing {
  readonly books: Books
  readonly work: Work
  readonly bodySha256: string
}

async function write(transaction: Transaction<Schema>, { kind, request }: Asked, { books, work, bodySha256 }: Writing): Promise<Done> {
  const { planId, who, now, engine, key = null, note = '' } = request
  const { entries, plan, agreements, undoes = null } = work
  const nothing = { kind, entries: [], register: books.head.number }
  if (entries.length === 0 && plan === undefined && undoes === null) return { operation: null, ...nothing }
  if (plan !== undefined) {
    const version = { planId, document: plan.document, plan, engine, recordedAt: now, recordedBy: who, note }
    await recordAsOperation(transaction, await insertVersion(transaction, version))
  }
  const last = await lastOperation(transaction)
  const operation = last.number + 1
  const rows = sealedRows({ planId, operation, head: books.head, entries })
  const head = rows.at(-1) ?? books.head
  const done: Done = {
    operation,
    kind,
    entries: entries.map(({ id }) => id),
    register: head.number,
    ...(agreements === undefined ? {} : { agreements }),
  }
  await recordOperation(transaction, {
    ...{ number: operation, previousSha256: last.sha256, planId, kind, who, recordedAt: now, note, key, bodySha256, undoes },
    answer: done,
    entries: rows.length,
    register: { number: head.number, sha256: head.sha256 },
  })
  await insertRows(transaction, rows)
  return done
}

async function answeredBefore(
  transaction: Transaction<Schema>,
  { planId, key }: Request,
  bodySha256: string,
): Promise<Outcome | undefined> {
  if (key === undefined) return undefined
  const known = await transaction
    .selectFrom('operation')
    .select(['answer', 'body_sha256', 'number', 'recorded_at'])
    .where('plan_id', '=', planId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  if (known === undefined) return undefined
  if (known.body_sha256 === bodySha256) return { ok: true, value: JSON.parse(known.answer) as Done, repeated: true }
  return refusedFor('key-reused', {
    code: 'key-reused',
    path: '',
    found: key,
    expected: say`a key that was not used for anything else`,
    message: say`The key "${key}" was used for something else: operation ${known.number} of ${known.recorded_at}.`,
    remedy: say`Send this with a new key.`,
  })
}

const noSuchPlan = (planId: string): Problem => ({
  code: 'unknown-plan',
  path: '',
  found: planId,
  expected: say`the id of a plan that is recorded`,
  message: say`There is no plan "${planId}".`,
  remedy: say`Record the plan first, or correct the name.`,
})

function conflict(books: Books, expected: number, { yours }: Asked): Refused {
  const theirs = books.entries.slice(expected)
  const problem = theirs.length === 0 ? anotherRegister(books, expected) : movedOn(books, expected)
  return {
    ok: false,
    reason: 'conflict',
    problems: [problem],
    conflict: { yours: yours?.(books) ?? [], theirs, base: books.entries.slice(0, expected) },
  }
}

const movedOn = ({ head, entries }: Books, expected: number): Problem => {
  const theirs = entries.slice(expected)
  const names = theirs.map(({ id }) => say`"${id}"`).join(', ')
  return {
    code: 'register-moved-on',
    path: 'register.entries',
    found: say`${head.number} entries`,
    expected: say`${expected} entries`,
    message:
      theirs.length === 1
        ? say`Since you looked, one entry was recorded: ${names}.`
        : say`Since you looked, ${theirs.length} entries were recorded: ${names}.`,
    remedy: say`Look at what is new, then enter yours again.`,
  }
}

const anotherRegister = ({ head }: Books, expected: number): Problem => ({
  code: 'another-register',
  path: 'register.entries',
  found: say`${head.number} entries`,
  expected: say`${expected} entries`,
  message: say`This was written against a register of ${expected} entries, but there are only ${head.number}: it was put back from an earlier copy, or is another one.`,
  remedy: say`Look at the register as it stands, then enter yours again.`,
})
