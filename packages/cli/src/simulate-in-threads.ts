/** Runs a simulation on several threads. Draws depend on the seed and the trial alone, so the answer is that of one thread. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import {
  CHUNK,
  type Portion,
  type Problem,
  refusalOf,
  type Simulation,
  type SimulationAsked,
  scaleFor,
  simulationOf,
  type Tally,
  tallyPortion,
  type UncertainPlan,
} from 'ltsfs'
import { inTurns } from './progress.ts'

/** Fewer chunks than this are done sooner than a thread has started. */
const FEW_CHUNKS = 32
const MOST_THREADS = 16

type Answer = { readonly ok: true; readonly value: Simulation } | { readonly ok: false; readonly problems: readonly Problem[] }

const inThread = (model: UncertainPlan['model'], portion: Portion, told: (trials: number) => void): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const file = import.meta.url.endsWith('.ts') ? './simulate-thread.ts' : './simulate-thread.js'
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { model, portion } })
    worker.on('message', (message: number | Tally) => (typeof message === 'number' ? told(message) : resolve(message)))
    worker.once('error', reject)
  })

/** `threads`: as many as the machine has processors, when not said. `told` hears how many trials are done. */
export const simulateInThreads = async (
  of: UncertainPlan,
  asked: SimulationAsked,
  threads?: number,
  told: (trials: number) => void = () => undefined,
): Promise<Answer> => {
  const refusal = refusalOf(asked)
  if (refusal !== null) return { ok: false, problems: [refusal] }
  const scale = scaleFor(of.model, asked.seed)
  const chunks = Math.ceil(asked.trials / CHUNK)
  const count = Math.min(threads ?? (chunks < FEW_CHUNKS ? 1 : availableParallelism()), chunks, MOST_THREADS)
  const portion = (at: number): Portion => ({ ...asked, scale, firstChunk: at, everyChunk: count })
  let done = 0
  const chunkDone = (trials: number): void => {
    done += trials
    told(done)
  }
  const tallies =
    count === 1
      ? [await inTurns(tallyPortion(of.model, portion(0)), chunkDone)]
      : await Promise.all(Array.from({ length: count }, (_, at) => inThread(of.model, portion(at), chunkDone)))
  return { ok: true, value: simulationOf(of, asked, scale, tallies) }
}
