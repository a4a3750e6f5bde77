/**
 * `npm test`: every check of the workspace in order, closed by one line "N passed, N failed".
 *
 * Each step but the last counts as one check; of the last, vitest, every single test counts. The exit code is 0 only when nothing failed.
 * `--long` draws a new seed and tries every property a thousand times; LTSFS_SEED repeats a run.
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'

type Count = { readonly passed: number; readonly failed: number }

const RESULTS = 'test-output/vitest.json'
const long = process.argv.includes('--long')
const seed = process.env['LTSFS_SEED'] ?? String(long ? randomInt(2 ** 31 - 1) : 20170701)
const environment = { ...process.env, LTSFS_SEED: seed, LTSFS_RUNS: process.env['LTSFS_RUNS'] ?? (long ? '1000' : '100') }

const CHECKS: readonly (readonly [title: string, command: string, ...args: readonly string[]])[] = [
  ['the sources build and the tests type-check', 'tsc', '-b', 'tsconfig.test.json'],
  ['lint and format', 'biome', 'ci', '.'],
  ['no unused file, export or dependency', 'knip'],
  ['ltsfs can be published', 'publint', '--strict', 'packages/ltsfs'],
  ['ltsfs-exchange can be published', 'publint', '--strict', 'packages/exchange'],
  ['ltsfs-cli can be published', 'publint', '--strict', 'packages/cli'],
]

/** Runs one command, quietly unless it fails. */
function check([title, command, ...args]: (typeof CHECKS)[number]): Count {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: environment })
  const passed = status === 0
  console.log(`${passed ? 'passed' : 'FAILED'}  ${title} (${command}, ${seconds(started)})`)
  if (!passed) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'))
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs all tests; a file that cannot be loaded, or an error outside of any test, counts as one failure. */
function tests(): Count {
  rmSync(RESULTS, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', env: environment })
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
  return { passed: results.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}

const seconds = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`

console.log(`Node ${process.versions.node}, seed ${seed} (repeat with LTSFS_SEED=${seed})`)
const counts = [...CHECKS.map(check), tests()]
const passed = counts.reduce((total, count) => total + count.passed, 0)
const failed = counts.reduce((total, count) => total + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
