/**
 * `npm run reliability [KILLS] [FLIPS]`: what the database of the planner bears, on SQLite and on PostgreSQL, in figures.
 *
 * 200 kills by SIGKILL under 16 writers, 64 who ask for money that covers ten, one key a hundred times, single bits turned over in the file,
 * a second process on it, a full disk. Exit code 1 when anything is not as it must be. LTSFS_SEED repeats a run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../app/src/database/open.ts'
import { flipBits } from './bit-flips.ts'
import { chance } from './chance.ts'
import { openAt } from './database.ts'
import { type FullDisk, fillDisk, fillPages } from './full-disk.ts'
import { killWriters } from './kills.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { type Race, raceForMoney, raceWithOneKey } from './races.ts'

const [kills = 200, flips = 1000] = process.argv.slice(2).map(Number)
const WRITERS = 16
const seed = Number(process.env['LTSFS_SEED'] ?? 20261124)
const random = chance(seed)
const folder = mkdtempSync(join(tmpdir(), 'ltsfs-reliability-'))

let failed = 0
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const judge = (isSound: boolean, line: string): void => {
  if (!isSound) failed += 1
  say(`  ${isSound ? 'holds ' : 'FAILED'}  ${line}`)
}
const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, string]> => {
  const start = performance.now()
  return [await work(), `${((performance.now() - start) / 1000).toFixed(0)} s`]
}

async function killing(server: PostgresServer | null): Promise<void> {
  const tell = (line: string) => process.stderr.write(`    ${line}\n`)
  const [result, time] = await timed(() => killWriters({ kills, writers: WRITERS, folder, server, serverEvery: 10, random, tell }))
  const servers = server === null ? '' : `, the server killed with them ${result.serverKills} times`
  const unsaid = result.found - result.acknowledged
  judge(
    result.lost.length === 0 && result.faults.length === 0 && result.acknowledged > kills,
    `kill -9 x ${result.kills} under ${WRITERS} writers${servers}: ${result.acknowledged} writes acknowledged, ${result.lost.length} lost; ${result.found} operations found (${unsaid} whole, their answer cut off), ${result.faults.length} half or unsealed (${time})`,
  )
  for (const line of [...result.lost, ...result.faults].slice(0, 10)) say(`          ${line}`)
}

const racing = async (name: string, wanted: number, run: () => Promise<Race>, answers: number | null): Promise<void> => {
  const [race, time] = await timed(run)
  const isSound =
    race.admitted === wanted && race.entries === wanted && race.faults.length === 0 && (answers ?? race.answers) === race.answers
  judge(isSound, `${name}: ${race.admitted} admitted of ${race.asked}, ${race.entries} entries, ${race.faults.length} faults (${time})`)
}

async function onDatabase(name: string, server: PostgresServer | null): Promise<void> {
  say(name)
  const address = async () => (server === null ? mkdtempSync(join(folder, 'race-')) : server.newDatabase())
  const [one, other] = [await address(), await address()]
  await racing('64 at once for money that covers 10', 10, () => raceForMoney({ address: one, asked: 64 }), null)
  await racing('the same key 100 times at once', 1, () => raceWithOneKey({ address: other, asked: 100 }), 1)
  await killing(server)
}

async function onTheFile(): Promise<void> {
  const [found, time] = await timed(() => flipBits({ folder: join(folder, 'flips'), flips, operations: 60, random }))
  const seen = found.refused + found.unsealed
  judge(
    found.missed === 0,
    `single bits turned over x ${found.flips} in ${found.bytes} bytes: ${seen} found (${found.refused} when opened, ${found.unsealed} by the seals), ${found.harmless} where nothing is kept, ${found.missed} missed (${time})`,
  )
  const held = await openAt(join(folder, 'held'))
  const second = await openDatabase(join(folder, 'held'))
  judge(!second.ok, `a second process on the same file: ${second.ok ? 'let in' : 'refused'}`)
  await held.destroy()
  const isSound = (full: FullDisk) =>
    full.refusal === 'disk-full' && full.entries === full.acknowledged * 20 && full.faults.length === 0 && full.writesAgain
  const shown = (full: FullDisk) =>
    `refused as "${full.refusal}" after ${full.acknowledged} operations, ${full.entries / 20} of them there, ${full.faults.length} faults; with room again ${full.writesAgain ? 'it writes' : 'it does not write'}`
  const pages = await fillPages(join(folder, 'pages'))
  judge(isSound(pages), `a file that may not grow: ${shown(pages)}`)
  const disk = await fillDisk(join(folder, 'disk'))
  if (disk === null) say('  skipped  a full disk in memory: this account may not mount one')
  else judge(isSound(disk), `a full disk of 4 MB: ${shown(disk)}`)
}

say(`Seed ${seed} (repeat with LTSFS_SEED=${seed})`)
await onDatabase('SQLite', null)
await onTheFile()
const server = await startPostgres()
try {
  await onDatabase('PostgreSQL', server)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
say(failed === 0 ? 'Everything holds.' : `${failed} FAILED.`)
process.exitCode = failed === 0 ? 0 : 1
