/** Long work in a thread: how far it is, stop, a queue and a memory with bounds. */
import { describe, expect, test } from 'vitest'
import { inLanguage, languageOf, speakTheReadersLanguage } from '../../app/src/language/languages.ts'
import { createWorks, type Works, type WorksAsked } from '../../app/src/work/works.ts'
import type { Counting } from './threads/counting.ts'

const works = (limits: Partial<Pick<WorksAsked, 'seconds' | 'megabytes' | 'kept' | 'isForAll' | 'unwatched'>> = {}) =>
  createWorks<Counting, number>({
    ...{ file: new URL('./threads/counting', import.meta.url), name: () => 'Counting', seconds: 30, megabytes: 256, kept: 16 },
    ...limits,
  })
const LONG: Counting = { to: 100_000 }
const ask = (of: Works<Counting, number>, key: string, question: Counting = LONG, milliseconds = 20) =>
  of.ask(key, () => question, milliseconds)
const kindOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).kind

describe('a piece of work', () => {
  test('is told how far it is, and its answer is kept', async () => {
    const of = works()
    expect(await kindOf(of, 'long')).toBe('running')
    await expect
      .poll(async () => (await ask(of, 'long')) as unknown, { timeout: 20_000 })
      .toMatchObject({ progress: { says: expect.stringMatching(/^Counted to /) } })
    of.stop('long')
    expect(await ask(of, 'short', { to: 3 }, 20_000)).toEqual({ kind: 'done', answer: { ok: true, value: 3 } })
    expect(await ask(of, 'short', { to: 99 }, 0)).toEqual({ kind: 'done', answer: { ok: true, value: 3 } })
  })

  test('that is stopped stays stopped until it is asked for anew, and the next goes on', async () => {
    const of = works()
    expect([await kindOf(of, 'one'), await kindOf(of, 'two', { to: 2 })]).toEqual(['running', 'waiting'])
    of.stop('one')
    expect(await kindOf(of, 'one')).toBe('stopped')
    expect(await kindOf(of, 'two', { to: 2 }, 20_000)).toBe('done')
    of.forget('one')
    expect(await kindOf(of, 'one')).toBe('running')
    of.stop('one')
  })

  test('that waits can be stopped before it begins, and its place is free', async () => {
    const of = works()
    await ask(of, 'long')
    expect(
      (await Promise.all(['a', 'b'].map((key) => ask(of, key)))).map((standing) => ('ahead' in standing ? standing.ahead : 0)),
    ).toEqual([1, 2])
    of.stop('a')
    expect(await ask(of, 'b')).toEqual({ kind: 'waiting', ahead: 1 })
    for (const key of ['long', 'b']) of.stop(key)
  })

  test('that is done, or was never asked for, cannot be stopped', async () => {
    const of = works()
    await ask(of, 'short', { to: 1 }, 20_000)
    for (const key of ['short', 'never']) of.stop(key)
    of.forget('short')
    expect(await kindOf(of, 'short')).toBe('done')
  })
})

describe('readers of several languages', () => {
  const inFrench = <T>(work: () => T): T => inLanguage(languageOf('fr'), work)

  test.each([
    [false, 'waiting'],
    [true, 'running'],
  ])('share the same work: %s', async (isForAll, second) => {
    speakTheReadersLanguage()
    const of = works({ isForAll })
    expect(await kindOf(of, 'long')).toBe('running')
    expect(await inFrench(() => kindOf(of, 'long'))).toBe(second)
    inFrench(() => of.stop('long'))
    of.stop('long')
  })
})

describe('bounds', () => {
  test('no more than eight wait: another one is refused, and is done when asked again later', async () => {
    const of = works()
    const keys = Array.from({ length: 9 }, (_, at) => `w${at}`)
    for (const key of keys) await of.ask(key, () => LONG, 0)
    expect(await kindOf(of, 'one more')).toBe('refused')
    expect(await kindOf(of, 'w8')).toBe('waiting')
    for (const key of keys) of.stop(key)
    expect(await kindOf(of, 'one more', { to: 1 }, 20_000)).toBe('done')
  })

  test('what nobody has looked at for a while gives way to what is asked for, running or waiting, and begins anew for who comes back', async () => {
    const of = works({ unwatched: 250 })
    expect([await kindOf(of, 'left alone'), await kindOf(of, 'also left'), await kindOf(of, 'watched')]).toEqual([
      'running',
      'waiting',
      'waiting',
    ])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await ask(of, 'watched', LONG, 0)).toEqual({ kind: 'waiting', ahead: 2 })
    expect(await kindOf(of, 'asked for', { to: 1 }, 0)).toBe('waiting')
    expect(await kindOf(of, 'watched')).toBe('running')
    expect(await ask(of, 'left alone', LONG, 0)).toEqual({ kind: 'waiting', ahead: 2 })
    for (const key of ['watched', 'left alone']) of.stop(key)
    expect(await kindOf(of, 'asked for', { to: 1 }, 20_000)).toBe('done')
  })

  test('so many answers are kept, the last asked for', async () => {
    const of = works({ kept: 2 })
    for (const key of ['a', 'b', 'c']) await ask(of, key, { to: 1 }, 20_000)
    expect(await ask(of, 'c', { to: 2 }, 20_000)).toMatchObject({ answer: { value: 1 } })
    expect(await ask(of, 'a', { to: 2 }, 20_000)).toMatchObject({ answer: { value: 2 } })
  })

  test('work that takes too long or too much memory is told so, and the next is done', async () => {
    const messages = async (of: Works<Counting, number>, question: Counting) => {
      const standing = await ask(of, 'costly', question, 30_000)
      return standing.kind === 'done' && !standing.answer.ok ? standing.answer.problems.map(({ message }) => message) : standing.kind
    }
    expect(await messages(works({ seconds: 0.3 }), LONG)).toEqual(['Counting takes more than 0.3 seconds.'])
    const of = works({ megabytes: 24 })
    expect(await messages(of, { to: 1, wrong: 'fills-memory' })).toEqual(['Counting takes more than 24 MB of memory.'])
    expect(await kindOf(of, 'next', { to: 1 }, 20_000)).toBe('done')
  })

  test('a fault in the thread is told as one, and may be tried again', async () => {
    const of = works()
    expect(await ask(of, 'wrong', { to: 1, wrong: 'throws' }, 20_000)).toMatchObject({
      kind: 'failed',
      error: { message: 'counting is beyond me' },
    })
    of.forget('wrong')
    expect(await kindOf(of, 'wrong', { to: 1 }, 20_000)).toBe('done')
  })
})
