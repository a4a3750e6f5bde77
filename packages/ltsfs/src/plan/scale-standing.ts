/** A scale under validation: how far its steps have come in numbers, and how trouble with one of them is told. */
import type { ValueReader } from '../formula/value.ts'
import type { ScheduleOf } from '../inputs/fee-schedule.ts'
import type { FeeStepRecord } from '../inputs/fee-step.ts'
import type { MemberRecord } from '../inputs/member.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { speaking } from '../language/language.ts'
import { say } from '../language/say.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { spellPercent } from '../money/spell.ts'
import type { IncomesLeft } from './income-after-debt.ts'
import { observationTroubles, placeOf } from './key-troubles.ts'
import { type Observations, observations } from './observations.ts'
import type { Plan } from './plan.ts'
import type { Trouble } from './trouble.ts'

/** As far as the steps have come: what members weigh (only zero or above matters), and between which shares they may stand. */
export interface Standing {
  readonly weights: Map<string, Decimal>
  readonly fixed: Map<string, Decimal>
  readonly floors: Map<string, Decimal>
  readonly ceilings: Map<string, Decimal>
  /** What debt adjustments have left of incomes. */
  readonly incomesLeft: IncomesLeft
}

export interface ScaleSetting {
  readonly plan: Plan
  readonly schedule: ScheduleOf<'scale'>
  readonly year: number
  readonly members: readonly MemberRecord[]
  readonly reader: ValueReader
  readonly standing: Standing
}

export const sumOf = (values: Iterable<Decimal>): Decimal => {
  let all = ZERO
  for (const value of values) all = all.plus(value)
  return all
}

/** Sums of quotients such as three times a third miss the whole in their last digit, and only there. */
const LAST_DIGITS = new Decimal('1e-40')

/** Above by more than the last digits of quotients. */
export const isAbove = (left: Decimal, right: Decimal): boolean => left.minus(right).gt(LAST_DIGITS)

/** What moves shares from where the steps before have left them; limits before it hold again where a later step settles. */
export const MOVING: ReadonlySet<FeeStepRecord['step']> = new Set(['fixed-shares', 'debt-adjustment', 'low-income-relief', 'exclusion'])

/** What a step that moves shares starts from: who is at a floor pays, who is at a ceiling of nothing does not. */
export const asItStands = ({ weights, floors, ceilings }: Standing): void => {
  for (const [id, floor] of floors) if (floor.gt(0) && weights.get(id)?.isZero() === true) weights.set(id, ONE)
  for (const [id, ceiling] of ceilings) if (ceiling.isZero() && weights.has(id)) weights.set(id, ZERO)
}

export const percent = (share: Decimal): string => {
  const text = share.times(100).toFixed()
  return text.length > 8 ? spellPercent(share, 4) : say`${text.replace('.', speaking().point)} %`
}

export const stepTrouble = (
  { plan, schedule }: ScaleSetting,
  record: object,
  problem: { readonly code: KnownProblem['code']; readonly found: string; readonly expected: string; readonly remedy: string },
  what: string,
): Trouble => ({ problem: { ...problem, path: placeOf(plan, record) }, what: say`${what} in schedule "${schedule.id}"` })

interface Asked {
  readonly record: object
  readonly indicator: string
  readonly members: readonly MemberRecord[]
  readonly purpose: string
  /** Whether members may be without it. */
  readonly optional?: boolean
}

export const observed = ({ plan, schedule, year }: ScaleSetting, { record, indicator, members, purpose, optional = false }: Asked) => {
  const of = observations(plan, indicator, members, year)
  return { of, troubles: observationTroubles(plan, schedule, of, { path: placeOf(plan, record), purpose, optional }) }
}

export const amountOf = (of: Observations, id: string, reader: ValueReader): Decimal => {
  const value = of.values.get(id)
  return value === undefined ? ZERO : reader.read(value)
}
