/** The inside of a thread that does long work: a question comes in, how far it is goes out now and then, and at the end the answer. */
import { parentPort } from 'node:worker_threads'
import type { Result } from 'ltsfs'
import { inLanguage, languageOf, speakTheReadersLanguage } from '../language/languages.ts'

export interface Progress {
  /** From 0 to 1. */
  readonly share: number
  /** What is being done: "Drawing 20,000 trials". */
  readonly says: string
  /** Which of how many, where readers of all languages are told. */
  readonly step?: { readonly done: number; readonly of: number }
  /** At the pace so far; of work whose steps are about as long as each other. */
  readonly secondsLeft?: number
}

export type FromThread<A> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Result<A> }

export interface ToThread<Q> {
  /** In which it answers. */
  readonly language: string
  readonly question: Q
}

export type Told = (progress: Progress) => void

export function answerQuestions<Q, A>(answer: (question: Q, told: Told) => Result<A> | Promise<Result<A>>): void {
  const send = (message: FromThread<A>) => parentPort?.postMessage(message)
  speakTheReadersLanguage()
  parentPort?.on('message', async ({ language, question }: ToThread<Q>) => {
    const found = await inLanguage(languageOf(language), () => answer(question, (progress) => send({ kind: 'progress', progress })))
    send({ kind: 'answer', answer: found })
  })
}

/** The first steps are slower: a thread that has just begun is not warm. */
const WARM_STEPS = 8

/** How long the steps that are left take at the pace of those that are done, as soon as that is known. */
export function pace(now: () => number = () => performance.now()): (done: number, left: number) => Pick<Progress, 'secondsLeft'> {
  let warm = now()
  return (done, left) => {
    if (done <= WARM_STEPS) warm = now()
    return done < 2 * WARM_STEPS ? {} : { secondsLeft: ((now() - warm) / (done - WARM_STEPS) / 1000) * left }
  }
}

/** Work in steps; `share` says from what a step yields how far the whole is by then. */
export function inSteps<T>(steps: Generator<number, T>, told: (yielded: number, count: number) => void): T {
  let count = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    count += 1
    told(step.value, count)
  }
}
