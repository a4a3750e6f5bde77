/**
 * The key of a scale: one weight for every member, of which only the proportions count.
 *
 * A weight is the indicator as observed, the number of the published scale, or one; in a mix each key is first scaled to its own part of
 * the whole. What keeps a key from being worked out comes as troubles that name members and units.
 */
import type { Formula, ParameterUse } from '../formula/formula.ts'
import { PURE } from '../formula/unit.ts'
import { unknownNumbers } from '../formula/unknown-numbers.ts'
import { valueReader } from '../formula/value.ts'
import { constant, nothing, one, sum } from '../formula/write.ts'
import type { FeeKeyRecord, KeyPartRecord } from '../inputs/fee-key.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { say } from '../language/say.ts'
import { hasFlag, type Observations, observations } from './observations.ts'
import type { Plan } from './plan.ts'

export type KeyTrouble =
  | { readonly kind: 'observations'; readonly of: Observations }
  | { readonly kind: 'not-listed'; readonly members: readonly string[] }
  | { readonly kind: 'flag-missing'; readonly flag: string; readonly members: readonly string[] }
  | { readonly kind: 'not-in-force'; readonly uses: readonly ParameterUse[] }
  /** Every member's weight is zero; `part` counts the keys of a mix from 1. */
  | { readonly kind: 'nothing'; readonly part: number | null; readonly members: readonly string[] }

export interface Key {
  readonly weights: ReadonlyMap<string, Formula>
  readonly troubles: readonly KeyTrouble[]
}

interface Asked {
  readonly plan: Plan
  readonly members: readonly MemberRecord[]
  readonly year: number
}

const damped = (value: Formula, by: 'square-root' | 'logarithm', what: string): Formula => {
  const number = valueReader().read(value)
  return by === 'square-root'
    ? constant(number.sqrt(), PURE, say`square root of ${what}, ${number.toFixed()}`)
    : constant(number.plus(1).ln(), PURE, say`natural logarithm of one more than ${what}, ${number.toFixed()}`)
}

const byIndicator = ({ plan, members, year }: Asked, key: Extract<KeyPartRecord, { readonly indicator: string }>): Key => {
  const of = observations(plan, key.indicator, members, year)
  const { damping } = key
  const sound = of.missing.length === 0 && of.conflict.length === 0 && of.noRate.length === 0
  const isReadable = unknownNumbers(of.values.values()).length === 0
  const weights =
    damping === undefined || !isReadable || !sound
      ? of.values
      : new Map([...of.values].map(([id, value]) => [id, damped(value, damping, say`${key.indicator} of ${id}`)]))
  return { weights, troubles: sound ? [] : [{ kind: 'observations', of }] }
}

const byBase = ({ plan, members }: Asked, key: Extract<KeyPartRecord, { readonly base: unknown }>): Key => {
  const listed = new Map(key.base.map((record) => [record.member, record]))
  const missing = members.filter(({ id }) => !listed.has(id)).map(({ id }) => id)
  const weights = members.flatMap(({ id }) => {
    const record = listed.get(id)
    return record === undefined ? [] : [[id, plan.number(record, 'number', record.number, PURE)] as const]
  })
  return { weights: new Map(weights), troubles: missing.length === 0 ? [] : [{ kind: 'not-listed', members: missing }] }
}

const byHead = ({ plan, members, year }: Asked, { flag }: Extract<KeyPartRecord, { readonly equal: true }>): Key => {
  if (flag === undefined) return { weights: new Map(members.map(({ id }) => [id, one])), troubles: [] }
  const missing = members.filter((member) => plan.observation(member, flag, year) === undefined).map(({ id }) => id)
  const weights = members.map((member) => [member.id, hasFlag(plan, member, flag, year) ? one : nothing(PURE)] as const)
  return { weights: new Map(weights), troubles: missing.length === 0 ? [] : [{ kind: 'flag-missing', flag, members: missing }] }
}

const partOf = (asked: Asked, key: KeyPartRecord): Key =>
  'indicator' in key ? byIndicator(asked, key) : 'base' in key ? byBase(asked, key) : byHead(asked, key)

const totalOf = (weights: ReadonlyMap<string, Formula>): Formula => {
  const all = [...weights.values()]
  return sum(all, all[0]?.unit ?? PURE)
}

const isNothing = (weights: ReadonlyMap<string, Formula>): boolean => {
  const { read } = valueReader()
  return [...weights.values()].every((weight) => read(weight).isZero())
}

/** A key without trouble of its own, unless a number is not in force or all weights are zero. */
const checked = (key: Key, part: number | null): Key => {
  if (key.troubles.length > 0) return key
  const uses = unknownNumbers(key.weights.values())
  if (uses.length > 0) return { ...key, troubles: [{ kind: 'not-in-force', uses }] }
  return isNothing(key.weights) ? { ...key, troubles: [{ kind: 'nothing', part, members: [...key.weights.keys()] }] } : key
}

const mixed = (asked: Asked, mix: Extract<FeeKeyRecord, { readonly mix: unknown }>['mix']): Key => {
  const { plan, year, members } = asked
  const keys = mix.map(({ part, key }, at) => ({ part: plan.at(part, year), ...checked(partOf(asked, key), at + 1) }))
  const parts = unknownNumbers(keys.map(({ part }) => part))
  const troubles = [...keys.flatMap((key) => key.troubles), ...(parts.length === 0 ? [] : [{ kind: 'not-in-force', uses: parts } as const])]
  if (troubles.length > 0) return { weights: new Map(), troubles }
  const scaled = keys.map(({ part, weights }) => ({ weights, factor: part.over(totalOf(weights)) }))
  const weightOf = (id: string): Formula =>
    sum(
      scaled.flatMap(({ weights, factor }) => {
        const weight = weights.get(id)
        return weight === undefined ? [] : [weight.times(factor)]
      }),
      PURE,
    )
  return { weights: new Map(members.map(({ id }) => [id, weightOf(id)])), troubles: [] }
}

/** The weights of the members given; of those with a trouble there may be none. */
export const feeKey = (plan: Plan, key: FeeKeyRecord, members: readonly MemberRecord[], year: number): Key => {
  const asked = { plan, members, year }
  return 'mix' in key ? mixed(asked, key.mix) : checked(partOf(asked, key), null)
}
