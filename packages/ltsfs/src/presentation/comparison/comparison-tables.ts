/** A comparison as tables: all changed values, the headline totals, the indicators by year, the ranking with dominated options marked. */

import type { Alternative } from '../../comparison/alternative.ts'
import type { ChangedValue } from '../../comparison/changed-values.ts'
import { combinedOf, inYear } from '../../comparison/combined-name.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { alike } from '../../comparison/dominance.ts'
import { type Headline, headlineFigure } from '../../comparison/headlines.ts'
import { totalFigure } from '../../comparison/totals.ts'
import type { Of } from '../../formula/formula.ts'
import { list, phrase, say } from '../../language/say.ts'
import { EMPTY, indicatorAmount, inPoints, moneyCell, textCell, textColumn, yearColumns } from '../cell.ts'
import { shownAmount } from '../figure-shown.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { spellYears } from '../sentences.ts'
import { sourceName } from '../source-name.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { valueCell } from '../value-text.ts'
import { comparisonSentence } from './comparison-sentences.ts'

export const alternativeId = ({ option }: Alternative): string => option ?? 'plan'

/** What a column of an alternative is about. */
export const alternativeKey = ({ option }: Alternative): Of => (option === null ? {} : { option })

const alternativeColumns = ({ alternatives }: Comparison, kind: Column['kind'] = 'number'): readonly Column[] =>
  alternatives.map((alternative) => ({
    id: alternativeId(alternative),
    label: alternative.title,
    kind,
    of: alternativeKey(alternative),
  }))

const notesOf = ({ alternatives: [baseline] }: Comparison): readonly string[] => [
  say`Baseline: ${baseline.title}.`,
  ...basisNotes(baseline.assessment),
]

interface Run {
  readonly years: readonly number[]
  /** The first of them among the values. */
  readonly at: number
}

/** Consecutive years in which no alternative moves, as one row. */
const runs = (years: readonly number[], values: readonly (readonly (string | null)[])[]): readonly Run[] => {
  const found: { years: number[]; at: number }[] = []
  for (const [at, year] of years.entries()) {
    const last = found.at(-1)
    const same = last !== undefined && last.years.at(-1) === year - 1 && values.every((ofOne) => ofOne[at] === ofOne[last.at])
    if (same) last.years.push(year)
    else found.push({ years: [year], at })
  }
  return found
}

/** A plain field of four digits is a year: it is told as it is and never grouped like an amount. */
const cellOfValue = (value: string | null | undefined, unit: string | null): Cell =>
  unit === null && value !== null && value !== undefined && /^\d{4}$/.test(value) ? textCell(value) : valueCell(value)

/** From which source an alternative has a value in these years; nothing where it is that of the plan. */
const sourceOf = ({ alternatives }: Comparison, { reasons }: ChangedValue, at: number, years: readonly number[]): Pick<Cell, 'source'> => {
  const { document } = alternatives[at] ?? alternatives[0]
  const found = reasons.filter(
    (reason) => reason.alternative === at && (reason.years.length === 0 || reason.years.some((year) => years.includes(year))),
  )
  return found.length === 0 ? {} : { source: [...new Set(found.map((reason) => sourceName(document, reason)))].join('; ') }
}

const changedCells = (comparison: Comparison, changed: ChangedValue, run: Run): readonly Cell[] =>
  changed.values.map((ofOne, at): Cell => {
    const { path, unit, sameAs } = changed
    const first = comparison.alternatives[sameAs[at] ?? at]
    const value = ofOne[run.at] ?? null
    return {
      ...cellOfValue(value, unit),
      ...(value === null ? {} : { place: { path, year: run.years[0] ?? null } }),
      ...(sameAs[at] === at || first === undefined ? {} : { sameAs: alternativeId(first) }),
      ...sourceOf(comparison, changed, at, run.years),
    }
  })

export const changedValuesTable = (comparison: Comparison): Table => {
  const { alternatives, changes } = comparison
  const rows = changes.flatMap((changed) => {
    const { path, unit, years, values } = changed
    return (years.length === 0 ? [{ years: [], at: 0 }] : runs(years, values)).map(
      (run): Row => ({
        id: `${path} ${run.years[0] ?? ''}`.trim(),
        label: path,
        kind: 'line',
        cells: [
          textCell(run.years.length === 0 ? null : spellYears(run.years)),
          textCell(unit === '1' || unit === null ? null : phrase(unit)),
          ...changedCells(comparison, changed, run),
        ],
      }),
    )
  })
  return {
    id: 'changed-values',
    caption:
      rows.length === 1
        ? say`1 value of the plan differs between ${alternatives.length} alternatives`
        : say`${rows.length} values of the plan differ between ${alternatives.length} alternatives`,
    unit: null,
    columns: [textColumn('years', say`Years`), textColumn('unit', say`Unit`), ...alternativeColumns(comparison)],
    rows,
    reconciliation: null,
    notes: notesOf(comparison),
  }
}

/** Headline totals over the plan: each alternative, and beside it what differs from the baseline. */
export const totalsTable = (comparison: Comparison): Table => {
  const { currency, alternatives, totals } = comparison
  return {
    id: 'totals',
    caption: comparisonSentence(comparison),
    unit: currency,
    columns: alternatives.flatMap((alternative, at): readonly Column[] => {
      const own: Column = {
        ...{ id: alternativeId(alternative), label: alternative.title, kind: 'number' },
        of: alternativeKey(alternative),
      }
      return at === 0 ? [own] : [own, { ...own, id: `${own.id}-difference`, label: say`${own.label}, against the baseline` }]
    }),
    rows: totals.map((total) => {
      const combined = totalFigure(total)
      const cells = total.totals.flatMap((amount, at): readonly Cell[] => {
        const own = { ...moneyCell(amount, currency), combined }
        const difference = { ...moneyCell(total.differences[at], currency), combined: { ...combined, against: alternatives[0].option } }
        return at === 0 ? [own] : [own, difference]
      })
      return { id: total.id, label: total.label, kind: 'line', cells }
    }),
    reconciliation: null,
    notes: notesOf(comparison),
  }
}

/** One block per indicator, one row per alternative; `what` chooses the values or their differences from the baseline. */
export const comparedIndicatorsTable = (comparison: Comparison, what: 'values' | 'differences' = 'values'): Table => {
  const { alternatives, currency, years } = comparison
  const rows = comparison.indicators.flatMap((compared): readonly Row[] => [
    { id: compared.check.id, label: compared.check.label, kind: 'heading', cells: years.map(() => EMPTY) },
    ...alternatives.map(
      (alternative, at): Row => ({
        id: `${compared.check.id} ${alternativeId(alternative)}`,
        label: alternative.title,
        kind: 'line',
        depth: 1,
        of: alternativeKey(alternative),
        cells: years.map((year, column): Cell => {
          const value = compared[what][at]?.[column] ?? null
          if (value === null) return EMPTY
          const shown = indicatorAmount(value, compared.check, currency)
          const id = `indicators/${compared.check.id}`
          return what === 'values'
            ? { ...shown, figure: { id, of: {}, year } }
            : { ...inPoints(shown), combined: combinedOf([id], { years: inYear(year), against: alternatives[0].option }) }
        }),
      }),
    ),
  ])
  return {
    id: what === 'values' ? 'compared-indicators' : 'indicator-differences',
    caption: what === 'values' ? say`The indicators under every alternative` : say`The indicators less those of the baseline`,
    unit: null,
    columns: yearColumns(years).map((column) => ({ ...column, additive: false })),
    rows,
    reconciliation: null,
    notes: notesOf(comparison),
  }
}

/** "Cost not funded (lower is better)". */
export const headlineText = ({ label, better }: Headline): string =>
  better === 'higher' ? say`${label} (higher is better)` : say`${label} (lower is better)`

const headlineCell = ({ currency }: Comparison, headline: Headline, at: number): Cell => {
  const value = headline.scores[at] ?? null
  const [figure = ''] = headline.figures
  return value === null ? EMPTY : { ...shownAmount(figure, currency, { value, unit: currency }), combined: headlineFigure(headline) }
}

/** Nobody is better than what it equals: those are named, all of them or some. */
const undominated = ({ headlines, alternatives }: Comparison, titles: (found: readonly number[]) => string): string => {
  const equal = alike(headlines, alternatives.length)
  const [first = []] = equal
  if (equal.length === 0) return say`No alternative is dominated: each is better than any other somewhere`
  if (first.length === alternatives.length) return say`${titles(first)} are equal in every one of these measures`
  return say`No alternative is dominated: each is better somewhere than any other that it does not equal, and ${list(equal.map(titles))} are equal in every one of these measures`
}

/** The numbers on which alternatives are ranked; the last row says which are dominated, and by which. */
export const headlinesTable = (comparison: Comparison): Table => {
  const { alternatives, headlines, dominated } = comparison
  const titles = (found: readonly number[]): string => list(found.map((at) => say`“${alternatives[at]?.title ?? ''}”`))
  const marks = alternatives.map((_, at): Cell => {
    const found = dominated.find(({ alternative }) => alternative === at)
    return found === undefined ? textCell(say`no`) : { amount: null, text: say`yes, by ${titles(found.by)}`, status: 'warn' }
  })
  return {
    id: 'headlines',
    caption:
      dominated.length === 0
        ? undominated(comparison, titles)
        : say`Another alternative is no worse anywhere and better somewhere than ${titles(dominated.map(({ alternative }) => alternative))}`,
    unit: null,
    columns: alternativeColumns(comparison),
    rows: [
      ...headlines.map(
        (headline): Row => ({
          id: headline.id,
          label: headlineText(headline),
          kind: 'line',
          cells: headline.scores.map((_, at) => headlineCell(comparison, headline, at)),
        }),
      ),
      { id: 'dominated', label: say`Dominated`, kind: 'check', cells: marks },
    ],
    reconciliation: null,
    notes: notesOf(comparison),
  }
}
