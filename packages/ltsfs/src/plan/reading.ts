/** A document under validation: as far as it reads, with its problems and warnings so far. Broken parts are left out of every check here. */
import type { OrganisationRecord } from '../inputs/organisation.ts'
import { type Key, type Keys, pathText, valueAt } from '../inputs/path-text.ts'
import type { ProblemList } from '../inputs/problem-list.ts'
import { problemList } from '../inputs/problem-list.ts'
import type { ReadDocument } from '../inputs/read-document.ts'
import { isReadPart } from '../inputs/read-parts.ts'

/** A value and where it stands. */
export interface Place {
  readonly keys: Keys
  readonly value: unknown
}

export interface Reading extends ReadDocument {
  readonly warnings: ProblemList
}

export const readingOf = (read: ReadDocument): Reading => ({ ...read, warnings: problemList() })

/** A part of a record; undefined where it is broken or not there. The schema vouches for the type of what is sound. */
export const soundPart = <T>({ document, broken }: ReadDocument, keys: Keys): T | undefined =>
  broken.touches(keys) ? undefined : (valueAt(document, keys) as T | undefined)

/** The items of a list that read, each with its place. */
export const soundItems = <T>({ document, broken }: ReadDocument, keys: Keys): readonly { readonly keys: Keys; readonly value: T }[] => {
  const list = valueAt(document, keys)
  if (!Array.isArray(list) || broken.isMarked(keys)) return []
  return list.flatMap((value, at) => (broken.touches([...keys, at]) ? [] : [{ keys: [...keys, at], value: value as T }]))
}

/** The places one step below: "*" stands for each item of a list and each key of a record. */
export const placesBelow = ({ keys, value }: Place, name: string): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return []
  const found = (key: Key): Place => ({ keys: [...keys, key], value: valueAt(value, [key]) })
  if (name === '*') return Array.isArray(value) ? value.map((_, at) => found(at)) : Object.keys(value).map(found)
  return Object.hasOwn(value, name) ? [found(name)] : []
}

const known = new WeakMap<object, Map<string, readonly Place[]>>()

const placesFrom = (from: Place, names: readonly string[]): readonly Place[] =>
  names.reduce<readonly Place[]>((places, name) => places.flatMap((place) => placesBelow(place, name)), [from])

/** Every place that a pattern names. Nothing is said about whether it reads. In a part that was read before they are known. */
export const placesAt = (document: unknown, pattern: string): readonly Place[] => {
  const [first = '', ...names] = pattern.split('.')
  return placesBelow({ keys: [], value: document }, first).flatMap((part) => {
    if (typeof part.value !== 'object' || part.value === null || !isReadPart(part.value)) return placesFrom(part, names)
    const ofPart = known.get(part.value) ?? new Map<string, readonly Place[]>()
    known.set(part.value, ofPart)
    const places = ofPart.get(pattern) ?? placesFrom(part, names)
    ofPart.set(pattern, places)
    return places
  })
}

export const pathOf = ({ document }: ReadDocument, keys: Keys): string => pathText(document, keys)

/** The currency of the plan; undefined where it does not read. */
export const currencyOf = (reading: ReadDocument): OrganisationRecord['currency'] | undefined =>
  soundPart<string>(reading, ['organisation', 'currency'])
