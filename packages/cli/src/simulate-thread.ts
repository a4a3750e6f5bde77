/** A thread of a simulation: its portion of the trials, plain data in; how many are done after each chunk, and then the tally out. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Portion, type SimulationModel, tallyPortion } from 'ltsfs'

const { model, portion } = workerData as { readonly model: SimulationModel; readonly portion: Portion }
const steps = tallyPortion(model, portion)
let step = steps.next()
for (; step.done !== true; step = steps.next()) parentPort?.postMessage(step.value)
parentPort?.postMessage(step.value)
