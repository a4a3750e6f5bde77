/** What is wrong with a text before it is a document. Its path is the name of the file; within a JSON text, the place of the key. */
import type { Problem } from 'ltsfs'

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

/** A sentence about a file by its name; "the standard input" is a name, too. */
export const sentenceOf = (name: string, rest: string): string => `${name.replace(/^the /, 'The ')} ${rest}`

export const unreadable = (name: string, found: string, why: string, remedy: string): Problem => ({
  code: 'not-readable',
  path: name,
  found,
  expected: 'a plan document in YAML or JSON',
  message: sentenceOf(name, why),
  remedy,
})

export const empty = (name: string): Problem => ({
  code: 'empty-file',
  path: name,
  found: 'nothing',
  expected: 'a plan document in YAML or JSON',
  message: sentenceOf(name, 'is empty.'),
  remedy: 'Hand in the whole document.',
})

export const keyTwice = (
  name: string,
  { path, key, place }: { readonly path: string; readonly key: string; readonly place: string },
): Problem => ({
  code: 'key-twice',
  path,
  found: place,
  expected: 'each key once in a record',
  message: sentenceOf(name, `has the key ${key} a second time in the same record, at ${place}.`),
  remedy: 'Keep one of the two and delete the other.',
})

export const tooDeep = (name: string, place: string, deepest: number): Problem => ({
  code: 'too-deep',
  path: name,
  found: place,
  expected: `at most ${deepest} records within each other`,
  message: sentenceOf(name, `goes deeper than ${deepest} records within each other, at ${place}.`),
  remedy: 'Write it flatter: no part of a plan needs such depth.',
})

export const growsByAliases = (name: string): Problem => ({
  code: 'too-large',
  path: name,
  found: 'aliases that repeat one another',
  expected: 'a document about as large as its text',
  message: sentenceOf(name, 'grows far beyond its text by aliases that repeat one another.'),
  remedy: 'Write the document out without such aliases.',
})
