/**
 * A number of the plan on a page of its own: what is in force in a fiscal year, since when, from which source, which option set it and why,
 * and the figures of that year that are made with it.
 */

import { firstDay } from '../../calendar/fiscal-year.ts'
import type { Assessment } from '../../checks/check.ts'
import { valueAt } from '../../comparison/changed-values.ts'
import { figureText } from '../../forecast/figure-text.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import type { Formula } from '../../formula/formula.ts'
import { madeOf } from '../../formula/parts.ts'
import type { ObservationRecord } from '../../inputs/indicator.ts'
import { placeText } from '../../inputs/place-words.ts'
import { reasonWords } from '../../inputs/reason-words.ts'
import { say } from '../../language/say.ts'
import { isDated } from '../../options/dated-value.ts'
import { textCell, textColumn } from '../cell.ts'
import { observedText } from '../outlook/observed-text.ts'
import { sourceName } from '../source-name.ts'
import type { Cell, PlaceInYear, Table } from '../table.ts'
import { valueCell } from '../value-text.ts'
import type { LaidOptions } from './set-by-option.ts'

export interface ValueWay extends LaidOptions {
  readonly assessment: Assessment
}

export interface ExplainedValue {
  readonly title: string
  readonly place: PlaceInYear
  readonly value: Cell
  /** Null for a plain field. */
  readonly unit: string | null
  /** Since when, from which source, by which option and why. */
  readonly sentences: readonly string[]
  /** Every effective day with its value; null for a plain field. */
  readonly days: Table | null
  readonly usedIn: readonly { readonly title: string; readonly name: FigureName }[]
}

interface Setting {
  readonly option: string
  readonly title: string
  readonly source: string
  readonly illustrative?: boolean | undefined
  readonly reason: string
}

interface Held {
  readonly unit: string
  readonly values: Readonly<Record<string, unknown>>
  readonly changedBy?: Readonly<Record<string, Setting | undefined>>
  readonly source: string
  readonly illustrative?: boolean | undefined
  readonly note?: string
}

/** More than this is a part of the plan, not a value of it. */
const LONGEST = 300

const isShort = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? 'title' in value || 'name' in value || JSON.stringify(value).length <= LONGEST
    : value !== undefined && typeof value !== 'function'

const sourceText = (...of: Parameters<typeof sourceName>): string => say`Source: ${sourceName(...of)}.`

const daysTable = ({ unit, values, changedBy = {}, source }: Held, document: Assessment['forecast']['plan']['document']): Table => ({
  id: 'days',
  caption: say`What is in force from which day`,
  unit: unit === 'choice' ? null : unit,
  columns: [{ id: 'value', label: say`Value`, kind: 'number' }, textColumn('by', say`Set by`), textColumn('source', say`Source`)],
  rows: Object.keys(values)
    .toSorted()
    .map((day) => {
      const by = changedBy[day]
      return {
        id: day,
        label: day,
        kind: 'line',
        cells: [
          values[day] === null ? textCell(say`not in force`) : valueCell(values[day]),
          textCell(by === undefined ? say`the plan` : say`“${by.title}”: ${reasonWords(by.reason)}`),
          textCell(sourceName(document, by ?? { source })),
        ],
      }
    }),
  reconciliation: null,
  notes: [],
})

const isMadeWith = (formula: Formula, path: string): boolean =>
  madeOf(formula).some((part) => part.op === 'parameter' && part.parameter.path === path)

const usesOf = ({ book, forecast }: Assessment, { path, year }: PlaceInYear): ExplainedValue['usedIn'] =>
  book
    .figures()
    .filter((figure) => (year === null || figure.year === year) && isMadeWith(figure.body, path))
    .map(({ id, of, year: at }) => ({ title: figureText(forecast.plan.document, { id, of, year: at }), name: { id, of, year: at } }))

/** Undefined where nothing stands at the path, or a whole part of the plan does, and for a year that the plan has not. */
export const explainedValue = (way: ValueWay, { path, year }: PlaceInYear): ExplainedValue | undefined => {
  const { assessment } = way
  const { document, years, firstDay } = factsOf(assessment)
  const found = valueAt(document, path)
  const held = isDated(found) ? (found as unknown as Held) : null
  if (held !== null ? year === null || !years.includes(year) : year !== null || !isShort(found)) return undefined
  const day =
    held === null
      ? null
      : (Object.keys(held.values)
          .filter((from) => from <= firstDay(year ?? 0))
          .toSorted()
          .at(-1) ?? null)
  const value =
    held === null ? valueCell(found) : day === null || held.values[day] === null ? textCell(say`not in force`) : valueCell(held.values[day])
  const title = placeText(document, path)
  return {
    title: year === null ? title : `${title}, ${year}`,
    place: { path, year },
    value,
    unit: held === null ? (observationAt(document, path)?.unit ?? null) : held.unit === 'choice' ? null : held.unit,
    sentences: held === null ? fieldSentences(way, path) : heldSentences(assessment, held, { day, year: year ?? 0 }),
    days: held === null ? null : daysTable(held, document),
    usedIn: usesOf(assessment, { path, year }),
  }
}

const factsOf = ({ forecast: { plan } }: Assessment) => ({
  document: plan.document,
  years: plan.years,
  firstDay: (year: number): string => firstDay(year, plan.document.organisation.fiscalYear),
})

const setBy = ({ title, reason }: Pick<Setting, 'title' | 'reason'>): string =>
  say`Set by the option “${title}”: ${reasonWords(reason).replace(/\.?$/, '.')}`

const heldSentences = (
  { forecast: { plan } }: Assessment,
  held: Held,
  { day, year }: { readonly day: string | null; readonly year: number },
): readonly string[] => {
  const by = day === null ? undefined : held.changedBy?.[day]
  return [
    day === null
      ? say`No value is in force before ${Object.keys(held.values).toSorted()[0]}.`
      : say`A fiscal year uses what is in force on its first day: in ${year} the value of ${day}.`,
    ...(by === undefined ? [] : [setBy(by)]),
    sourceText(plan.document, by ?? held),
    ...(by !== undefined || held.note === undefined ? [] : [held.note]),
  ]
}

/** What was observed of a member, when the path leads to its value. */
const observationAt = (document: unknown, path: string): ObservationRecord | null => {
  const [, indicator] = /^(members\.[^.]+\.indicators\.[^.]+)\.value$/.exec(path) ?? []
  return indicator === undefined ? null : ((valueAt(document, indicator) ?? null) as ObservationRecord | null)
}

const observedSentences = (document: Assessment['forecast']['plan']['document'], seen: ObservationRecord): readonly string[] => [
  `${observedText(seen)}.`,
  ...(seen.printed === undefined || seen.printed === '' ? [] : [say`Printed as “${seen.printed}”.`]),
  ...(seen.derived === undefined ? [] : [`${seen.derived.how.replace(/\.?$/, '')}.`]),
  sourceText(document, { source: seen.source, illustrative: seen.quality.includes('illustrative') }),
]

const fieldSentences = (way: ValueWay, path: string): readonly string[] => {
  const { changes, options } = way
  const { document } = way.assessment.forecast.plan
  const change = changes.findLast((one) => one.path === path)
  const before = change === undefined || change.before === undefined || change.before === null ? null : valueCell(change.before)
  const seen = observationAt(document, path)
  if (change === undefined && seen !== null) return observedSentences(document, seen)
  if (change === undefined) return [say`It stands in the plan as it is and has no date of its own.`]
  const option = options.find(({ id }) => id === change.option)
  return [
    setBy({ title: option?.title ?? change.option, reason: change.reason }),
    sourceText(document, { source: change.source, illustrative: option?.illustrative }),
    ...(before === null ? [] : [say`Without it: ${before.text ?? before.amount}.`]),
  ]
}
