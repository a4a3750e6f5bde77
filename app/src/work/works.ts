/**
 * Long work in a thread of its own, one piece after the other: how far each is can be asked, each can be stopped, answers are kept for a while.
 *
 * What nobody has looked at for some minutes gives way to others. So many may wait, so many answers are kept, and the thread has a time and a memory that no plan needs; whatever is asked beyond is refused.
 */

import { type Problem, type Result, say, speaking } from 'ltsfs'
import { inLanguage, languageOf } from '../language/languages.ts'
import { createBoundedThread, type Outcome, type ThreadAsked } from './bounded-thread.ts'
import type { Progress, ToThread } from './in-thread.ts'

type Settled<A> =
  | { readonly kind: 'done'; readonly answer: Result<A> }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: Error }

export type Standing<A> =
  | { readonly kind: 'waiting'; readonly ahead: number }
  | { readonly kind: 'running'; readonly progress: Progress }
  | Settled<A>
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

export interface WorksAsked extends ThreadAsked {
  /** What the work is called in a sentence. */
  readonly name: () => string
  /** Answers that are kept. */
  readonly kept: number
  /** The answer is for readers of every language: all share it. Without a word, the same is worked out in each language by itself. */
  readonly isForAll?: boolean
  /** After how long without a look it gives way; three minutes without a word. */
  readonly unwatched?: number
}

/** A page that shows how far its work is looks every second, or once a minute where its window is hidden: after so long nobody does. */
const UNWATCHED_MILLISECONDS = 180_000
/** How many may wait while one is done. */
const MOST_WAITING = 8
/** Without work for so long the thread ends and gives its memory back. */
const IDLE_MILLISECONDS = 60_000

interface Job<Q, A> {
  readonly key: string
  readonly question: ToThread<Q>
  progress: Progress | 'begun' | null
  settled: Settled<A> | null
  lookedAt: number
  readonly isSettled: PromiseWithResolvers<void>
}

const tooCostly = ({ name, seconds, megabytes }: WorksAsked, of: 'time' | 'memory'): Problem => {
  const limit = of === 'time' ? say`${seconds} seconds` : say`${megabytes} MB of memory`
  return {
    code: 'too-costly',
    path: '',
    found: say`more than ${limit}`,
    expected: say`at most ${limit}`,
    message: say`${name()} takes more than ${limit}.`,
    remedy: say`Ask for less, or make it with the command line, which has no such limit.`,
  }
}

const settledBy = <A>(asked: WorksAsked, outcome: Outcome<A>): Settled<A> => {
  switch (outcome.kind) {
    case 'answer':
      return { kind: 'done', answer: outcome.answer }
    case 'too-costly':
      return { kind: 'done', answer: { ok: false, problems: [tooCostly(asked, outcome.of)] } }
    case 'failed':
      return outcome
    case 'ended':
      return { kind: 'stopped' }
    default:
      return outcome satisfies never
  }
}

/** The oldest of those that are settled are forgotten, all but the last so many. */
const forgetOldest = <Q, A>(jobs: Map<string, Job<Q, A>>, kept: number): void => {
  const settled = [...jobs.values()].filter((job) => job.settled !== null)
  for (const { key } of settled.slice(0, Math.max(0, settled.length - kept))) jobs.delete(key)
}

const jobOf = <Q, A>(key: string, question: Q): Job<Q, A> => ({
  key,
  question: { language: speaking().code, question },
  progress: null,
  settled: null,
  lookedAt: performance.now(),
  isSettled: Promise.withResolvers<void>(),
})

const inItsLanguage = <T>({ question }: { readonly question: ToThread<unknown> }, work: () => T): T =>
  inLanguage(languageOf(question.language), work)

const standingOf = <Q, A>(job: Job<Q, A>, waiting: readonly Job<Q, A>[]): Standing<A> => {
  if (job.settled !== null) return job.settled
  if (job.progress === null) return { kind: 'waiting', ahead: waiting.indexOf(job) + 1 }
  return { kind: 'running', progress: job.progress === 'begun' ? { share: 0, says: say`Begun` } : job.progress }
}

/** Those that wait, and the thread that does one after the other. */
function createQueue<Q, A>(asked: WorksAsked, isOver: () => void) {
  const thread = createBoundedThread<ToThread<Q>, A>(asked)
  const waiting: Job<Q, A>[] = []
  let running: Job<Q, A> | null = null
  let idle: NodeJS.Timeout | undefined

  const settle = (job: Job<Q, A>, settled: Settled<A>) => {
    job.settled ??= settled
    job.isSettled.resolve()
    isOver()
  }
  const next = async (): Promise<void> => {
    clearTimeout(idle)
    const job = running === null ? waiting.shift() : undefined
    if (job === undefined) {
      if (running === null) idle = setTimeout(thread.end, IDLE_MILLISECONDS).unref()
      return
    }
    running = job
    job.progress = 'begun'
    const outcome = await thread.run(job.question, (progress) => {
      job.progress = progress
    })
    running = null
    settle(
      job,
      inItsLanguage(job, () => settledBy(asked, outcome)),
    )
    void next()
  }
  const add = (job: Job<Q, A>): void => {
    waiting.push(job)
    void next()
  }
  const giveUp = (job: Job<Q, A>): void => {
    settle(job, { kind: 'stopped' })
    if (running === job) thread.end()
    else waiting.splice(waiting.indexOf(job), 1)
  }
  return { waiting, add, giveUp }
}

export function createWorks<Q, A>(asked: WorksAsked): Works<Q, A> {
  const jobs = new Map<string, Job<Q, A>>()
  const { waiting, add, giveUp } = createQueue<Q, A>(asked, () => forgetOldest(jobs, asked.kept))
  const keyOf = (name: string): string => (asked.isForAll === true ? name : `${speaking().code} ${name}`)

  /** Whoever comes back to it finds it begun anew. */
  const giveWay = (): void => {
    const since = performance.now() - (asked.unwatched ?? UNWATCHED_MILLISECONDS)
    for (const job of [...jobs.values()].filter(({ settled, lookedAt }) => settled === null && lookedAt < since)) {
      giveUp(job)
      jobs.delete(job.key)
    }
  }
  return {
    ask: async (name, question, milliseconds) => {
      const key = keyOf(name)
      const known = jobs.get(key)
      if (known === undefined) giveWay()
      else known.lookedAt = performance.now()
      if (known === undefined && waiting.length >= MOST_WAITING) return { kind: 'refused' }
      const job = known ?? jobOf<Q, A>(key, question())
      // The last asked for stands last, so that the first is the one to be forgotten.
      jobs.delete(key)
      jobs.set(key, job)
      if (known === undefined) add(job)
      if (job.settled === null) await Promise.race([job.isSettled.promise, after(milliseconds)])
      return standingOf(job, waiting)
    },
    stop: (name) => {
      const job = jobs.get(keyOf(name))
      if (job !== undefined && job.settled === null) giveUp(job)
    },
    forget: (name) => {
      const kind = jobs.get(keyOf(name))?.settled?.kind
      if (kind === 'stopped' || kind === 'failed') jobs.delete(keyOf(name))
    },
  }
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
