/**
 * Whoever names a record names one that is there. A record that is there and does not read is not reported a second time by those who name it.
 *
 * A name that is missing is told once, with the places that use it.
 */

import type { EntryRule } from '../../inputs/entry-rule.ts'
import { foundText } from '../../inputs/found-text.ts'
import { nearestWord } from '../../inputs/nearest-word.ts'
import type { Keys } from '../../inputs/path-text.ts'
import { pathOf, placesAt, type Reading, soundPart } from '../reading.ts'
import { eachRecord } from '../records.ts'
import { comparisonsOf } from '../rule-comparisons.ts'
import { KINDS, type Kind, type KindName } from './kinds.ts'
import { USES } from './uses.ts'

interface Use {
  readonly kind: KindName
  readonly name: string
  readonly keys: Keys
}

/** Whether a list and everything around it reads, also where it is left out. */
const isWhole = (reading: Reading, pattern: string): boolean => {
  const names = pattern.split('.')
  return names.every((_, depth) => {
    const above = names.slice(0, depth + 1)
    const fixed = above.includes('*') || !reading.broken.isMarked(above)
    return fixed && placesAt(reading.document, above.join('.')).every(({ keys }) => !reading.broken.isMarked(keys))
  })
}

/** Null when the names are not all readable: then nothing can be said about one that is not among them. */
const namesOf = (reading: Reading, kind: Kind): ReadonlySet<string> | null => {
  const places = placesAt(reading.document, kind.defined)
  const owners = placesAt(reading.document, kind.defined.split('.').slice(0, -1).join('.'))
  if (!isWhole(reading, kind.defined) || places.length !== owners.length) return null
  if (kind.keys === true) return new Set(places.flatMap(({ value }) => Object.keys(value ?? {})))
  return new Set(places.map(({ value }) => String(value)))
}

const isReadable = (reading: Reading, keys: Keys): boolean => !reading.broken.touches(keys)

const usesByPattern = (reading: Reading): readonly Use[] =>
  USES.flatMap(([pattern, kind]) =>
    placesAt(reading.document, pattern).flatMap(({ keys, value }) =>
      typeof value === 'string' && isReadable(reading, keys) ? [{ kind, name: value, keys }] : [],
    ),
  )

const usesOfSources = (reading: Reading): readonly Use[] => {
  const uses: Use[] = []
  eachRecord(reading, ({ keys, value }) => {
    const name = value['source']
    const place = [...keys, 'source']
    if (typeof name === 'string' && isReadable(reading, place)) uses.push({ kind: 'source', name, keys: place })
  })
  return uses
}

const usesOfIndicators = (reading: Reading): readonly Use[] =>
  placesAt(reading.document, 'membershipFees.schedules.*.tiers.*.entry').flatMap((place) => {
    const rule = soundPart<EntryRule>(reading, place.keys)
    if (rule === undefined) return []
    return comparisonsOf(rule, place.keys).map(
      ({ comparison, keys }): Use => ({
        kind: 'memberIndicator',
        name: comparison.indicator,
        keys: [...keys, 'indicator'],
      }),
    )
  })

const elsewhere = (reading: Reading, uses: readonly Use[]): string => {
  const others = uses.slice(1)
  if (others.length === 0) return ''
  const some = others.slice(0, 3).map(({ keys }) => pathOf(reading, keys))
  const rest = others.length > some.length ? ` and ${others.length - some.length} more places` : ''
  return ` It is named in ${some.join(', ')}${rest} too.`
}

export const validateReferences = (reading: Reading): void => {
  const known = new Map(Object.keys(KINDS).map((kind) => [kind, namesOf(reading, KINDS[kind as KindName])]))
  const uses = [...usesByPattern(reading), ...usesOfIndicators(reading), ...usesOfSources(reading)]
  const wrong = uses.filter(({ kind, name }) => known.get(kind)?.has(name) === false)
  for (const group of Map.groupBy(wrong, ({ kind, name }) => `${kind} ${name}`).values()) {
    const [first] = group
    if (first === undefined) continue
    reading.problems.add(() => {
      const { code, noun, list } = KINDS[first.kind]
      const names = [...(known.get(first.kind) ?? [])]
      const near = nearestWord(first.name, names)
      const some = names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ')
      return {
        code,
        path: pathOf(reading, first.keys),
        found: foundText(first.name),
        expected: names.length === 0 ? `a name of ${list}, which has none` : `one of ${some}`,
        message: `There is no ${noun} ${foundText(first.name)}.${elsewhere(reading, group)}`,
        remedy:
          near === undefined ? `Add it to ${list}, or name one that is there.` : `Write "${near}" if that is meant, or add it to ${list}.`,
      }
    })
  }
}
