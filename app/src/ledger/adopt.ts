/**
 * Takes the register that the newest version of a plan brings with it into the database: once, in the order recorded, in one transaction.
 *
 * Entries that are recorded are left as they are. Versions from before the register was kept are sealed into the chain first.
 */
import type { Transaction } from 'kysely'
import type { RegisterEntry, Result } from 'ltsfs'
import { masterRows, recordMasterData } from '../database/master-data.ts'
import type { Database } from '../database/open.ts'
import { planVersion, planVersions, recordAsOperation, versionSha256 } from '../database/plan-versions.ts'
import { OF_DOCUMENT } from '../database/recorded-words.ts'
import { headOf, recordedEntries } from '../database/register-entries.ts'
import type { Schema } from '../database/schema.ts'
import { inOneTransaction } from '../database/transaction.ts'
import type { Books } from './books.ts'
import { entriesIn, freshEntries } from './brought.ts'
import { type Asked, operate, operateWithin, type Request } from './operate.ts'
import { type Outcome, refusedFor } from './outcome.ts'

export async function adoptRegister(db: Database, request: Adopting): Promise<Outcome> {
  const { planId } = request
  await sealOlderVersions(db, planId)
  const document = (await planVersion(db, planId))?.document
  const recorded = await recordedEntries(db, planId)
  const fresh = freshEntries(
    document,
    recorded.map(({ entry }) => entry),
  )
  if (!fresh.ok) return refusedFor('refused', ...fresh.problems)
  if (fresh.value.length === 0)
    return {
      ok: true,
      value: { operation: null, kind: 'register-adopted', entries: [], register: headOf(recorded).number },
      repeated: false,
    }
  return operate(
    db,
    adopting(request, entriesIn(document), ({ entries }) => freshEntries(document, entries)),
  )
}

/** Entries that were checked, within the transaction that records the version of the plan that brings them. */
export async function adoptEntries(transaction: Transaction<Schema>, request: Adopting, entries: readonly RegisterEntry[]): Promise<void> {
  if (entries.length === 0) return
  const adopted = await operateWithin(
    transaction,
    adopting(request, entries, () => ({ ok: true, value: entries })),
  )
  if (!adopted.ok) throw new Error(`entries that were checked are refused: ${adopted.problems[0]?.message}`)
}

type Adopting = Pick<Request, 'planId' | 'who' | 'now' | 'engine'>

const adopting = (request: Adopting, body: readonly unknown[], find: (books: Books) => Result<readonly RegisterEntry[]>): Asked => ({
  kind: 'register-adopted',
  request: { ...request, note: OF_DOCUMENT },
  body,
  decide: (books) => {
    const found = find(books)
    return found.ok ? { entries: found.value } : refusedFor('refused', ...found.problems)
  },
})

/** Each gets its operation and its rows of master data. */
async function sealOlderVersions(db: Database, planId: string): Promise<void> {
  const unsealed = await unsealedVersions(db, planId)
  if (unsealed.length === 0) return
  await inOneTransaction(db, async (transaction) => {
    for (const version of (await unsealedVersions(transaction, planId)).toReversed()) {
      const recorded = await planVersion(transaction, planId, version.number)
      await recordMasterData(transaction, masterRows(planId, version.number, recorded?.document))
      await recordAsOperation(transaction, version)
    }
  })
}

async function unsealedVersions(db: Parameters<typeof planVersions>[0], planId: string) {
  const sealed = await db.selectFrom('operation').select('body_sha256').where('kind', '=', 'plan-recorded').execute()
  const hashes = new Set(sealed.map(({ body_sha256 }) => body_sha256))
  return (await planVersions(db)).filter((version) => version.planId === planId && !hashes.has(versionSha256(version)))
}
