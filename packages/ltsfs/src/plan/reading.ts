/** A document under validation: as far as it reads, with its problems and warnings so far. Broken parts are left out of every check here. */
import type { OrganisationRecord } from '../inputs/organisation.ts'
import { type Key, type Keys, pathText, valueAt } from '../inputs/path-text.ts'
import type { ProblemList } from '../inputs/problem-list.ts'
import { problemList } from '../inputs/problem-list.ts'
import type { ReadDocument } from '../inputs/read-document.ts'

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

/** Every place that a pattern names. Nothing is said about whether it reads. */
export const placesAt = (document: unknown, pattern: string): readonly Place[] => {
  let places: readonly Place[] = [{ keys: [], value: document }]
  for (const name of pattern.split('.')) places = places.flatMap((place) => placesBelow(place, name))
  return places
}

export const pathOf = ({ document }: ReadDocument, keys: Keys): string => pathText(document, keys)

/** The currency of the plan; undefined where it does not read. */
export const currencyOf = (reading: ReadDocument): OrganisationRecord['currency'] | undefined =>
  soundPart<string>(reading, ['organisation', 'currency'])
