/** Operations and the entries of the register they made: only ever added to, each row sealed to the one before it. */
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { dialectOf } from '../dialect.ts'

const seal = 'previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64), sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)'

const toMaster = (table: string, columns = table): string =>
  `FOREIGN KEY (plan_id, ${columns}) REFERENCES ${table} (plan_id, ${columns.includes(',') ? 'agreement, id' : 'id'})`
const toEntry = (column: string): string => `FOREIGN KEY (plan_id, ${column}) REFERENCES register_entry (plan_id, id)`

export const register: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { strict, isJson, isAmount, appendOnly } = dialectOf(db)
    const amount = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR (${isAmount(column)}))`
    const statements = [
      `CREATE TABLE operation (
        number INTEGER PRIMARY KEY CHECK (number > 0), plan_id TEXT NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL, recorded_at TEXT NOT NULL,
        note TEXT NOT NULL, idempotency_key TEXT, body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
        answer TEXT NOT NULL CHECK (${isJson('answer')}), entries INTEGER NOT NULL CHECK (entries >= 0),
        register_number INTEGER NOT NULL CHECK (register_number >= entries), register_sha256 TEXT NOT NULL CHECK (length(register_sha256) = 64),
        undoes INTEGER UNIQUE REFERENCES operation (number), ${seal}, UNIQUE (plan_id, idempotency_key)) ${strict}`,
      `CREATE TABLE register_entry (
        plan_id TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), operation INTEGER NOT NULL REFERENCES operation (number),
        id TEXT NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL, recorded TEXT NOT NULL, effective_on TEXT NOT NULL, document TEXT NOT NULL,
        note TEXT, agreement TEXT, instalment TEXT, member TEXT, activity TEXT, mission TEXT, fiscal_year INTEGER, into_year INTEGER,
        ${amount('amount')}, currency TEXT, ${amount('credited_amount')}, credited_currency TEXT, ${amount('rate')},
        due TEXT, expires TEXT, valid_until TEXT, invoice TEXT, reservation TEXT, commitment TEXT, expense TEXT, quote TEXT, reverses TEXT,
        authority TEXT, reason TEXT, ${seal},
        PRIMARY KEY (plan_id, number), UNIQUE (plan_id, id),
        CHECK (amount IS NULL OR currency IS NOT NULL), CHECK ((credited_amount IS NULL) = (credited_currency IS NULL)),
        ${[toMaster('agreement'), toMaster('instalment', 'agreement, instalment'), toMaster('member'), toMaster('activity'), toMaster('mission')].join(', ')},
        ${['invoice', 'reservation', 'commitment', 'expense', 'quote', 'reverses'].map(toEntry).join(', ')}) ${strict}`,
      'CREATE UNIQUE INDEX register_entry_reversed_once ON register_entry (plan_id, reverses) WHERE reverses IS NOT NULL',
      'CREATE INDEX register_entry_by_operation ON register_entry (operation)',
      ...appendOnly('operation', 'a recorded operation is never changed'),
      ...appendOnly('register_entry', 'an entry of the register is never changed'),
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
