/** A thread of a simulation: its portion of the trials, plain data in and out. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Portion, type SimulationModel, tallyOf } from 'ltsfs'

const { model, portion } = workerData as { readonly model: SimulationModel; readonly portion: Portion }
parentPort?.postMessage(tallyOf(model, portion))
