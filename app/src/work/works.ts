/**
 * Long work in a thread of its own, one piece after the other: how far each is can be asked, each can be stopped, answers are kept for a while.
 *
 * So many may wait, so many answers are kept, and the thread has a time and a memory that no plan needs; whatever is asked beyond is refused.
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Problem, Result } from 'ltsfs'
import type { FromThread, Progress } from './in-thread.ts'

export type Standing<A> =
  | { readonly kind: 'waiting'; readonly ahead: number }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly answer: Result<A> }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: Error }
  /** Too many wait already. */
  | { readonly kind: 'refused' }

export interface Works<Q, A> {
  /** Begins the piece of work of this key, or finds it; waits for its answer for so long at most. */
  readonly ask: (key: string, question: () => Q, milliseconds: number) => Promise<Standing<A>>
  /** Nothing happens to what is done, or was never asked. */
  readonly stop: (key: string) => void
  /** A piece that was stopped or has failed may be asked again. */
  readonly forget: (key: string) => void
}

export interface WorksAsked {
  /** The file of the thread without its ending: in the build it is JavaScript, in a test the source itself. */
  readonly thread: URL
  /** What the work is called in a sentence. */
  readonly name: string
  readonly seconds: number
  readonly megabytes: number
  /** Answers that are kept. */
  readonly kept: number
}

/** How many may wait while one is done. */
const MOST_WAITING = 8
/** Without work for so long the thread ends and gives its memory back. */
const IDLE_MILLISECONDS = 60_000

interface Job<Q, A> {
  readonly key: string
  readonly question: Q
  standing: Exclude<Standing<A>, { readonly kind: 'waiting' | 'refused' }> | { readonly kind: 'waiting' }
  readonly settled: PromiseWithResolvers<void>
}

const tooCostly = ({ name, seconds, megabytes }: WorksAsked, kind: 'time' | 'memory'): Problem => {
  const limit = kind === 'time' ? `${seconds} seconds` : `${megabytes} MB of memory`
  return {
    code: 'too-costly',
    path: '',
    found: `more than ${limit}`,
    expected: `at most ${limit}`,
    message: `${name} takes more than ${limit}.`,
    remedy: 'Ask for less, or make it with the command line, which has no such limit.',
  }
}

export function createWorks<Q, A>(asked: WorksAsked): Works<Q, A> {
  const jobs = new Map<string, Job<Q, A>>()
  const waiting: Job<Q, A>[] = []
  let running: { readonly job: Job<Q, A>; readonly limit: NodeJS.Timeout } | null = null
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | undefined

  const end = () => {
    void thread?.terminate()
    thread = null
  }
  const settle = (job: Job<Q, A>, standing: Job<Q, A>['standing']) => {
    job.standing = standing
    job.settled.resolve()
    if (running?.job === job) {
      clearTimeout(running.limit)
      running = null
    }
    for (const [key, { standing: old }] of jobs) {
      if (jobs.size <= asked.kept) break
      if (old.kind !== 'waiting' && old.kind !== 'running' && key !== job.key) jobs.delete(key)
    }
    next()
  }
  const refuse = (kind: 'time' | 'memory') => {
    end()
    if (running !== null) settle(running.job, { kind: 'done', answer: { ok: false, problems: [tooCostly(asked, kind)] } })
  }
  const begin = (): Worker => {
    const started = new Worker(new URL(`${asked.thread.href}${extname(import.meta.url)}`), {
      resourceLimits: { maxOldGenerationSizeMb: asked.megabytes },
    })
    started.unref()
    started.on('message', (told: FromThread<A>) => {
      if (thread !== started || running === null) return
      if (told.kind === 'answer') settle(running.job, { kind: 'done', answer: told.answer })
      else running.job.standing = { kind: 'running', progress: told.progress }
    })
    started.on('error', (error: Error & { readonly code?: string }) => {
      if (thread !== started) return
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('memory')
      end()
      if (running !== null) settle(running.job, { kind: 'failed', error })
    })
    return started
  }
  const next = () => {
    clearTimeout(idle)
    if (running !== null) return
    const job = waiting.shift()
    if (job === undefined) {
      idle = setTimeout(end, IDLE_MILLISECONDS).unref()
      return
    }
    running = { job, limit: setTimeout(refuse, asked.seconds * 1000, 'time').unref() }
    job.standing = { kind: 'running', progress: { share: 0, says: 'Begun' } }
    thread ??= begin()
    thread.postMessage(job.question)
  }
  const standingOf = ({ standing, ...job }: Job<Q, A>): Standing<A> =>
    standing.kind === 'waiting' ? { kind: 'waiting', ahead: waiting.findIndex(({ key }) => key === job.key) + 1 } : standing

  return {
    ask: async (key, question, milliseconds) => {
      const known = jobs.get(key)
      if (known === undefined && waiting.length >= MOST_WAITING) return { kind: 'refused' }
      const job: Job<Q, A> = known ?? { key, question: question(), standing: { kind: 'waiting' }, settled: Promise.withResolvers() }
      // The last asked for stands last, so that the first is the one to be forgotten.
      jobs.delete(key)
      jobs.set(key, job)
      if (known === undefined) {
        waiting.push(job)
        next()
      }
      if (job.standing.kind === 'waiting' || job.standing.kind === 'running') await Promise.race([job.settled.promise, after(milliseconds)])
      return standingOf(job)
    },
    stop: (key) => {
      const job = jobs.get(key)
      if (job === undefined) return
      const at = waiting.indexOf(job)
      if (at >= 0) waiting.splice(at, 1)
      else if (running?.job !== job) return
      else end()
      settle(job, { kind: 'stopped' })
    },
    forget: (key) => {
      const kind = jobs.get(key)?.standing.kind
      if (kind === 'stopped' || kind === 'failed') jobs.delete(key)
    },
  }
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
