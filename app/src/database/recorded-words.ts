/**
 * What the planner writes itself beside a version, an operation or an entry: who recorded it, and the note of an example, of the register
 * that a document brings, of going back, or of an edit. It is kept in English, whoever asked for it, and read in the language of the moment.
 */
import { later, say } from 'ltsfs'
import { notedWords } from './edit-notes.ts'

export const PLANNER = 'the planner'
export const THIS_MACHINE = 'this machine'
export const EXAMPLE = 'Example that comes with the planner'
export const OF_DOCUMENT = 'The register of the plan document'

const WORDS: ReadonlyMap<string, () => string> = new Map([
  [PLANNER, later`the planner`],
  [THIS_MACHINE, later`this machine`],
  [EXAMPLE, later`Example that comes with the planner`],
  [OF_DOCUMENT, later`The register of the plan document`],
])

/** What is noted of going back: recorded in these words whoever does it, because it is read again. */
export const backTo = (number: number): string => `Back to version ${number}`

/** Any other name or note stays as it was written. */
export const recordedWords = (kept: string): string => {
  const [, number] = /^Back to version (\d+)$/.exec(kept) ?? []
  return number === undefined ? (WORDS.get(kept)?.() ?? notedWords(kept) ?? kept) : say`Back to version ${number}`
}

/** Entries as they are shown. */
export const inWords = <E extends { readonly who: string }>(entries: readonly E[]): readonly E[] =>
  entries.map((entry) => ({ ...entry, who: recordedWords(entry.who) }))
