/**
 * Limits on fees: how far each may rise and fall against the fee of the year before, and the floor and ceiling in money.
 *
 * In whole minor units on the inner side, so that rounding never breaks a limit. Who paid nothing the year before may rise to any fee, and
 * who is left out of a scale stays at nothing, below the floor.
 * What the limits leave short falls on the reserves, or on the members that no limit holds until all of it is carried.
 */

import type { Formula } from '../formula/formula.ts'
import { unknownNumbers } from '../formula/unknown-numbers.ts'
import { type ValueReader, valueReader } from '../formula/value.ts'
import { nothing, share, sum } from '../formula/write.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import type { CommonStep, FeeSetting, Stage } from './fee-method.ts'
import type { LimitTrouble } from './limit-trouble.ts'
import { inOrderOfId } from './member-order.ts'
import { clamp, type Held, settleShortfall } from './settle-shortfall.ts'

interface Bounds {
  readonly low: Formula | null
  readonly high: Formula | null
}

type Fees = ReadonlyMap<string, Formula>

const readers = new WeakMap<Plan, ValueReader>()

const readerOf = (plan: Plan): ValueReader => {
  const found = readers.get(plan) ?? valueReader()
  readers.set(plan, found)
  return found
}

const isReadable = (formulas: readonly Formula[]): boolean => unknownNumbers(formulas).length === 0

const smaller = (left: Formula | null, right: Formula | null): Formula | null =>
  left === null ? right : right === null ? left : left.atMost(right)
const larger = (left: Formula | null, right: Formula | null): Formula | null =>
  left === null ? right : right === null ? left : left.atLeast(right)

/** What holds the fee of a member in a year. */
const boundsOf = ({ plan, schedule, year }: FeeSetting, before: Formula | undefined, isExcluded: boolean): Bounds => {
  const { maximumRise, maximumFall, floor, ceiling } = schedule.limits ?? {}
  const inForce = (dated: DatedNumber | undefined): Formula | null =>
    dated !== undefined && plan.isInForce(dated, year) ? plan.at(dated, year) : null
  const money = (dated: DatedNumber | undefined): Formula | null => {
    const amount = inForce(dated)
    return amount && inPlanCurrency(plan, amount, year).rounded()
  }
  const [rise, fall] = [inForce(maximumRise), inForce(maximumFall)]
  const paid = before !== undefined && !(isReadable([before]) && readerOf(plan).read(before).isZero()) ? before : null
  return {
    high: smaller(paid && rise && paid.plus(paid.times(rise).roundedDown()), money(ceiling)),
    low: larger(paid && fall && paid.minus(paid.times(fall).roundedDown()), isExcluded ? null : money(floor)),
  }
}

const within = (fee: Formula, { low, high }: Bounds): Formula => {
  const capped = high === null ? fee : fee.atMost(high)
  return low === null ? capped : capped.atLeast(low)
}

const add = (amounts: Iterable<Decimal>): Decimal => {
  let all = ZERO
  for (const amount of amounts) all = all.plus(amount)
  return all
}

/** Those at a limit stand there, the others share what is left of the whole in proportion to their fees. */
const carried = (
  fees: Fees,
  bounds: ReadonlyMap<string, Bounds>,
  target: Formula,
  held: ReadonlyMap<string, Held>,
  whole: Decimal,
): Fees => {
  const { atLow, atHigh } = settleShortfall(held, whole)
  const fixed = new Map<string, Formula>()
  for (const [id, { low, high }] of bounds) {
    const limit = atLow.has(id) ? (low ?? nothing(target.unit)) : atHigh.has(id) ? high : null
    if (limit !== null) fixed.set(id, limit)
  }
  const free = inOrderOfId([...fees].filter(([id]) => !fixed.has(id)))
  const parts = free.size === 0 ? [] : share(target.minus(sum([...fixed.values()], target.unit)), [...free.values()])
  const shares = new Map([...free.keys()].map((id, at) => [id, parts[at]] as const))
  return new Map([...fees].map(([id, fee]) => [id, fixed.get(id) ?? shares.get(id) ?? fee]))
}

const troubleOf = (held: ReadonlyMap<string, Held>, target: Decimal, carries: boolean): LimitTrouble | null => {
  const crossed = [...held].filter(([, { low, high }]) => high?.lt(low)).map(([id]) => id)
  const short = carries && add([...held.values()].map(clamp)).lt(target)
  const unmet = short && crossed.length === 0 ? settleShortfall(held, target).unmet : ZERO
  return crossed.length === 0 && unmet.isZero() ? null : { crossed, unmet, target, held }
}

export const limits: CommonStep = {
  changes: (schedule) => schedule.limits !== undefined,
  run: (setting, fees, excluded) => {
    const { plan, schedule, year, chargedIn } = setting
    const earlier = chargedIn(year - 1)
    const bounds = new Map([...fees].map(([id]) => [id, boundsOf(setting, earlier.get(id), excluded?.has(id) === true)]))
    const clamped = new Map([...fees].map(([id, fee]) => [id, within(fee, bounds.get(id) ?? { low: null, high: null }).rounded()]))
    const stage = (id: string, label: string, of: Fees, at: readonly string[]): Stage => ({ id, label, fees: () => of, held: () => at })
    if (!isReadable([...clamped.values()])) return { fees: clamped, stages: [stage('limits', say`Limits`, clamped, [])], trouble: null }
    const { read } = readerOf(plan)
    const standing = (id: string, fee: Formula): Held => {
      const { low, high } = bounds.get(id) ?? { low: null, high: null }
      return { fee: read(fee.rounded()), low: low === null ? ZERO : read(low), high: high === null ? null : read(high) }
    }
    const held = new Map([...fees].map(([id, fee]) => [id, standing(id, fee)]))
    const at = [...held].filter(([, each]) => !clamp(each).eq(each.fee)).map(([id]) => id)
    const stages = [stage('limits', say`Limits`, clamped, at)]
    const whole = add([...held.values()].map(({ fee }) => fee))
    const carries = schedule.limits?.shortfall === 'other-members'
    const trouble = troubleOf(held, whole, carries)
    if (!carries || trouble !== null || add([...held.values()].map(clamp)).gte(whole)) return { fees: clamped, stages, trouble }
    const rounded = new Map([...fees].map(([id, fee]) => [id, fee.rounded()]))
    const target = sum([...rounded.values()], plan.currency)
    const shared = carried(rounded, bounds, target, held, whole)
    return { fees: shared, stages: [...stages, stage('shortfall', say`Shortfall carried by other members`, shared, [])], trouble }
  },
}
