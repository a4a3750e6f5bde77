/**
 * What measures come to when only some groups of changes have moved: one forecast for each set of groups.
 *
 * A set is remembered by the changes in it, so groups that are tied later need no forecast again.
 */
import { checks } from '../checks/index.ts'
import { type Forecast, forecast } from '../forecast/forecast.ts'
import { printFigureName } from '../formula/figure-name.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem } from '../inputs/problem.ts'
import { Decimal } from '../money/decimal.ts'
import { frameOf, layOptions } from '../options/lay-options.ts'
import { validate } from '../plan/validate.ts'
import type { Basis } from '../streams/stream.ts'
import { type Group, type Move, type Moves, placeOf } from './bridge-groups.ts'
import { type Measure, readMeasure } from './measure.ts'

export type Worth =
  | { readonly ok: true; readonly amounts: readonly (Decimal | null)[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** By the changes that have moved: of one plan, one option and baseline, one basis and the same measures. Amounts are in no language. */
export type KnownWorths = Map<string, Worth>

/** The same as plain data, every digit written out, to be handed from thread to thread. */
export type WorthsAsText = readonly (readonly [moved: string, amounts: readonly (string | null)[]])[]

export const worthsAsText = (known: KnownWorths): WorthsAsText =>
  [...known].flatMap(([moved, worth]) => (worth.ok ? [[moved, worth.amounts.map((amount) => amount?.toFixed() ?? null)] as const] : []))

export const worthsFromText = (text: WorthsAsText): KnownWorths =>
  new Map(
    text.map(([moved, amounts]) => [moved, { ok: true, amounts: amounts.map((amount) => (amount === null ? null : new Decimal(amount))) }]),
  )

export interface Worths {
  /** Of the groups that have moved; all others stand as in the baseline. */
  readonly of: (moved: readonly Group[]) => Worth
  readonly forecasts: () => number
}

interface Setting {
  readonly document: PlanDocument
  readonly moves: Moves
  readonly basis: Basis
  readonly measures: readonly Measure[]
}

const isStanding = (move: Move, moved: ReadonlySet<string>): boolean => moved.has(move.key) === move.laid

const documentOf = ({ document, moves }: Setting, moved: ReadonlySet<string>) => {
  const standing = new Set(moves.moves.filter((move) => isStanding(move, moved)).map(({ option, at }) => placeOf(option, at)))
  const kept = (option: string, at: number): boolean => moves.shared.has(placeOf(option, at)) || standing.has(placeOf(option, at))
  const options = moves.options.map((option) => ({ ...option, changes: option.changes.filter((_, at) => kept(option.id, at)) }))
  const stack = { options, under: moves.under, problems: [] }
  return layOptions(document, stack, frameOf(document.organisation.fiscalYear, document.period))
}

/** Figures of the forecast, and of the indicators those asked for: a whole assessment would write them all. */
const readerOf =
  (found: Forecast): Forecast['amount'] =>
  (id, of, year) => {
    const check = checks.find((each) => `indicators/${each.id}` === id)
    if (check === undefined) return found.amount(id, of, year)
    const name = printFigureName({ id, of, year })
    const figure = check.figures(found, year).find((each) => printFigureName(each) === name)
    return figure && found.value(figure)
  }

const worthOf = (setting: Setting, moved: ReadonlySet<string>): Worth => {
  const laid = documentOf(setting, moved)
  if (laid.problems.length > 0) return { ok: false, problems: laid.problems }
  const valid = validate(laid.document)
  if (!valid.ok) return valid
  const found = forecast(valid.value.plan, { basis: setting.basis })
  if (!found.ok) return found
  const { years } = valid.value.plan
  return { ok: true, amounts: setting.measures.map((measure) => readMeasure(measure, years, readerOf(found.value))) }
}

/** What makes a plan goes into `known`; why the rest makes none is said in the language of the moment. */
export const worthsOf = (setting: Setting, known: KnownWorths = new Map()): Worths => {
  const unsound: KnownWorths = new Map()
  return {
    of: (moved) => {
      const keys = moved.flatMap(({ moves }) => moves.map(({ key }) => key)).toSorted()
      const name = keys.join('\n')
      const worth = known.get(name) ?? unsound.get(name) ?? worthOf(setting, new Set(keys))
      const those = worth.ok ? known : unsound
      those.set(name, worth)
      return worth
    },
    forecasts: () => known.size + unsound.size,
  }
}
