/** Kills a process of many writers in the middle of their work, again and again, and looks at what is left. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { recordPlan } from '../../app/src/database/plan-versions.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { ENGINE, NOW, PLAN, registerPlan } from '../app/register-plan.ts'
import { openAt } from './database.ts'
import type { PostgresServer } from './postgres-server.ts'

const WRITER = join(import.meta.dirname, 'writer.ts')
/** A register grows with every round; another is begun before reading it takes longer than writing. */
const ROUNDS_A_DATABASE = 10
/** Writers work so many milliseconds at most after their first answer before they are killed; */
const LONGEST_LIFE = 400
/** every so many rounds they are killed in the middle of their start instead, within so many milliseconds. */
const AT_START_EVERY = 10
const LONGEST_START = 1200

export interface Kills {
  readonly kills: number
  readonly serverKills: number
  readonly acknowledged: number
  /** Operations found: what was acknowledged, and what was written when its writer died before it could say so. */
  readonly found: number
  readonly lost: readonly string[]
  /** What the seals, the chains and the counts of entries say is amiss. */
  readonly faults: readonly string[]
}

interface Asked {
  readonly kills: number
  readonly writers: number
  readonly folder: string
  readonly server: PostgresServer | null
  /** Every so many rounds the server is killed too, where there is one. */
  readonly serverEvery: number
  /** A number from 0 up to 1, another each time. */
  readonly random: () => number
  readonly tell?: (line: string) => void
}

export async function killWriters(asked: Asked): Promise<Kills> {
  const { kills, server, serverEvery, tell = () => undefined } = asked
  let total: Kills = { kills: 0, serverKills: 0, acknowledged: 0, found: 0, lost: [], faults: [] }
  let address = ''
  let known: string[] = []
  for (let round = 1; round <= kills; round++) {
    if ((round - 1) % ROUNDS_A_DATABASE === 0) {
      total = { ...total, found: total.found + known.length }
      known = []
      address = await newDatabase(asked)
    }
    const acknowledged = await oneLife(asked, address, round)
    const isServer = server !== null && round % serverEvery === 0
    if (isServer) await server.crash()
    const { keys, faults } = await lookedAt(address)
    const there = new Set(keys)
    const lost = [...known, ...acknowledged].filter((key) => !there.has(key))
    total = {
      kills: round,
      serverKills: total.serverKills + (isServer ? 1 : 0),
      acknowledged: total.acknowledged + acknowledged.length,
      found: total.found,
      lost: [...total.lost, ...lost],
      faults: [...total.faults, ...faults],
    }
    known = keys
    if (round % 20 === 0) tell(`${round} kills, ${total.acknowledged} acknowledged`)
  }
  return { ...total, found: total.found + known.length }
}

async function newDatabase({ folder, server }: Asked): Promise<string> {
  const address = server === null ? mkdtempSync(join(folder, 'kills-')) : await server.newDatabase()
  const db = await openAt(address)
  await recordPlan(db, { planId: PLAN, document: registerPlan('100', 2), engine: ENGINE, recordedAt: NOW, recordedBy: 'a test', note: '' })
  await db.destroy()
  return address
}

/** A process of writers from its start to its end by SIGKILL; what it acknowledged. */
async function oneLife({ writers, random }: Asked, address: string, round: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WRITER, address, String(round), String(writers)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'close')
  let [said, complained] = ['', '']
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('\n')) resolve()
    })
    child.once('close', () => resolve())
  })
  child.stderr.on('data', (chunk) => (complained += chunk))
  const isAtStart = round % AT_START_EVERY === 5
  if (!isAtStart) await begun
  await new Promise((resolve) => setTimeout(resolve, random() * (isAtStart ? LONGEST_START : LONGEST_LIFE)))
  const isAlive = child.kill('SIGKILL')
  await gone
  if (!isAlive) throw new Error(`the writers ended by themselves: ${complained}`)
  // A line without its end was cut off in the middle.
  return said.split('\n').slice(0, -1)
}

async function lookedAt(address: string): Promise<{ readonly keys: string[]; readonly faults: readonly string[] }> {
  const db = await openAt(address)
  try {
    const { faults } = await verifyDatabase(db)
    const operations = await db.selectFrom('operation').select(['idempotency_key', 'entries']).where('kind', '=', 'appended').execute()
    const halves = operations.filter(({ entries }) => entries !== 3).map(({ idempotency_key }) => `half an operation: ${idempotency_key}`)
    return { keys: operations.map(({ idempotency_key }) => String(idempotency_key)), faults: [...faults, ...halves] }
  } finally {
    await db.destroy()
  }
}
