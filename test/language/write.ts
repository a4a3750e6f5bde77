/**
 * `npm run phrases`: brings the catalogues up to what the sources say. A new phrase comes in with nothing beside it, to be translated; what
 * nothing says any more goes. `npm run phrases -- fees members` does so for these subjects, and adds to what is said everywhere.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { type Catalogue, EVERYWHERE, folderOf, OF_IDS, PARTS, readCatalogues, subjects } from './catalogues.ts'

const LANGUAGE = 'fr'
const asked = process.argv.slice(2)
const isAsked = (subject: string) => asked.length === 0 || asked.includes(subject)

const written = (catalogue: Catalogue): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`

const known = new Map(
  PARTS.flatMap((part) => [...readCatalogues(part, LANGUAGE).values()].flatMap((catalogue) => Object.entries(catalogue)))
    .filter(([, translated]) => translated !== '')
    .reverse(),
)
const theirs = new Set<string>()
let missing = 0
for (const part of PARTS) {
  const folder = folderOf(part, LANGUAGE)
  const wanted = subjects(part, theirs)
  for (const [subject, texts] of wanted) {
    for (const text of texts) theirs.add(text)
    if (!isAsked(subject) && subject !== EVERYWHERE) continue
    const besides = isAsked(subject) ? {} : readCatalogues(part, LANGUAGE).get(subject)
    const catalogue = { ...besides, ...Object.fromEntries([...texts].map((text) => [text, known.get(text) ?? ''])) }
    missing += Object.values(catalogue).filter((translated) => translated === '').length
    writeFileSync(`${folder}/${subject}.json`, written(catalogue))
  }
  for (const subject of readCatalogues(part, LANGUAGE).keys()) {
    if (!wanted.has(subject) && subject !== OF_IDS && isAsked(subject)) rmSync(`${folder}/${subject}.json`)
  }
}
console.log(`${theirs.size} phrases, ${missing} of them without a translation`)
