/**
 * A number of the plan by its path, as something that can be set to another value from a fiscal year on: what goal seek and tornado turn.
 *
 * A dated number is replaced from that year on, as an option would; a plain number has one value for all years.
 */

import { firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts'
import { valueReader } from '../formula/value.ts'
import { cut } from '../inputs/found-text.ts'
import { type Keys, valueAt } from '../inputs/path-text.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import { isCurrency, minorUnits } from '../money/currency.ts'
import { Decimal, ONE, ZERO } from '../money/decimal.ts'
import { parseDecimal } from '../money/decimal-text.ts'
import { type Dated, overlaid, valueOn } from '../options/dated-value.ts'
import { draftOf } from '../options/draft.ts'
import { resolvePath, type Target } from '../options/resolve-path.ts'
import { rateValue } from '../parameters/rate.ts'
import { DATED_PLACES } from '../plan/dated-places.ts'
import type { Plan } from '../plan/plan.ts'

export interface NumberInPlan {
  readonly path: string
  /** The fiscal year from which it is set; null for a number without years. */
  readonly from: number | null
  readonly unit: string
  readonly value: Decimal
  /** Values that the place takes; null where there is no bound. */
  readonly least: Decimal | null
  readonly most: Decimal | null
  /** The smallest change that can be written: a minor unit, or a millionth. */
  readonly step: Decimal
  /** The document with this value from the year on. */
  readonly set: (value: Decimal) => PlanDocument
  /** The document with every value from the year on multiplied. */
  readonly scaled: (factor: Decimal) => PlanDocument
  /** The document with every value from the year on moved, until a year in which all are again what they were. */
  readonly moved: (move: Move) => PlanDocument
}

/** How a number is moved: multiplied, added to, or replaced. */
interface Move {
  readonly as: 'times' | 'plus' | 'instead'
  readonly by: Decimal
  /** The first fiscal year that no longer belongs to the move; null where it stays. A plain number knows none. */
  readonly until: number | null
}

/** Decimals that a number of a document may have. */
const MOST_DECIMALS = 18
const MILLIONTH = new Decimal('0.000001')

const text = (value: Decimal): string => value.toDecimalPlaces(MOST_DECIMALS).toFixed()

const matches = (pattern: string, path: string): boolean => {
  const [asked, names] = [pattern.split('.'), path.split('.')]
  return asked.length === names.length && asked.every((name, at) => name === '*' || name === names[at])
}

/** Below nothing only where the document takes it: rates of increase, at which nothing is left of a price at the least, and numbers of no record. */
const RATE = /^indices\./
const MAY_BE_NEGATIVE = /^parameters\./

const boundsOf = (path: string): Pick<NumberInPlan, 'least' | 'most'> => {
  const isShare = DATED_PLACES.some(({ pattern, share }) => share && matches(pattern, path))
  const least = RATE.test(path) ? ONE.negated() : MAY_BE_NEGATIVE.test(path) ? null : ZERO
  return { least, most: isShare ? ONE : null }
}

const within = ({ least, most }: Pick<NumberInPlan, 'least' | 'most'>, value: Decimal): Decimal => {
  const atLeast = least === null ? value : Decimal.max(least, value)
  return most === null ? atLeast : Decimal.min(most, atLeast)
}

const stepOf = (unit: string): Decimal => (isCurrency(unit) ? new Decimal(10).pow(-minorUnits(unit)) : MILLIONTH)

const notANumber = (path: string, found: string): Problem => ({
  code: 'not-a-number',
  path,
  found,
  expected: say`a number of the plan`,
  message: say`"${cut(path, 100)}" is no number that could be changed.`,
  remedy: say`Name an amount, a rate or a count, such as "membershipFees.schedules.current.tiers.small.fee".`,
})

const notInForce = (path: string, year: number): Problem => ({
  code: 'not-in-force',
  path,
  found: say`no value in force in ${year}`,
  expected: say`a value in force in ${year}`,
  message: say`${path} has no value in force in fiscal year ${year}, so there is nothing to change.`,
  remedy: say`Name a year in which it has a value.`,
})

/** The index that a number follows: of its record, or of the record that it is a part of. A number of heads follows none. */
const indexOf = (plan: Plan, keys: Keys): string | undefined => {
  const holders = [keys.slice(0, -1), keys.slice(0, -2)].map(
    (above) => valueAt(plan.document, above) as Readonly<Record<string, unknown>> | undefined,
  )
  const found = holders.map((holder) => holder?.['index']).find((index) => typeof index === 'string')
  return keys.at(-1) === 'quantity' || plan.document.indices.every(({ id }) => id !== found) ? undefined : (found as string)
}

/** What an amount that follows an index has grown to by a year: a value that is written anew begins from there. */
const grown = (plan: Plan, { keys, value }: Target & { kind: 'dated' }, from: number): Decimal => {
  const index = indexOf(plan, keys)
  const rule = plan.document.organisation.fiscalYear
  const day = Object.keys(value.values)
    .filter((effective) => effective <= firstDay(from, rule))
    .toSorted()
    .at(-1)
  return index === undefined || day === undefined ? ONE : valueReader().read(plan.growth(index, fiscalYearOf(day, rule), from))
}

type Written = string | { readonly of: string; readonly per: string } | null

const met = ({ as, by }: Move, value: Decimal): Decimal => (as === 'times' ? value.times(by) : as === 'plus' ? value.plus(by) : by)

type Values = Readonly<Record<string, Written>>

interface MovedFrom {
  readonly values: Values
  readonly from: number
  /** What a value in force on the first day of a year has grown to by then. */
  readonly grownBy: (year: number) => Decimal
  readonly bounds: Pick<NumberInPlan, 'least' | 'most'>
}

/** Values under a move: those written within its years are moved as well, and what would have been in force stands again at its end. */
const movedValues = (plan: Plan, { values, from, grownBy, bounds }: MovedFrom, move: Move): Values => {
  const rule = plan.document.organisation.fiscalYear
  const [first, end] = [firstDay(from, rule), move.until === null ? null : firstDay(move.until, rule)]
  const isWithin = (day: string): boolean => day >= first && (end === null || day < end)
  const meet = (written: Written, growth: Decimal = ONE): Written =>
    written === null ? null : text(within(bounds, met(move, rateValue(written).times(growth))))
  const after = end === null ? null : ((valueOn(values, end) as Written | undefined) ?? null)
  const growth = move.until === null ? ONE : grownBy(move.until)
  const restored = after === null || growth.eq(1) ? after : text(rateValue(after).times(growth))
  return {
    ...(end === null ? {} : { [end]: restored }),
    ...Object.fromEntries(
      Object.entries(values)
        .filter(([day]) => !isWithin(day) || move.as !== 'instead')
        .map(([day, written]) => [day, isWithin(day) ? meet(written) : written]),
    ),
    [first]: meet((valueOn(values, first) as Written | undefined) ?? null, grownBy(from)),
  }
}

const datedNumber = (plan: Plan, path: string, target: Target & { kind: 'dated' }, from: number): Result<NumberInPlan> => {
  const { document } = plan
  const rule = document.organisation.fiscalYear
  const first = firstDay(from, rule)
  const { values, unit } = target.value as Dated & { readonly values: Readonly<Record<string, Written>> }
  if (unit === 'choice') return { ok: false, problems: [notANumber(path, say`a choice`)] }
  const now = valueOn(values, first) as Written | undefined
  if (now === null || now === undefined) return { ok: false, problems: [notInForce(path, from)] }
  const bounds = boundsOf(path)
  const withValues = (changed: Readonly<Record<string, unknown>>): PlanDocument => {
    const draft = draftOf({ ...document, options: [] })
    draft.set([...target.keys, 'values'], changed)
    return draft.document() as PlanDocument
  }
  const moved = (move: Move): PlanDocument =>
    withValues(movedValues(plan, { values, from, bounds, grownBy: (year) => grown(plan, target, year) }, move))
  return {
    ok: true,
    value: {
      ...{ path, from, unit, value: rateValue(now), ...bounds, step: stepOf(unit) },
      set: (value) => withValues(overlaid(values, text(value), { from }, rule)),
      scaled: (factor) => moved({ as: 'times', by: factor, until: null }),
      moved,
    },
  }
}

const plainNumber = (plan: Plan, path: string, target: Target & { kind: 'field' }, unit: string): Result<NumberInPlan> => {
  const value = typeof target.value === 'string' ? parseDecimal(target.value) : null
  if (value === null) return { ok: false, problems: [notANumber(path, JSON.stringify(target.value ?? null).slice(0, 100))] }
  const set = (changed: Decimal): PlanDocument => {
    const draft = draftOf({ ...plan.document, options: [] })
    draft.set(target.keys, text(changed))
    return draft.document() as PlanDocument
  }
  return {
    ok: true,
    value: {
      path,
      from: null,
      unit,
      value,
      least: ZERO,
      most: null,
      step: stepOf(unit),
      set,
      scaled: (factor) => set(value.times(factor)),
      moved: (move) => set(met(move, value)),
    },
  }
}

/** The currency that stands beside an amount. */
const unitBeside = (plan: Plan, keys: readonly (string | number)[]): string => {
  const holder = draftOf(plan.document as unknown as Readonly<Record<string, unknown>>).at(keys.slice(0, -1))
  const currency = (holder as Readonly<Record<string, unknown>> | undefined)?.['currency']
  return keys.at(-1) === 'amount' && typeof currency === 'string' ? currency : '1'
}

export const numberInPlan = (plan: Plan, path: string, from: number): Result<NumberInPlan> => {
  const target = resolvePath(draftOf(plan.document as unknown as Readonly<Record<string, unknown>>), path, path)
  switch (target.kind) {
    case 'problem':
      return { ok: false, problems: [target.problem] }
    case 'dated':
      return datedNumber(plan, path, target, from)
    case 'field':
      return plainNumber(plan, path, target, unitBeside(plan, target.keys))
    case 'list':
      return { ok: false, problems: [notANumber(path, say`a list`)] }
    default:
      return target satisfies never
  }
}
