/** What the planner says is in French: every phrase, whole, and nothing beside. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesBelow } from '../architecture/source-file.ts'
import { folderOf, OF_IDS, PARTS, type Part, readCatalogues, saidIn, subjects } from './catalogues.ts'

const LANGUAGE = 'fr'

const placesOf = (phrase: string): readonly string[] => (phrase.match(/\{\d+\}/g) ?? []).toSorted()

const [library, app] = PARTS
const libraryPhrases = new Set(saidIn(library).map(({ text }) => text))

describe.each([
  [library, new Set<string>()],
  [app, libraryPhrases],
] as const)('%s', (part: Part, theirs: ReadonlySet<string>) => {
  const catalogues = readCatalogues(part, LANGUAGE)
  const entries = [...catalogues].flatMap(([subject, catalogue]) =>
    Object.entries(catalogue).map(([phrase, translated]) => ({ subject, phrase, translated })),
  )

  test('every phrase is in the catalogue of its subject, and nothing stands there that nothing says', () => {
    const standing = [...catalogues]
      .filter(([subject]) => subject !== OF_IDS)
      .map(([subject, found]) => [subject, Object.keys(found)] as const)
    const said = [...subjects(part, theirs)].map(([subject, phrases]) => [subject, [...phrases]] as const)
    const sorted = (found: readonly (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(found.map(([subject, phrases]) => [subject, phrases.toSorted()]))
    expect(sorted(standing)).toEqual(sorted(said))
  })

  test('every phrase has its French', () => {
    expect(entries.filter(({ translated }) => translated.trim() === '').filter(({ phrase }) => phrase.trim() !== '')).toEqual([])
  })

  test('what stands in a phrase stands in its French, whatever the order', () => {
    const torn = entries.filter(({ phrase, translated }) => placesOf(phrase).join() !== placesOf(translated).join())
    expect(torn).toEqual([])
  })

  test('French signs stand where French has them', () => {
    // A breaking space before a sign or inside quotation marks, a typewriter's apostrophe. Straight quotation marks are those of a document.
    const wrong = /\p{Letter}'\p{Letter}| [:;!?»%](?: |$)|« /u
    expect(entries.filter(({ translated }) => wrong.test(translated))).toEqual([])
  })

  test('no phrase is said while a file is read: it would be in English for ever', () => {
    expect(saidIn(part).filter(({ isTooEarly }) => isTooEarly)).toEqual([])
  })

  test('every catalogue is read', () => {
    const source = readFileSync(`${part}/language/french.ts`, 'utf8')
    const read = [...source.matchAll(/from '\.\/fr\/([a-z-]+\.json)'/g)].map(([, name]) => name)
    const names = filesBelow(folderOf(part, LANGUAGE)).map((path) => path.slice(folderOf(part, LANGUAGE).length + 1))
    expect(read.toSorted()).toEqual(names.toSorted())
    const spread = [...source.matchAll(/^ +\.\.\.([a-zA-Z]+),$/gm)].map(([, name]) => name)
    expect(spread.filter((name) => name !== LANGUAGE && name !== 'french')).toHaveLength(names.length)
  })
})

test('an id in words is in French once', () => {
  const all = PARTS.flatMap((part) =>
    [...readCatalogues(part, LANGUAGE)].flatMap(([subject, found]) => Object.entries(found).map((entry) => [subject, ...entry] as const)),
  )
  const byPhrase = Map.groupBy(all, ([, phrase]) => phrase)
  const torn = [...byPhrase.values()].filter((found) => new Set(found.map(([, , translated]) => translated)).size > 1)
  expect(torn).toEqual([])
})
