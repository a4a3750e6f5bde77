/**
 * Places of the plan that are about one or two members: a record of a member, a waiver, a debt, a mission to it, and the fee of a tier that
 * tells what they pay. So is a place that holds such a one: a schedule that an option adds with its tiers. A redacted paper leaves them out.
 */

import { readExpectation } from '../../inputs/expectation-of-plan.ts'
import { itemName } from '../../inputs/item-name.ts'
import { valueAt } from '../../inputs/path-text.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Table } from '../table.ts'
import { type HiddenTiers, hiddenTiers } from './hidden-tiers.ts'
import { isFew } from './redaction.ts'

export type IsHidden = (path: string) => boolean

export interface MemberPlaces {
  /** Whether a path lies in a record about one or two members. */
  readonly isWithin: IsHidden
  /** The same, or holds one, or is a number that the total of all members would tell it by. */
  readonly isAbout: IsHidden
}

type Held = Readonly<Record<string, unknown>>

const heldIn = (value: unknown): Held => (typeof value === 'object' && value !== null ? (value as Held) : {})

const isText = (value: unknown): value is string => typeof value === 'string'

const below = (value: unknown, name: string): unknown =>
  Array.isArray(value) ? value.find((item, at) => itemName(item, at) === name) : valueAt(value, [name])

/** Of a tier everything but by which rule members come into it, its title and who stands in it as a whole. */
const OF_TIER = /^membershipFees\.schedules\.([^.]+)\.(?:tiers|classes)\.([^.]+)(?:$|\.(?:fee|units|added|takenOut)\b)/
/** What growth against the growth of the total, or a ratio against the total, would tell of a single member. */
const OF_UNITS = /^membershipFees\.schedules\.([^.]+)\.(?:unitValue|classes\.[^.]+\.units|tiers\.[^.]+\.fee)\b/
const PROFILE = /^membershipFees\.collection\.profiles\.([^.]+)/
const ENTRY = /^register\.entries\.[^.]+$/
/** What an entry about a member hangs on; one that reverses another may be. */
const OF_MEMBERS: readonly string[] = ['member', 'invoice', 'quote', 'mission', 'entry']

interface Asking {
  readonly document: PlanDocument
  readonly members: ReadonlySet<unknown>
  readonly tiers: HiddenTiers
}

/** A trip to one or two members. */
const isTripOfFew = ({ document }: Asking, { missions }: Held): boolean => {
  if (!Array.isArray(missions) || !missions.every(isText)) return false
  const to = document.userPaysMissions.missions.filter(({ id }) => missions.includes(id)).map(({ member }) => member)
  return isFew(new Set(to).size)
}

const isExpectedOfFew = ({ members, tiers }: Asking, { expects }: Held): boolean => {
  const read = isText(expects) ? readExpectation(expects) : null
  return read !== null && [read.whose, ...Object.values(read.of)].some((of) => members.has(of) || tiers.named(of))
}

/** What a record moves by its path: a stress, a draw, a range. */
const isMoveOfFew = (asking: Asking, { path, paths }: Held): boolean => {
  const moved = [...(isText(path) ? [path] : []), ...(Array.isArray(paths) ? paths.filter(isText) : [])]
  return moved.length > 0 && moved.every((one) => isWithin(asking, one))
}

const isOfTier = ({ tiers }: Asking, path: string): boolean => {
  const [, schedule, tier] = OF_TIER.exec(path) ?? []
  return tiers.has(schedule, tier)
}

const isOfUnits = ({ tiers }: Asking, path: string): boolean => {
  const [, schedule] = OF_UNITS.exec(path) ?? []
  return tiers.isByUnits(schedule)
}

const isRecordOfFew = (asking: Asking, path: string, value: unknown): boolean => {
  const { members, tiers } = asking
  const record = heldIn(value)
  const [, profile] = PROFILE.exec(path) ?? []
  return (
    members.has(path.split('.').at(-1)) ||
    members.has(record['member']) ||
    tiers.named(record['tier']) ||
    tiers.isProfile(profile) ||
    (ENTRY.test(path) && OF_MEMBERS.some((key) => key in record)) ||
    isTripOfFew(asking, record) ||
    isExpectedOfFew(asking, record) ||
    isMoveOfFew(asking, record)
  )
}

const isWithin = (asking: Asking, path: string): boolean => {
  let value: unknown = asking.document
  const isInRecord = path.split('.').some((name, at, names) => {
    value = below(value, name)
    return isRecordOfFew(asking, names.slice(0, at + 1).join('.'), value)
  })
  return isInRecord || isOfTier(asking, path)
}

const isHolding = (asking: Asking, path: string, value: unknown): boolean =>
  isOfTier(asking, path) ||
  isRecordOfFew(asking, path, value) ||
  (Array.isArray(value)
    ? value.some((item, at) => isHolding(asking, `${path}.${itemName(item, at)}`, item))
    : Object.entries(heldIn(value)).some(([name, inside]) => isHolding(asking, `${path}.${name}`, inside)))

/** `banded` are the tiers that a table of the paper shows in bands. */
export const memberPlaces = (plan: Plan, banded: ReadonlySet<string> = new Set()): MemberPlaces => {
  const { document } = plan
  const asking = { document, members: new Set<unknown>(document.members.map(({ id }) => id)), tiers: hiddenTiers(plan, banded) }
  return {
    isWithin: (path) => isWithin(asking, path),
    isAbout: (path) =>
      isWithin(asking, path) || isOfUnits(asking, path) || isHolding(asking, path, path.split('.').reduce(below, document as unknown)),
  }
}

const leftOutNote = (count: number): readonly string[] =>
  count === 0 ? [] : [say`Left out, because they are about one or two members: ${count}.`]

/** A table of places without those about single members; `pathOf` is where a row stands in the plan. */
export const withoutMemberPlaces = (table: Table, isHidden: IsHidden, pathOf: (row: Table['rows'][number]) => string): Table => {
  const rows = table.rows.filter((row) => !isHidden(pathOf(row)))
  return { ...table, rows, notes: [...table.notes, ...leftOutNote(table.rows.length - rows.length)] }
}
