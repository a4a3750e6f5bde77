/**
 * Words that people wrote, without what names a member: by its name or a part of it, a name that a table prints, an alias, its id.
 *
 * What a plan says of a member in words, with or without an amount, is as confidential as what it says in a table, and so is what leans on
 * it: "Tonga is late. Last year 12,345 FJD were open." Which sentences lean no rule can tell, so a text ends before the paragraph that first
 * names a member. A title gets a number in its stead.
 */

import type { OptionRecord } from '../../inputs/option.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import { type AlsoCalled, namingOf } from './member-names.ts'

type IsNamed = (text: string) => boolean

const alone = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')

const PARAGRAPHS = /\n\s*\n/

/** How many paragraphs stand before the first that names a member; a name may stand across several. Null where none is named. */
const beforeNaming = (paragraphs: readonly string[], isNamed: IsNamed): number | null => {
  const names = (from: number, to: number): boolean => isNamed(paragraphs.slice(from, to).join('\n'))
  const upTo = paragraphs.findIndex((_, at) => names(0, at + 1))
  if (upTo < 0) return null
  return paragraphs.findLastIndex((_, at) => at <= upTo && names(at, upTo + 1))
}

interface Split {
  readonly kept: readonly string[]
  readonly leftOut: readonly string[]
}

const split = (text: string, isNamed: IsNamed): Split => {
  const paragraphs = text.split(PARAGRAPHS)
  const before = beforeNaming(paragraphs, isNamed) ?? (isNamed(text) ? 0 : paragraphs.length)
  return { kept: paragraphs.slice(0, before), leftOut: paragraphs.slice(before) }
}

const withoutNaming = (text: string, isNamed: IsNamed): string => {
  const { kept, leftOut } = split(text, isNamed)
  if (leftOut.length === 0) return text
  const note =
    kept.length === 0
      ? say`[This text names members and is left out here.]`
      : say`[The rest of this text names members and is left out here.]`
  return [...kept, note].join('\n\n')
}

export interface Redaction {
  /** The paragraphs from the first on that names a member. */
  readonly leftOut: (text: string) => readonly string[]
  /** What people wrote, without them; as it is where there are none. A donor's name is no excuse: whoever writes it may mean the member. */
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
      if (!TITLES.has(key)) return [text, withoutNaming(text, isNamed)] as const
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
  const written = authoredIn([options, documents], '').filter(([text]) => /\s/.test(text))
  const { isNamed, isNamedBesideDonors, own } = namingOf(documents, options, [...new Map(written).keys()], alsoCalled)
  const donors = new Set(documents.flatMap(({ donorCoFunding }) => donorCoFunding.agreements.map(({ donorName }) => donorName)))
  const standing = standIns(new Map(written.filter(([text]) => !own.has(text))), isNamed)
  return {
    leftOut: (text) => split(text, isNamed).leftOut,
    text: (text) => withoutNaming(text, isNamed),
    said: (text) => {
      if (!isNamed(text)) return text
      const replaced = standing.reduce(
        (rest, [one, standIn]) => (rest.includes(one) ? rest.replaceAll(alone(one), () => standIn) : rest),
        text,
      )
      return withoutNaming(replaced, isNamedBesideDonors)
    },
    isDonor: (label) => donors.has(label),
  }
}
