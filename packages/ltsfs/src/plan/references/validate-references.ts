/**
 * Whoever names a record names one that is there. A record that is there and does not read is not reported a second time by those who name it.
 *
 * A name that is missing is told once, with the places that use it.
 */
import type { EntryRule } from '../../inputs/entry-rule.ts'
import { foundText } from '../../inputs/found-text.ts'
import { nearestWord } from '../../inputs/nearest-word.ts'
import type { Keys } from '../../inputs/path-text.ts'
import { say } from '../../language/say.ts'
import { type Place, pathOf, placesAt, placesBelow, type Reading, soundPart } from '../reading.ts'
import { type FoundRecord, pickEach } from '../records.ts'
import { comparisonsOf } from '../rule-comparisons.ts'
import { KINDS, type Kind, type KindName } from './kinds.ts'
import { USES } from './uses.ts'

interface Use {
  readonly kind: KindName
  readonly name: string
  readonly keys: Keys
  /** Whether the record says what it means that nothing is observed. */
  readonly saysMissing?: boolean
}

/** Whether the lists that lead to the names read, also those that are missing. A record that does not read has its name all the same. */
const isWhole = (reading: Reading, pattern: string): boolean => {
  let places: readonly Place[] = [{ keys: [], value: reading.document }]
  for (const [depth, name] of pattern.split('.').entries()) {
    const isList = name !== '*' && depth < pattern.split('.').length - 1
    if (places.some(({ keys, value }) => !isRecord(value) || (isList && reading.broken.isMarked([...keys, name])))) return false
    places = places.flatMap((place) => placesBelow(place, name))
  }
  return true
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Null when the names are not all readable: then nothing can be said about one that is not among them. */
const namesOf = (reading: Reading, kind: Kind): ReadonlySet<string> | null => {
  const places = placesAt(reading.document, kind.defined)
  const owners = placesAt(reading.document, kind.defined.split('.').slice(0, -1).join('.'))
  const areNames = places.every(({ value }) => (kind.keys === true ? isRecord(value) : typeof value === 'string'))
  if (!isWhole(reading, kind.defined) || !areNames || places.length !== owners.length) return null
  return new Set(places.flatMap(({ value }) => (kind.keys === true ? Object.keys(value ?? {}) : [String(value)])))
}

const isReadable = (reading: Reading, keys: Keys): boolean => !reading.broken.touches(keys)

const usesByPattern = (reading: Reading): readonly Use[] =>
  USES.flatMap(([pattern, kind]) =>
    placesAt(reading.document, pattern).flatMap(({ keys, value }) =>
      typeof value === 'string' && isReadable(reading, keys) ? [{ kind, name: value, keys }] : [],
    ),
  )

const sourceIn = ({ keys, value }: FoundRecord): Use | undefined =>
  typeof value['source'] === 'string' ? { kind: 'source', name: value['source'], keys: [...keys, 'source'] } : undefined

const usesOfSources = (reading: Reading): readonly Use[] => pickEach(reading, sourceIn).filter(({ keys }) => isReadable(reading, keys))

const ENTRY_RULES = ['membershipFees.schedules.*.tiers.*.entry', 'membershipFees.schedules.*.classes.*.entry']

const usesOfIndicators = (reading: Reading): readonly Use[] =>
  ENTRY_RULES.flatMap((pattern) => placesAt(reading.document, pattern)).flatMap((place) => {
    const rule = soundPart<EntryRule>(reading, place.keys)
    if (rule === undefined) return []
    return comparisonsOf(rule, place.keys).map(
      ({ comparison, keys }): Use => ({
        kind: 'memberIndicator',
        name: comparison.indicator,
        keys: [...keys, 'indicator'],
        saysMissing: comparison.missing === 'passes' || comparison.missing === 'fails',
      }),
    )
  })

const usesOfDebts = (reading: Reading): readonly Use[] =>
  placesAt(reading.document, 'membershipFees.schedules.*.steps.*.debt').flatMap(({ keys, value }): readonly Use[] => {
    if (typeof value !== 'string' || !isReadable(reading, keys)) return []
    const missing = soundPart<string>(reading, [...keys.slice(0, -1), 'missing'])
    return [{ kind: 'memberIndicator', name: value, keys, saysMissing: missing === 'none' }]
  })

/** The other places that name what is missing, in a sentence; none where there is one place only. */
const elsewhere = (reading: Reading, uses: readonly Use[]): readonly string[] => {
  const others = uses.slice(1)
  if (others.length === 0) return []
  const some = others.slice(0, 3).map(({ keys }) => pathOf(reading, keys))
  return [
    others.length > some.length
      ? say`It is named in ${some.join(', ')} and ${others.length - some.length} more places too.`
      : say`It is named in ${some.join(', ')} too.`,
  ]
}

export const validateReferences = (reading: Reading): void => {
  const known = new Map(Object.keys(KINDS).map((kind) => [kind, namesOf(reading, KINDS[kind as KindName])]))
  const uses = [...usesByPattern(reading), ...usesOfIndicators(reading), ...usesOfDebts(reading), ...usesOfSources(reading)]
  const wrong = uses.filter(({ kind, name }) => known.get(kind)?.has(name) === false)
  for (const group of Map.groupBy(wrong, ({ kind, name }) => `${kind} ${name}`).values()) {
    const [first] = group
    if (first === undefined) continue
    const { code, noun, list } = KINDS[first.kind]
    const names = [...(known.get(first.kind) ?? [])]
    const near = nearestWord(first.name, names)
    // What is said to be missing may be missing everywhere; a slip of the pen is no such thing.
    const isDoubtful = near === undefined && group.every(({ saysMissing }) => saysMissing === true)
    const told = isDoubtful ? reading.warnings : reading.problems
    told.add(() => {
      const some = names.length > 12 ? say`${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ')
      return {
        code,
        path: pathOf(reading, first.keys),
        found: foundText(first.name),
        expected: names.length === 0 ? say`a name of ${list()}, which has none` : say`one of ${some}`,
        message: [say`There is no ${noun()} ${foundText(first.name)}.`, ...elsewhere(reading, group)].join(' '),
        remedy: isDoubtful
          ? say`Leave it if that is meant, because what is missing is said beside it; otherwise add it to ${list()}, or name one that is there.`
          : near === undefined
            ? say`Add it to ${list()}, or name one that is there.`
            : say`Write "${near}" if that is meant, or add it to ${list()}.`,
      }
    })
  }
}
