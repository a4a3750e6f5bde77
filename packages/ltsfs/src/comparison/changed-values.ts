/**
 * Every value of the plan that differs between the alternatives, on one page: by year where it is dated, and which columns agree.
 *
 * Values are compared by what they mean ("0.070" is "0.07") and shown as written.
 */
import { firstDay } from '../calendar/fiscal-year.ts'
import { itemName } from '../inputs/item-name.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { valueWords } from '../inputs/value-words.ts'
import type { AppliedChange } from '../options/applied.ts'
import { isDated, valueOn } from '../options/dated-value.ts'
import { canonical } from '../options/same-value.ts'
import type { Alternative } from './alternative.ts'

export interface ChangedValue {
  readonly path: string
  /** Of a dated value; null for a plain field. */
  readonly unit: string | null
  /** The years in which the alternatives do not agree; empty for a plain field. */
  readonly years: readonly number[]
  /** By alternative, then by year (one value for a plain field); null where nothing is in force or there is no such value. */
  readonly values: readonly (readonly (string | null)[])[]
  /** By alternative: the first alternative with the very same values, so that equal columns can be shown as one. */
  readonly sameAs: readonly number[]
  /** Why, by whom, from which source: one entry per option that sets it. */
  readonly reasons: readonly ReasonOfChange[]
}

interface ReasonOfChange extends Pick<AppliedChange, 'option' | 'reason' | 'source'> {
  readonly alternative: number
  /** The years of the plan it reaches; empty for a plain field. */
  readonly years: readonly number[]
}

/** What stands at a path, items of a list by their name; undefined where nothing does. */
export const valueAt = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value.find((item, at) => itemName(item, at) === name)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, unknown>>)[name]
      : undefined
  }, document)

const textOf = (document: PlanDocument, value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? valueWords(document, value) : String(value)
}

type Alternatives = readonly [Alternative, ...Alternative[]]

const columnOf = (
  { document }: Alternative,
  path: string,
  years: readonly number[],
): { readonly dated: boolean; readonly values: readonly unknown[] } => {
  const value = valueAt(document, path)
  if (!isDated(value)) return { dated: false, values: [value] }
  return { dated: true, values: years.map((year) => valueOn(value.values, firstDay(year, document.organisation.fiscalYear)) ?? null) }
}

const changedValue = (alternatives: Alternatives, years: readonly number[], path: string): ChangedValue | null => {
  const columns = alternatives.map((alternative) => columnOf(alternative, path, years))
  const dated = columns.some((column) => column.dated)
  const meant = columns.map((column) => column.values.map(canonical))
  const places = dated ? years.map((_, at) => at) : [0]
  const differing = places.filter((at) => new Set(meant.map((values) => values[at])).size > 1)
  if (differing.length === 0) return null
  const kept = meant.map((values) => differing.map((at) => values[at]).join('\n'))
  const first = alternatives.map(({ document }) => valueAt(document, path)).find(isDated)
  return {
    path,
    unit: first?.unit ?? null,
    years: dated ? differing.flatMap((at) => years[at] ?? []) : [],
    values: columns.map(({ values }, alternative) =>
      differing.map((at) => textOf((alternatives[alternative] ?? alternatives[0]).document, values[at])),
    ),
    sameAs: kept.map((values) => kept.indexOf(values)),
    reasons: alternatives.flatMap(({ changes }, alternative) =>
      changes
        .filter((change) => change.path === path)
        .map(({ option, reason, source, years: reached }) => ({
          alternative,
          option,
          reason,
          source,
          years: reached.map(({ year }) => year),
        })),
    ),
  }
}

/** In the order in which the options change them. */
export const changedValues = (alternatives: Alternatives): readonly ChangedValue[] => {
  const { years } = alternatives[0].plan
  const paths = [...new Set(alternatives.flatMap(({ changes }) => changes.map(({ path }) => path)))]
  return paths.flatMap((path) => changedValue(alternatives, years, path) ?? [])
}
