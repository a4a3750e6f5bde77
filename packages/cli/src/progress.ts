/**
 * How far long work is, for a person at a terminal: one line on the standard error that is written over, and taken away before the answer.
 *
 * In a pipe or a file nothing is told. While a line stands, Ctrl-C takes it away first and then ends the process as it always does, so the
 * shell knows that it was interrupted; nothing of an answer has been written by then.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { Terminal } from './terminal.ts'

const EVERY_MILLISECONDS = 100
/** Of a terminal that does not say how wide it is. */
const USUAL_COLUMNS = 80
const START_OF_LINE = '\r\u001b[K'

export interface Progress {
  /** Told often: what is too soon after the last is left out. */
  readonly tell: (text: string) => void
  /** Takes the line away, and lets Ctrl-C be what it was. */
  readonly close: () => void
}

const SILENT: Progress = { tell: () => undefined, close: () => undefined }

export const openProgress = ({ stderr, env }: Pick<Terminal, 'stderr' | 'env'>): Progress => {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb') return SILENT
  let last = Number.NEGATIVE_INFINITY
  const close = (): void => {
    process.off('SIGINT', interrupted)
    if (last > 0) stderr.write(START_OF_LINE)
  }
  const interrupted = (): void => {
    close()
    process.kill(process.pid, 'SIGINT')
  }
  process.once('SIGINT', interrupted)
  return {
    tell: (text) => {
      const now = performance.now()
      if (now - last < EVERY_MILLISECONDS) return
      last = now
      stderr.write(`${START_OF_LINE}${text.slice(0, (stderr.columns || USUAL_COLUMNS) - 1)}`)
    },
    close,
  }
}

/** All steps, each told; between them what else waits has a turn, a key pressed at the terminal included. */
export const inTurns = async <T>(steps: Generator<number, T>, told: (step: number) => void): Promise<T> => {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    told(step.value)
    await turn()
  }
}
