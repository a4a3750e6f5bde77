/** A key that is unknown, misplaced or missing: which one was probably meant, or where it belongs. */

import type * as z from 'zod'
import { say } from '../language/say.ts'
import { expectation, sentenceList } from './expectation.ts'
import { cut, foundText } from './found-text.ts'
import { nearest } from './nearest-word.ts'
import { type Keys, pathText, valueAt } from './path-text.ts'
import type { KnownProblem } from './problem-list.ts'
import { keysBelonging, placesOfKeys, schemaAt } from './schema-node.ts'

/** More places than this say nothing. */
const MOST_PLACES = 3

export interface KeyReader {
  readonly unknown: (record: Keys, key: string) => KnownProblem
  readonly missing: (keys: Keys) => KnownProblem
  /** The key that belongs into the record and was probably meant by one that does not. */
  readonly meant: (record: Keys, key: string) => string | undefined
}

const shared = (left: readonly string[], right: readonly string[]): number => {
  const at = left.findIndex((name, index) => name !== right[index])
  return at < 0 ? left.length : at
}

/** The places of a key that lie nearest to where it was found. */
const nearestPlaces = (places: readonly string[], pattern: readonly string[]): readonly string[] => {
  const measured = places.map((place) => ({ place, near: shared(pattern, place.split('.')) }))
  const best = Math.max(...measured.map(({ near }) => near))
  return measured.filter(({ near }) => near === best).map(({ place }) => place)
}

const parentOf = (place: string): string => place.split('.').slice(0, -1).join('.')

const missingKey = (schema: z.core.$ZodType, document: unknown, keys: Keys): KnownProblem => {
  const node = schemaAt(schema, document, keys)
  const expected = node === undefined ? say`a value` : expectation(node)
  const name = JSON.stringify(cut(String(keys[keys.length - 1]), 60))
  const record = keys.slice(0, -1)
  return {
    code: 'missing-key',
    path: pathText(document, keys),
    found: foundText(undefined),
    expected,
    message:
      record.length === 0
        ? say`The key ${name} is missing at the top of the document.`
        : say`The key ${name} is missing in "${pathText(document, record)}".`,
    remedy: say`Add ${name}: ${expected}.`,
  }
}

export const keyReader = (schema: z.core.$ZodType, document: unknown): KeyReader => {
  let places: ReadonlyMap<string, readonly string[]> | undefined

  const belonging = (record: Keys): readonly string[] => {
    const node = schemaAt(schema, document, record)
    return node === undefined ? [] : keysBelonging(node, valueAt(document, record))
  }
  const patternOf = (record: Keys): readonly string[] => record.map((key) => (typeof key === 'number' ? '<name>' : key))
  const free = (record: Keys): readonly string[] => {
    const value = valueAt(document, record)
    return belonging(record).filter((key) => !Object.hasOwn(value as object, key))
  }
  const placesOf = (record: Keys, key: string): readonly string[] => {
    places ??= placesOfKeys(schema)
    const known = nearestPlaces(places.get(key) ?? [], patternOf(record))
    return known.length > MOST_PLACES ? [] : known
  }
  const meant = (record: Keys, key: string): string | undefined => {
    const near = nearest(key, free(record))
    if (near === undefined) return undefined
    return near.distance <= 1 || placesOf(record, key).length === 0 ? near.word : undefined
  }

  return {
    meant,
    unknown: (record, key) => {
      const path = pathText(document, [...record, key])
      const [found, name] = [foundText(valueAt(document, [...record, key])), JSON.stringify(cut(key, 60))]
      const here = record.length === 0 ? say`at the top of the document` : say`in "${pathText(document, record)}"`
      const keys = belonging(record)
      const expected = keys.length === 0 ? say`another record` : sentenceList(keys.slice(0, 30), 'or')
      const near = meant(record, key)
      const elsewhere = near === undefined ? placesOf(record, key) : []
      if (elsewhere.length === 0) {
        const remedy =
          near === undefined
            ? say`Take it out, or write one of the keys that belong there.`
            : say`Write "${near}" if that is meant, or take it out.`
        return { code: 'unknown-key', path, found, expected, message: say`The key ${name} means nothing ${here}.`, remedy }
      }
      const parents = elsewhere.map((place) => (parentOf(place) === '' ? say`the top of the document` : `"${parentOf(place)}"`))
      return {
        code: 'misplaced-key',
        path,
        found,
        expected: sentenceList(elsewhere, 'or'),
        message: say`The key ${name} does not belong ${here}.`,
        remedy: say`Move it to ${sentenceList(parents, 'or')}.`,
      }
    },
    missing: (keys) => missingKey(schema, document, keys),
  }
}
