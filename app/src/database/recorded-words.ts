/**
 * What the planner writes itself beside a version: who recorded it, and the note of an example. It is kept in English, whoever asked for it,
 * and read in the language of the moment.
 */
import { later } from 'ltsfs'

export const PLANNER = 'the planner'
export const THIS_MACHINE = 'this machine'
export const EXAMPLE = 'Example that comes with the planner'

const WORDS: ReadonlyMap<string, () => string> = new Map([
  [PLANNER, later`the planner`],
  [THIS_MACHINE, later`this machine`],
  [EXAMPLE, later`Example that comes with the planner`],
])

/** Any other name or note stays as it was written. */
export const recordedWords = (kept: string): string => WORDS.get(kept)?.() ?? kept
