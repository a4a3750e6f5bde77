/** How the database came to its present shape, step by step; a step that has run is never edited. The same steps run on both databases. */
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { masterData } from './migrations/master-data.ts'
import { papers } from './migrations/papers.ts'
import { planVersion } from './migrations/plan-version.ts'
import { register } from './migrations/register.ts'
import { versionTotals } from './migrations/version-totals.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-plan-version': planVersion,
  '0002-master-data': masterData,
  '0003-register': register,
  '0004-papers': papers,
  '0005-version-totals': versionTotals,
}

export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

/** Runs the steps that have not run yet, up to the one named, in one transaction. Throws when one fails: the database is then as it was. */
export async function migrate<T>(db: Kysely<T>, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last))
  if (error !== undefined) throw error
}
