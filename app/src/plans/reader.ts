/**
 * Reads and examines documents in a thread of their own, so that the planner answers others meanwhile, within a time and a memory that
 * no plan needs. One after the other: whoever hands in waits for whoever came before.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { counted, type Problem, type Result, say, speaking } from 'ltsfs'
import type { ToThread } from '../work/in-thread.ts'
import type { Examined, ToExamine } from './reader-thread.ts'

export interface Reader {
  /** The document with everything that is doubtful in it, or every problem. */
  readonly examine: (asked: ToExamine) => Promise<Result<Examined>>
}

interface Limits {
  readonly seconds: number
  readonly megabytes: number
}

const LIMITS: Limits = { seconds: 20, megabytes: 512 }
/** Those found sound last are kept: what was reviewed is handed in again when it is confirmed. */
const MOST_KEPT = 4
/** Without work for so long the thread ends and gives its memory back. */
const IDLE_MILLISECONDS = 60_000

export function createReader(limits: Limits = LIMITS): Reader {
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let before: Promise<unknown> = Promise.resolve()
  const sound = new Map<string, Result<Examined>>()

  const end = () => {
    void thread?.terminate()
    thread = null
  }
  const examineNext = async (asked: ToExamine): Promise<Result<Examined>> => {
    clearTimeout(idle)
    thread ??= begin(limits)
    const outcome = await answerOf(thread, asked, limits)
    if (outcome.kind !== 'answer') end()
    idle = setTimeout(end, IDLE_MILLISECONDS).unref()
    return outcome.kind === 'answer' ? outcome.answer : { ok: false, problems: [tooCostly(asked.name, outcome.kind, limits)] }
  }
  const keep = (key: string, answer: Result<Examined>): Result<Examined> => {
    if (answer.ok) sound.set(key, answer)
    const [oldest] = sound.keys()
    if (sound.size > MOST_KEPT && oldest !== undefined) sound.delete(oldest)
    return answer
  }
  return {
    examine: async (asked) => {
      const key = keyOf(asked)
      const known = sound.get(key)
      if (known !== undefined) return known
      const mine = before.then(() => examineNext(asked))
      before = mine.catch(end)
      return keep(key, await mine)
    },
  }
}

/** What is doubtful is told in the language of whoever hands it in, and by the name of the file. */
const keyOf = ({ bytes, name }: ToExamine): string => [speaking().code, createHash('sha256').update(bytes).digest('hex'), name].join(' ')

/** In the build it is JavaScript, in a test the source itself. */
function begin({ megabytes }: Limits): Worker {
  const file = new URL(`./reader-thread${extname(import.meta.url)}`, import.meta.url)
  const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  thread.unref()
  return thread
}

type Outcome = { readonly kind: 'answer'; readonly answer: Result<Examined> } | { readonly kind: 'time' } | { readonly kind: 'memory' }

async function answerOf(thread: Worker, asked: ToExamine, { seconds }: Limits): Promise<Outcome> {
  const limit = AbortSignal.timeout(seconds * 1000)
  try {
    thread.postMessage({ language: speaking().code, question: asked } satisfies ToThread<ToExamine>)
    const [answer] = (await once(thread, 'message', { signal: limit })) as [Result<Examined>]
    return { kind: 'answer', answer }
  } catch (error) {
    if (limit.aborted) return { kind: 'time' }
    if ((error as { readonly code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' }
    throw error
  }
}

const tooCostly = (name: string, kind: 'time' | 'memory', { seconds, megabytes }: Limits): Problem => {
  const limit = kind === 'time' ? counted(seconds, 'second') : say`${megabytes} MB of memory`
  return {
    code: 'too-costly',
    path: name,
    found: say`more than ${limit}`,
    expected: say`at most ${limit}`,
    message: say`${name.replace(/^the /, 'The ')} takes more than ${limit} to examine.`,
    remedy: say`Hand in a smaller plan, or one with fewer options.`,
  }
}
