import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { run } from './main.ts'

const sink = (fails?: NodeJS.ErrnoException) => {
  let text = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      if (fails === undefined) text += chunk
      done(fails ?? null)
    },
  })
  return Object.assign(stream, { text: () => text })
}

const broken = () =>
  Readable.from(
    (async function* () {
      yield 'schema: 1\n'
      throw new Error('a broken\ninvariant')
    })(),
  )

test('an unexpected exception is one line that asks for a report, and exit code 3', async () => {
  const [stdout, stderr] = [sink(), sink()]
  const exit = await run(['validate', '-'], { stdin: broken(), stdout, stderr, env: {} })
  expect([exit, stdout.text(), stderr.text()]).toEqual([3, '', 'ltsfs: this is a bug in ltsfs, please report it: a broken invariant\n'])
}, 60_000)

test('its stack is shown only where LTSFS_DEBUG asks for it', async () => {
  const stderr = sink()
  await run(['validate', '-'], { stdin: broken(), stdout: sink(), stderr, env: { LTSFS_DEBUG: '1' } })
  expect(stderr.text()).toContain('main.test.ts')
}, 60_000)

test('an output that cannot be written is one line, and exit code 2', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const stderr = sink()
  expect(await run(['--help'], { stdin: Readable.from([]), stdout: sink(full), stderr, env: {} })).toBe(2)
  expect(stderr.text()).toBe('ltsfs: the output cannot be written: ENOSPC: no space left on device, write.\n')
})
