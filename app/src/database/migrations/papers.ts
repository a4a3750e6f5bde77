/** What belongs to papers: the texts of the Secretariat and the approvals of options. Both are only ever added to. */
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { dialectOf } from '../dialect.ts'

export const papers: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { identity, strict, isJson, appendOnly } = dialectOf(db)
    const statements = [
      `CREATE TABLE paper_text (
        id ${identity}, plan_id TEXT NOT NULL, paper TEXT NOT NULL, section TEXT NOT NULL, text TEXT NOT NULL,
        recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL) ${strict}`,
      'CREATE INDEX paper_text_of_paper ON paper_text (plan_id, paper)',
      `CREATE TABLE option_approval (
        plan_id TEXT NOT NULL, option_id TEXT NOT NULL, version INTEGER NOT NULL, engine TEXT NOT NULL,
        frozen TEXT NOT NULL CHECK (${isJson('frozen')}), sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        decision TEXT NOT NULL, approved_at TEXT NOT NULL, approved_by TEXT NOT NULL,
        PRIMARY KEY (plan_id, option_id), FOREIGN KEY (plan_id, version) REFERENCES plan_version (plan_id, number)) ${strict}`,
      ...appendOnly('paper_text', 'a text of a paper is never changed'),
      ...appendOnly('option_approval', 'an approval is never changed'),
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
