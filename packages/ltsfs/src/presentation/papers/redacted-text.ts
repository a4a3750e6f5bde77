/**
 * Words that people wrote, without the sentences that name a member: by its name, by a name that a table prints, by an alias, by its id.
 *
 * What a plan says of a member in words, with or without an amount, is as confidential as what it says in a table. A sentence goes as a
 * whole, and in its place stands how many went. A title is no sentence that could go: a stand-in with a number takes its place.
 */

import type { OptionRecord } from '../../inputs/option.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import { type AlsoCalled, type Naming, namingOf } from './member-names.ts'

type IsNamed = (text: string) => boolean

const alone = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')

const SENTENCE_END = /(?<=[.!?…][»”"’')\]\s]*)\s+(?=[«“"‘'([\s]*\p{Lu})/u
const MOST_PIECES = 6

/** One after the other; those that only name a member together ("St. Kitts") are one. */
const sentencesOf = (text: string, isNamed: IsNamed): readonly string[] => {
  const found: string[] = []
  for (const sentence of text.split(SENTENCE_END)) {
    found.push(sentence)
    for (let pieces = 2; pieces <= Math.min(MOST_PIECES, found.length); pieces += 1) {
      const together = found.slice(-pieces)
      if (together.some(isNamed)) break
      if (isNamed(together.join(' '))) found.splice(-pieces, pieces, together.join(' '))
    }
  }
  return found
}

/** "Tonga is late. It owes 5,000.": such a sentence is about the one before it. */
const LEANS_BACK = new RegExp(
  `^[\\s«“"‘'([]*(?:(?:But|And|So|Also|However|Mais|Et|Or|Donc|Cependant|Toutefois),? )?(?:${[
    'It|Its|They|Them|Their|Theirs|This|That|These|Those|Both|Such|Which|He|She|His|Her',
    'Il|Elle|Ils|Elles|Son|Sa|Ses|Leur|Leurs|Ce|Cet|Cette|Ces|Cela|Ceci|Ça|Celui|Celle|Ceux|Celles|C',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

const leftOutNote = (count: number): string =>
  count === 1 ? say`[1 sentence that names members is left out here.]` : say`[${count} sentences that name members are left out here.]`

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

interface Paragraph {
  readonly text: string
  readonly kept: readonly string[]
  readonly leftOut: readonly string[]
}

const PARAGRAPHS = /\n\s*\n/

/** Where a name is found that no sentence holds by itself, the whole text goes. */
const paragraphsOf = (text: string, isNamed: IsNamed): readonly Paragraph[] => {
  if (!isNamed(text)) return [{ text, kept: [text], leftOut: [] }]
  let goes = false
  const judged = text.split(PARAGRAPHS).map((paragraph) => ({
    text: paragraph,
    sentences: sentencesOf(oneLine(paragraph), isNamed).map((sentence) => {
      goes = isNamed(sentence) || (goes && LEANS_BACK.test(sentence))
      return { sentence, goes }
    }),
  }))
  const rest = judged.flatMap(({ sentences }) => sentences.flatMap((one) => (one.goes ? [] : [one.sentence])))
  const isWhole = isNamed(rest.join('\n')) || judged.every(({ sentences }) => sentences.every((one) => !one.goes))
  return judged.map(({ text, sentences }) => ({
    text,
    kept: isWhole ? [] : sentences.flatMap((one) => (one.goes ? [] : [one.sentence])),
    leftOut: sentences.flatMap((one) => (isWhole || one.goes ? [one.sentence] : [])),
  }))
}

const withoutSentences = (text: string, isNamed: IsNamed): string =>
  paragraphsOf(text, isNamed)
    .map((paragraph) =>
      paragraph.leftOut.length === 0 ? paragraph.text : [...paragraph.kept, leftOutNote(paragraph.leftOut.length)].join(' '),
    )
    .join('\n\n')

export interface Redaction {
  /** The sentences of a text that name a member, as they are written. */
  readonly leftOut: (text: string) => readonly string[]
  /** A text without them, paragraph by paragraph; as it is where there are none. */
  readonly text: (text: string) => string
  /** What the planner says, with titles and texts of the plan in it. A donor may be named: its grants are no contributions of a member. */
  readonly said: (text: string) => string
  readonly isDonor: (label: string) => boolean
}

/** Keys of the plan under which a title stands. */
const TITLES: ReadonlySet<string> = new Set(['title', 'name', 'shortName', 'monitoringName'])

/** Every text of a document with the key it is written under; members and donors have names, nobody wrote those. */
const authoredIn = (value: unknown, key: string): readonly (readonly [text: string, key: string])[] => {
  if (typeof value === 'string') return key === 'donorName' ? [] : [[value, key]]
  if (Array.isArray(value)) return value.flatMap((item) => authoredIn(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => authoredIn(inside, name))
}

/** What stands for every text that names a member, the longest first: one may be a part of another. */
const standIns = (
  authored: ReadonlyMap<string, string>,
  { isNamed, isNamedBesideDonors }: Naming,
): readonly (readonly [text: string, standIn: string])[] => {
  let titles = 0
  return [...authored]
    .filter(([text, key]) => (TITLES.has(key) ? isNamedBesideDonors(text) : isNamed(text)))
    .map(([text, key]) => {
      if (!TITLES.has(key)) return [text, withoutSentences(text, isNamed)] as const
      titles += 1
      return [text, say`[title ${titles}, left out: it names members]`] as const
    })
    .toSorted(([a], [b]) => b.length - a.length)
}

/**
 * `documents` are all that the words draw on, under options and without. `options` are numbered first, so that theirs are the same numbers
 * in whatever is laid on the plan.
 */
export const redactionOf = (
  documents: readonly PlanDocument[],
  options: readonly OptionRecord[],
  alsoCalled: AlsoCalled = () => [],
): Redaction => {
  const naming = namingOf(documents, options, alsoCalled)
  const { isNamed, isNamedBesideDonors, own } = naming
  const donors = new Set(documents.flatMap(({ donorCoFunding }) => donorCoFunding.agreements.map(({ donorName }) => donorName)))
  const authored = authoredIn([options, documents], '').filter(([text]) => /\s/.test(text) && !own.has(text))
  const standing = standIns(new Map(authored), naming)
  return {
    leftOut: (text) => paragraphsOf(text, isNamed).flatMap((paragraph) => paragraph.leftOut),
    text: (text) => withoutSentences(text, isNamed),
    said: (text) => {
      if (!isNamed(text)) return text
      const replaced = standing.reduce(
        (rest, [one, standIn]) => (rest.includes(one) ? rest.replaceAll(alone(one), () => standIn) : rest),
        text,
      )
      return withoutSentences(replaced, isNamedBesideDonors)
    },
    isDonor: (label) => donors.has(label),
  }
}
