/**
 * Words that people wrote, without the sentences that name a member: by its name, by a name that a table prints, by an alias, by its id.
 *
 * What a plan says of a member in words, with or without an amount, is as confidential as what it says in a table. A sentence goes as a
 * whole, and in its place stands how many went. A title is no sentence that could go: a stand-in with a number takes its place.
 */

import type { OptionRecord } from '../../inputs/option.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'

/** Accents, apostrophes, hyphens and line ends are written one way here and another there. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u2010-\u2015-]+/g, ' ')

const alone = (words: readonly string[], flags: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}]| dollars?\\b)`,
    flags,
  )

type Members = PlanDocument['members']
type IsNamed = (text: string) => boolean

const namesOf = (members: Members): readonly string[] => [
  ...new Set(members.flatMap(({ name, printedNames, aliases }) => [name, ...Object.values(printedNames ?? {}), ...(aliases ?? [])])),
]

/** An id is a word in capitals: "as" is not American Samoa. A currency is none of a member's words. */
const naming = (members: Members): IsNamed => {
  const byName = alone([...new Set(namesOf(members).map(folded))], 'iu')
  const byId = alone([...new Set(members.map(({ id }) => id))], 'u')
  return (text) => byId.test(text) || byName.test(folded(text))
}

const SENTENCE_END = /(?<=[.!?…][»”"’')\]\s]*)\s+(?=[«“"‘'([\s]*\p{Lu})/u

/** One after the other; those that only name a member together ("St. Kitts") are one. */
const sentencesOf = (text: string, isNamed: IsNamed): readonly string[] => {
  const found: string[] = []
  for (const sentence of text.split(SENTENCE_END)) {
    const before = found.at(-1) ?? ''
    const both = `${before} ${sentence}`
    if (isNamed(both) && !isNamed(before) && !isNamed(sentence)) found[found.length - 1] = both
    else found.push(sentence)
  }
  return found
}

const leftOutNote = (count: number): string =>
  count === 1 ? say`[1 sentence that names members is left out here.]` : say`[${count} sentences that name members are left out here.]`

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const withoutSentences = (text: string, isNamed: IsNamed): string => {
  if (!isNamed(text)) return text
  const sentences = sentencesOf(oneLine(text), isNamed)
  const kept = sentences.filter((sentence) => !isNamed(sentence))
  return [...kept, leftOutNote(sentences.length - kept.length)].join(' ')
}

const PARAGRAPHS = /\n\s*\n/

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
const standIns = (authored: ReadonlyMap<string, string>, isNamed: IsNamed): readonly (readonly [text: string, standIn: string])[] => {
  let titles = 0
  return [...authored]
    .filter(([text]) => isNamed(text))
    .map(([text, key]) => {
      if (!TITLES.has(key)) return [text, withoutSentences(text, isNamed)] as const
      titles += 1
      return [text, say`[title ${titles}, left out: it names members]`] as const
    })
    .toSorted(([a], [b]) => b.length - a.length)
}

/** `options` are numbered first, so that theirs are the same numbers in whatever is laid on the plan. */
export const redactionOf = (documents: readonly PlanDocument[], options: readonly OptionRecord[]): Redaction => {
  const members = documents.flatMap((document) => document.members)
  const isNamed = naming(members)
  const own = new Set([...members.map(({ id }) => id), ...namesOf(members)])
  const donors = new Set(documents.flatMap(({ donorCoFunding }) => donorCoFunding.agreements.map(({ donorName }) => donorName)))
  const authored = authoredIn([options, documents], '').filter(([text]) => /\s/.test(text) && !own.has(text))
  const standing = standIns(new Map(authored), isNamed)
  const called = [...donors].filter((name) => !own.has(name))
  const isSaid: IsNamed = (text) => isNamed(called.reduce((rest, name) => rest.replaceAll(name, ''), text))
  return {
    leftOut: (text) => text.split(PARAGRAPHS).flatMap((paragraph) => sentencesOf(oneLine(paragraph), isNamed).filter(isNamed)),
    text: (text) =>
      text
        .split(PARAGRAPHS)
        .map((paragraph) => withoutSentences(paragraph, isNamed))
        .join('\n\n'),
    said: (text) => {
      if (!isSaid(text)) return text
      const replaced = standing.reduce(
        (rest, [one, standIn]) => (rest.includes(one) ? rest.replaceAll(alone([one], 'gu'), () => standIn) : rest),
        text,
      )
      return withoutSentences(replaced, isSaid)
    },
    isDonor: (label) => donors.has(label),
  }
}
