/**
 * The catalogues of phrases: one for each subject, in the library and in the app, each phrase in English with what it is in another language.
 *
 * A phrase stands in the catalogue of the subject that says it, and in the one of everywhere when several do; what the library says as well
 * is not repeated in the app. "ids.json" has what is put into words from ids and units, which no source file spells out.
 */
import { readFileSync } from 'node:fs'
import { filesBelow } from '../architecture/source-file.ts'
import { type Phrase, phrasesOf } from './phrases.ts'

export const PARTS = ['packages/ltsfs/src', 'app/src'] as const
export type Part = (typeof PARTS)[number]
export const OF_IDS = 'ids'
export const EVERYWHERE = 'everywhere'

export type Catalogue = Readonly<Record<string, string>>

/** Reading files is a package of its own without catalogues: what it says is said on the pages of the app. */
const SPEAKERS: Readonly<Record<Part, readonly string[]>> = {
  'packages/ltsfs/src': ['packages/ltsfs/src'],
  'app/src': ['app/src', 'packages/exchange/src'],
}

/** "fees" of packages/ltsfs/src/presentation/fees/fees-table.ts, "layout" of app/src/layout/show.tsx, "exchange" of packages/exchange/src. */
const subjectOf = (part: Part, path: string): string => {
  if (!path.startsWith(`${part}/`)) return path.split('/')[1] ?? EVERYWHERE
  const folders = path.slice(part.length + 1).split('/')
  const inside = folders[0] === 'presentation' && folders.length > 2 ? folders.slice(1) : folders
  return inside.length === 1 ? EVERYWHERE : (inside[0] ?? EVERYWHERE)
}

export const saidIn = (part: Part): readonly Phrase[] =>
  SPEAKERS[part]
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith(`${part}/testing`))
    .flatMap((path) => phrasesOf(path, readFileSync(path, 'utf8')))

/** Which phrases each catalogue of a part has to have; `theirs` are those of the parts before it. */
export function subjects(part: Part, theirs: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>()
  for (const { text, path } of saidIn(part)) {
    if (theirs.has(text)) continue
    const of = places.get(text) ?? new Set()
    places.set(text, of.add(subjectOf(part, path)))
  }
  const all = new Map<string, Set<string>>()
  for (const [text, of] of places) {
    const subject = of.size === 1 ? ([...of][0] ?? EVERYWHERE) : EVERYWHERE
    all.set(subject, (all.get(subject) ?? new Set()).add(text))
  }
  return all
}

export const folderOf = (part: Part, language: string): string => `${part}/language/${language}`

export function readCatalogues(part: Part, language: string): ReadonlyMap<string, Catalogue> {
  const paths = filesBelow(folderOf(part, language)).filter((path) => path.endsWith('.json'))
  return new Map(paths.map((path) => [/([^/]+)\.json$/.exec(path)?.[1] ?? '', JSON.parse(readFileSync(path, 'utf8')) as Catalogue]))
}
