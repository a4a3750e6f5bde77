/** What the register speaks of, as rows: members, agreements with their instalments, activities and missions of every plan version. */
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { dialectOf } from '../dialect.ts'

/** Beside the id and the last version that has the record; rows are never taken out, because the register may speak of them. */
const TABLES: Readonly<Record<string, string>> = {
  member: 'name TEXT NOT NULL,',
  agreement: 'title TEXT NOT NULL, donor TEXT NOT NULL, currency TEXT NOT NULL, ceiling TEXT NOT NULL, state TEXT NOT NULL,',
  activity: 'title TEXT NOT NULL, kind TEXT NOT NULL,',
  mission: 'title TEXT NOT NULL, member TEXT NOT NULL,',
}

export const masterData: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { strict, isAmount } = dialectOf(db)
    const inVersion = 'version INTEGER NOT NULL, FOREIGN KEY (plan_id, version) REFERENCES plan_version (plan_id, number)'
    for (const [table, columns] of Object.entries(TABLES))
      await sql
        .raw(
          `CREATE TABLE ${table} (plan_id TEXT NOT NULL, id TEXT NOT NULL, ${columns} ${inVersion}, PRIMARY KEY (plan_id, id)) ${strict}`,
        )
        .execute(db)
    await sql
      .raw(
        `CREATE TABLE instalment (plan_id TEXT NOT NULL, agreement TEXT NOT NULL, id TEXT NOT NULL, due TEXT NOT NULL,
          amount TEXT NOT NULL CHECK (${isAmount('amount')}), currency TEXT NOT NULL, ${inVersion},
          PRIMARY KEY (plan_id, agreement, id), FOREIGN KEY (plan_id, agreement) REFERENCES agreement (plan_id, id)) ${strict}`,
      )
      .execute(db)
  },
}
