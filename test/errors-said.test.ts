/** Every sentence of the error catalogue is said in the language of whoever handed in the document: only names, paths and texts of it stay. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ENGLISH, speakBy } from '../packages/ltsfs/src/language/language.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { type ErrorDocument, provoke } from './errors/provoke.ts'
import { DISGUISE } from './language/disguise.ts'

const folder = new URL('../fixtures/errors/', import.meta.url)
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, parse(readFileSync(new URL(file, folder), 'utf8')) as ErrorDocument] as const)

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{Letter}\p{Number}_]*\p{Letter}[\p{Letter}\p{Number}_]+/gu) ?? []

/** One that contains itself has no text. */
const textOf = (document: unknown): string => {
  try {
    return JSON.stringify(document)
  } catch {
    return JSON.stringify((document as Readonly<Record<string, unknown>>)['options'] ?? '')
  }
}

beforeAll(() => speakBy(() => DISGUISE))
afterAll(() => speakBy(() => ENGLISH))

test.each(cases)('no word of %s stays English', (_, error) => {
  const document = provoke(error)
  const result = validate(document)
  const told = result.ok ? result.value.warnings : result.problems
  const written = new Set(wordsOf(textOf(document)))
  const bare = told.flatMap(({ path, expected, message, remedy }) => {
    const known = new Set([...wordsOf(path), ...wordsOf(expected)])
    return [message, remedy].flatMap((text) => wordsOf(text).filter((word) => !written.has(word) && !known.has(word)))
  })
  expect([...new Set(bare)]).toEqual([])
})
