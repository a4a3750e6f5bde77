/** A thread that does one piece of work at a time, within a time and a memory; it begins when it is needed and can be ended at any moment. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Result } from 'ltsfs'
import type { FromThread, Progress } from './in-thread.ts'

export type Outcome<A> =
  | { readonly kind: 'answer'; readonly answer: Result<A> }
  | { readonly kind: 'too-costly'; readonly of: 'time' | 'memory' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'ended' }

export interface BoundedThread<Q, A> {
  /** Only when the piece before is done. */
  readonly run: (question: Q, told: (progress: Progress) => void) => Promise<Outcome<A>>
  /** What is being done is given up. */
  readonly end: () => void
}

export interface ThreadAsked {
  /** The file of the thread without its ending: in the build it is JavaScript, in a test the source itself. */
  readonly file: URL
  readonly seconds: number
  readonly megabytes: number
}

export function createBoundedThread<Q, A>({ file, seconds, megabytes }: ThreadAsked): BoundedThread<Q, A> {
  let thread: Worker | null = null
  let finish: (outcome: Outcome<A>) => void = () => undefined

  const end = () => {
    void thread?.terminate()
    thread = null
    finish({ kind: 'ended' })
  }
  const begin = (): Worker => {
    const started = new Worker(new URL(`${file.href}${extname(import.meta.url)}`), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    started.unref()
    started.on('error', (error: Error & { readonly code?: string }) => {
      if (thread !== started) return
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'too-costly', of: 'memory' } : { kind: 'failed', error })
      end()
    })
    return started
  }
  return {
    run: (question, told) =>
      new Promise((resolve) => {
        thread ??= begin()
        const working = thread
        const limit = setTimeout(() => {
          finish({ kind: 'too-costly', of: 'time' })
          end()
        }, seconds * 1000).unref()
        const hear = (message: FromThread<A>) => {
          if (message.kind === 'answer') finish({ kind: 'answer', answer: message.answer })
          else told(message.progress)
        }
        finish = (outcome) => {
          finish = () => undefined
          clearTimeout(limit)
          working.off('message', hear)
          resolve(outcome)
        }
        working.on('message', hear)
        working.postMessage(question)
      }),
    end,
  }
}
