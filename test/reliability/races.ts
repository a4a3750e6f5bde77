/** Many who ask at once: for money that covers ten, and for the same thing a hundred times. */
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import { reserve } from '../../app/src/ledger/enter.ts'
import type { Outcome } from '../../app/src/ledger/outcome.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { ENGINE, NOW, PLAN, registerPlan, request, reservation } from '../app/register-plan.ts'
import { openAt } from './database.ts'

export interface Race {
  readonly asked: number
  readonly admitted: number
  /** Different answers that were given. */
  readonly answers: number
  readonly entries: number
  readonly faults: readonly string[]
}

interface Asked {
  readonly address: string
  readonly asked: number
}

/** Each for an activity of its own that costs 10, with 100 in the fund: ten are admitted, whoever comes first. */
export const raceForMoney = ({ address, asked }: Asked): Promise<Race> =>
  race(address, asked, (db, at) => reserve(db, request({ key: `race-${at}` }), reservation(`a${at + 1}`)))

/** All with the same key: done once, and answered alike. */
export const raceWithOneKey = ({ address, asked }: Asked): Promise<Race> =>
  race(address, asked, (db) => reserve(db, request({ key: 'once' }), reservation('a1')))

type Db = Awaited<ReturnType<typeof openAt>>

async function race(address: string, asked: number, ask: (db: Db, at: number) => Promise<Outcome>): Promise<Race> {
  const db = await openAt(address)
  try {
    await recordPlan(db, {
      planId: PLAN,
      document: registerPlan('100', asked),
      engine: ENGINE,
      recordedAt: NOW,
      recordedBy: 'a test',
      note: '',
    })
    const outcomes = await Promise.all(Array.from({ length: asked }, (_, at) => ask(db, at)))
    return {
      asked,
      admitted: outcomes.filter((outcome) => outcome.ok && !outcome.repeated).length,
      answers: new Set(outcomes.map((outcome) => JSON.stringify(outcome.ok ? outcome.value : outcome.reason))).size,
      entries: (await readBooks(db, PLAN))?.entries.length ?? 0,
      faults: (await verifyDatabase(db)).faults,
    }
  } finally {
    await db.destroy()
  }
}
