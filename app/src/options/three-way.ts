/**
 * What an edit made of one version, made again on a newer one: everything else stays as others left it.
 *
 * Records and lists of records are taken apart to the smallest part that both changed; there the edit holds. What an option says of one value
 * is one part: its years hang together.
 */
import { type AdditionRecord, type ChangeRecord, canonicalJson, type PlanDocument } from 'ltsfs'

interface Sides<T> {
  /** What the edit was made on. */
  readonly base: T
  /** What it made of it. */
  readonly mine: T
  /** What others made of it meanwhile. */
  readonly theirs: T
}

type Change = ChangeRecord | AdditionRecord
type Parts = ReadonlyMap<string, unknown>

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isChanges = (value: unknown): value is readonly Change[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['path'] === 'string' && ('value' in each || 'add' in each))

const idsOf = (value: unknown): readonly string[] | null => {
  if (!Array.isArray(value)) return null
  const ids = value.map((each: unknown) => (isRecord(each) && typeof each['id'] === 'string' ? each['id'] : null))
  const known = ids.filter((id) => id !== null)
  return known.length === ids.length && new Set(known).size === ids.length ? known : null
}

/** Parts by name, and how they become a whole again; null for what is one part itself. */
function taken({
  base,
  mine,
  theirs,
}: Sides<unknown>): { readonly parts: (value: unknown) => Parts; readonly whole: (parts: Parts) => unknown } | null {
  const all = [base, mine, theirs]
  if (all.every(isChanges))
    return {
      parts: (value) => Map.groupBy(value as readonly Change[], ({ path }) => path),
      whole: (parts) => [...parts.values()].flat(),
    }
  if (all.every((value) => idsOf(value) !== null))
    return {
      parts: (value) => new Map((value as readonly { readonly id: string }[]).map((each) => [each.id, each])),
      whole: (parts) => [...parts.values()],
    }
  if (all.every((value) => isRecord(value) && !Array.isArray(value)))
    return { parts: (value) => new Map(Object.entries(value as object)), whole: (parts) => Object.fromEntries(parts) }
  return null
}

function over(sides: Sides<unknown>): unknown {
  const { base, mine, theirs } = sides
  if (isSame(base, mine)) return theirs
  if (isSame(base, theirs)) return mine
  const as = taken(sides)
  if (as === null) return mine
  const of = { base: as.parts(base), mine: as.parts(mine), theirs: as.parts(theirs) }
  const names = new Set([...of.theirs.keys(), ...of.mine.keys()])
  return as.whole(
    new Map(
      [...names].flatMap((name) => {
        const part = over({ base: of.base.get(name), mine: of.mine.get(name), theirs: of.theirs.get(name) })
        return part === undefined ? [] : [[name, part] as const]
      }),
    ),
  )
}

export const madeAgain = (sides: Sides<PlanDocument>): PlanDocument => over(sides) as PlanDocument
