/** The command as a process, from the build: what only a real process has. The first step of `npm test` builds it. */
import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { planText } from './plan-text.ts'

const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['packages/cli/bin/ltsfs.js', ...args], { stdio: 'pipe' })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (texts.out += chunk))
  child.stderr.on('data', (chunk) => (texts.err += chunk))
  const ended = new Promise<{ readonly exit: number | null; readonly out: string; readonly err: string }>((resolve) => {
    child.on('close', (exit) => resolve({ exit, ...texts }))
  })
  return { child, ended }
}

test('the exit code of the process is that of the command', async () => {
  const { exit, out, err } = await start('validat').ended
  expect([exit, out, err]).toEqual([2, '', 'ltsfs: There is no command "validat". Did you mean "validate"? "ltsfs --help" lists them.\n'])
}, 60_000)

test('a plan is read from the standard input', async () => {
  const { child, ended } = start('validate', '-')
  child.stdin.end(planText(() => undefined))
  const { exit, out } = await ended
  expect([exit, out.slice(0, 27)]).toEqual([0, 'the standard input is valid'])
}, 60_000)

test('a long answer goes out whole', async () => {
  const { exit, out, err } = await start('forecast', 'fixtures/oco', '--json').ended
  expect([exit, err]).toEqual([0, ''])
  expect(JSON.parse(out).figures.length).toBeGreaterThan(1000)
}, 60_000)

test('a reader that closes the pipe early ends the command in silence', async () => {
  const { child, ended } = start('forecast', 'fixtures/oco', '--json')
  child.stdout.destroy()
  expect(await ended).toMatchObject({ exit: 0, err: '' })
}, 60_000)
