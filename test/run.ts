/**
 * `npm test`: every check of the workspace, closed by one line "N passed, N failed".
 *
 * Each step but the last counts as one check; of the last, vitest, every single test counts. The exit code is 0 only when nothing failed.
 * `--long` draws a new seed and tries every property a thousand times; LTSFS_SEED repeats a run.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'

type Count = { readonly passed: number; readonly failed: number }

const RESULTS = 'test-output/vitest.json'
const long = process.argv.includes('--long')
const seed = process.env['LTSFS_SEED'] ?? String(long ? randomInt(2 ** 31 - 1) : 20170701)
const environment = { ...process.env, LTSFS_SEED: seed, LTSFS_RUNS: process.env['LTSFS_RUNS'] ?? (long ? '1000' : '100') }

type Check = readonly [title: string, command: string, ...args: readonly string[]]

const BUILD: Check = ['the sources build and the tests type-check', 'tsc', '-b', 'tsconfig.test.json']
/** Each knows nothing of the others, so all of them are made at once. */
const CHECKS: readonly Check[] = [
  ['lint and format', 'biome', 'ci', '.'],
  ['no unused file, export or dependency', 'knip'],
  ['ltsfs can be published', 'publint', '--strict', 'packages/ltsfs'],
  ['ltsfs-exchange can be published', 'publint', '--strict', 'packages/exchange'],
  ['ltsfs-cli can be published', 'publint', '--strict', 'packages/cli'],
]

/** Runs one command, quietly unless it fails. */
async function check([title, command, ...args]: Check): Promise<Count> {
  const started = performance.now()
  const { code, output } = await outcome(command, args, 'pipe')
  const passed = code === 0
  await say(`${passed ? 'passed' : 'FAILED'}  ${title} (${command}, ${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (!passed) await say(output)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs all tests; a file that cannot be loaded, or an error outside of any test, counts as one failure. */
async function tests(): Promise<Count> {
  rmSync(RESULTS, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const { code } = await outcome('vitest', args, 'inherit')
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1 }
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
    readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
  }
  const unloaded = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  const failed = results.numFailedTests + unloaded.length
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** Runs a command of the workspace to its end; a command that cannot be started ends with 127. */
function outcome(command: string, args: readonly string[], stdio: 'pipe' | 'inherit') {
  return new Promise<{ readonly code: number | null; readonly output: string }>((resolve) => {
    const child = spawn(command, args, { env: environment, stdio: ['ignore', stdio, stdio], shell: process.platform === 'win32' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** Writes a line and waits until it has gone out, so that lines of children never overtake it. */
const say = (line: string) => new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()))

await say(`Node ${process.versions.node}, seed ${seed} (repeat with LTSFS_SEED=${seed})`)
const counts = [await check(BUILD), ...(await Promise.all(CHECKS.map(check))), await tests()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
await say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
