import { expect, test } from 'vitest'
import { readStream } from './read-stream.ts'

async function* chunks(...parts: readonly (Uint8Array | string)[]) {
  yield* parts
}
const bytes = (text: string) => new TextEncoder().encode(text)

test('a letter cut in two by a chunk is one letter', async () => {
  const text = bytes('a: é')
  expect(await readStream(chunks(text.slice(0, 4), text.slice(4)), 'a stream')).toEqual({ ok: true, value: { a: 'é' } })
  expect(await readStream(chunks('a: ', 'é'), 'a stream')).toEqual({ ok: true, value: { a: 'é' } })
})

test('a stream without end is left where it is too long', async () => {
  let asked = 0
  async function* endless() {
    while (true) {
      asked += 1
      yield bytes('x'.repeat(100_000))
    }
  }
  const read = await readStream(endless(), 'the standard input')
  expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
    'The standard input is larger than the 2 MB that a plan document may have.',
  ])
  expect(asked).toBe(21)
})
