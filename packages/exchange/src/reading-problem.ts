/** What is wrong with a text before it is a document. Its path is the name of the file; within a JSON text, the place of the key. */
import { type Problem, say } from 'ltsfs'

/** Every code with its meaning; each has a text that provokes it in fixtures/errors/reading. */
export const READING_CODES = {
  'no-such-file': 'a path at which no plan stands',
  'section-twice': 'a section in two files of a plan folder',
  'empty-file': 'a text of nothing',
  'not-readable': 'neither YAML nor JSON, or no text at all',
  'key-twice': 'one key twice in a record, of which readers usually keep the last in silence',
  'too-deep': 'records nested beyond the limit',
  'too-large': 'more than a plan document may have, also by aliases that repeat one another',
} as const

/** A name at the beginning of an English sentence: "the standard input" is one, too. Other languages put it where it needs no capital. */
export const opening = (name: string): string => name.replace(/^the /, 'The ')

export const unreadable = (name: string, found: string, message: string, remedy: string): Problem => ({
  code: 'not-readable',
  path: name,
  found,
  expected: say`a plan document in YAML or JSON`,
  message,
  remedy,
})

export const empty = (name: string): Problem => ({
  code: 'empty-file',
  path: name,
  found: say`nothing`,
  expected: say`a plan document in YAML or JSON`,
  message: say`${opening(name)} is empty.`,
  remedy: say`Hand in the whole document.`,
})

export const keyTwice = (
  name: string,
  { path, key, place }: { readonly path: string; readonly key: string; readonly place: string },
): Problem => ({
  code: 'key-twice',
  path,
  found: place,
  expected: say`each key once in a record`,
  message: say`${opening(name)} has the key ${key} a second time in the same record, at ${place}.`,
  remedy: say`Keep one of the two and delete the other.`,
})

export const tooDeep = (name: string, place: string, deepest: number): Problem => ({
  code: 'too-deep',
  path: name,
  found: place,
  expected: say`at most ${deepest} records within each other`,
  message: say`${opening(name)} goes deeper than ${deepest} records within each other, at ${place}.`,
  remedy: say`Write it flatter: no part of a plan needs such depth.`,
})

export const growsByAliases = (name: string): Problem => ({
  code: 'too-large',
  path: name,
  found: say`aliases that repeat one another`,
  expected: say`a document about as large as its text`,
  message: say`${opening(name)} grows far beyond its text by aliases that repeat one another.`,
  remedy: say`Write the document out without such aliases.`,
})
