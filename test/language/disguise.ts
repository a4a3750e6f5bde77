/** A language of dots: whatever is said in it has no letter left, so that what a page spells out past its catalogues stands bare. */
import type { Language } from '../../packages/ltsfs/src/language/language.ts'

const disguised = (phrase: string): string => phrase.replace(/\{\d+\}|\p{Letter}/gu, (found) => (found.startsWith('{') ? found : '\u00b7'))

export const DISGUISE: Language = {
  code: 'en',
  phrases: new Proxy<Record<string, string>>(
    {},
    {
      get: (_, phrase) => disguised(String(phrase)),
      getOwnPropertyDescriptor: (_, phrase) => ({ value: disguised(String(phrase)), configurable: true }),
    },
  ),
  group: ',',
  point: '.',
  isOne: (amount) => amount === '1',
}

const SHOWN = /\s(?:title|aria-label|placeholder|alt)="([^"]*)"/g
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The texts of a page: between its tags, and in the attributes that are read out. */
export function textsOf(html: string): readonly string[] {
  const body = html.replace(/<(script|style)[^>]*>.*?<\/\1>|<!--.*?-->/gs, '')
  const attributes = [...body.matchAll(SHOWN)].map(([, text = '']) => text)
  return [...body.split(/<[^>]*>/), ...attributes]
    .map((text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity).trim())
    .filter((text) => /\p{Letter}/u.test(text))
}

/** Every text of a document, names of its fields included. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]) : []
}

/** What of a text is neither said nor written in the documents: words of three letters and more. A title may stand inside a sentence, in small letters. */
export function bareWords(text: string, written: ReadonlySet<string>, longest: readonly string[]): readonly string[] {
  if (written.has(text)) return []
  const rest = longest.reduce((left, each) => left.replaceAll(each, ' ').replaceAll(each.toLowerCase(), ' '), text)
  return (rest.match(/\p{Letter}[\p{Letter}\p{Number}_-]{2,}/gu) ?? []).filter((word) => !written.has(word))
}
