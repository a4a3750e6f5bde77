/** The records of a plan document that the register may speak of, as rows. A document without such records gives none. */
import { sql, type Transaction } from 'kysely'
import * as z from 'zod'
import type { Schema } from './schema.ts'

type Row = Readonly<Record<string, string | number>>
export type MasterTableName = 'member' | 'agreement' | 'instalment' | 'activity' | 'mission'
export type MasterRows = readonly (readonly [MasterTableName, readonly Row[]])[]

const list = <T extends z.ZodType>(item: T) => z.array(item).catch([])
/** Characters that a database cannot keep are replaced; the document itself keeps them. */
const text = z.string().transform((written) => written.toWellFormed().replaceAll('\u0000', '\uFFFD'))
const moneyRecord = z.object({ amount: text, currency: text })

const spokenOf = z.object({
  members: list(z.object({ id: text, name: text })),
  donorCoFunding: z
    .object({
      agreements: list(
        z.object({
          ...{ id: text, title: text, donor: text, currency: text, ceiling: moneyRecord, state: text },
          instalments: list(z.object({ id: text, due: text, amount: moneyRecord })),
        }),
      ),
    })
    .catch({ agreements: [] }),
  spending: z.object({ activities: list(z.object({ id: text, title: text, kind: text })) }).catch({ activities: [] }),
  userPaysMissions: z.object({ missions: list(z.object({ id: text, title: text, member: text })) }).catch({ missions: [] }),
})

const KEYS: Readonly<Record<MasterTableName, readonly string[]>> = {
  member: ['plan_id', 'id'],
  agreement: ['plan_id', 'id'],
  instalment: ['plan_id', 'agreement', 'id'],
  activity: ['plan_id', 'id'],
  mission: ['plan_id', 'id'],
}

/** Tables in an order in which each may be written after those it points to. */
export function masterRows(planId: string, version: number, document: unknown): MasterRows {
  const { members, donorCoFunding, spending, userPaysMissions } = spokenOf.parse(document)
  const own = { plan_id: planId, version }
  return [
    ['member', members.map(({ id, name }) => ({ ...own, id, name }))],
    [
      'agreement',
      donorCoFunding.agreements.map(({ id, title, donor, currency, ceiling, state }) => ({
        ...own,
        ...{ id, title, donor, currency, state },
        ceiling: ceiling.amount,
      })),
    ],
    [
      'instalment',
      donorCoFunding.agreements.flatMap((agreement) =>
        agreement.instalments.map(({ id, due, amount }) => ({ ...own, agreement: agreement.id, id, due, ...amount })),
      ),
    ],
    ['activity', spending.activities.map(({ id, title, kind }) => ({ ...own, id, title, kind }))],
    ['mission', userPaysMissions.missions.map(({ id, title, member }) => ({ ...own, id, title, member }))],
  ]
}

export const masterKey = (table: MasterTableName, row: Readonly<Record<string, unknown>>): string =>
  [table, ...KEYS[table].map((column) => row[column])].join(' ')

const AT_ONCE = 500

/** Writes the records of a version over those of the one before; what the version does not have any more stays with the version that had it. */
export async function recordMasterData(transaction: Transaction<Schema>, rows: MasterRows): Promise<void> {
  for (const [table, all] of rows)
    for (let first = 0; first < all.length; first += AT_ONCE) {
      const some = all.slice(first, first + AT_ONCE)
      const columns = Object.keys(some[0] ?? {})
      const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
      const changed = columns.filter((column) => !KEYS[table].includes(column))
      await sql`
        INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) VALUES ${sql.join(values)}
        ON CONFLICT (${sql.join(KEYS[table].map((column) => sql.ref(column)))})
        DO UPDATE SET ${sql.join(changed.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`.execute(transaction)
    }
}
