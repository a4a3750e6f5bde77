/** Runs the `ltsfs` command inside the test, with its three streams in hand. */
import { Readable, Writable } from 'node:stream'
import { vi } from 'vitest'
import { run } from '../../packages/cli/src/main.ts'

/** The first run of a file loads the whole library, and a forecast of the example takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

interface Surroundings {
  readonly stdin?: string
  /** Columns of the terminal that both outputs are; without it they are pipes. */
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
}

interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

const screen = (columns: number | undefined) => {
  const chunks: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, { text: () => chunks.join(''), isTTY: columns !== undefined, columns: columns ?? 0 })
}

/** `ltsfs('forecast', 'fixtures/oco')` as typed at a prompt. */
export const ltsfs = (...args: readonly string[]): Promise<Ran> => ltsfsIn({}, ...args)

export const ltsfsIn = async ({ stdin = '', columns, env = {} }: Surroundings, ...args: readonly string[]): Promise<Ran> => {
  const [stdout, stderr] = [screen(columns), screen(columns)]
  const exit = await run(args, { stdin: Readable.from([stdin]), stdout, stderr, env })
  return { exit, out: stdout.text(), err: stderr.text() }
}
