/** Opens an empty database of either kind for a test, and takes it away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type Opened, openDatabase } from '../../app/src/database/open.ts'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { openPostgres } from '../../app/src/database/postgres.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { type PostgresServer, startPostgres } from '../reliability/postgres-server.ts'
import { ENGINE, NOW } from './register-plan.ts'

export const KINDS = ['SQLite', 'PostgreSQL'] as const
export type Kind = (typeof KINDS)[number]

export interface Databases {
  readonly open: (document?: PlanDocument) => Promise<Database>
  readonly stop: () => Promise<void>
}

const soundly = (opened: Opened): Database => {
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

export async function databasesOf(kind: Kind): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-register-'))
  const server: PostgresServer | null = kind === 'PostgreSQL' ? await startPostgres() : null
  const open: Database[] = []
  return {
    open: async (document) => {
      const db = soundly(
        server === null ? await openDatabase(mkdtempSync(join(folder, 'db-'))) : await openPostgres(await server.newDatabase()),
      )
      open.push(db)
      if (document !== undefined)
        await recordPlan(db, { planId: document.id, document, engine: ENGINE, recordedAt: NOW, recordedBy: 'a test', note: '' })
      return db
    },
    stop: async () => {
      for (const db of open) await db.destroy()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
