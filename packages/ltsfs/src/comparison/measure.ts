/**
 * What a bridge explains: one number of a way ahead. A total of the comparison by its id ("reserves", "gap"), or any figure by its name
 * ("membership-fees/charged?member=TV&year=2019").
 */

import { parseFigureName, printFigureName } from '../formula/figure-name.ts'
import type { Of } from '../formula/formula.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { TOTALS } from './totals.ts'

export interface Measure {
  readonly id: string
  readonly label: string
  readonly figure: string
  readonly of: Of
  /** Added up over the years, as it stands at the end of the last, or in one year. */
  readonly over: 'all years' | 'last year' | number
}

const FIRST: readonly string[] = ['reserves', 'gap', 'fees-charged']
const orderOf = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)

/** What can be asked by a short name, the usual first. */
export const MEASURES: readonly Measure[] = TOTALS.toSorted((a, b) => orderOf(a.id) - orderOf(b.id))

/** A reading of any forecast: its value in a year, undefined where there is no such figure. */
type Read = (id: string, of: Of, year: number) => Decimal | undefined

export const yearsOfMeasure = ({ over }: Measure, years: readonly number[]): readonly number[] =>
  over === 'all years' ? years : over === 'last year' ? years.slice(-1) : [over]

/** Null where the forecast has no such figure at all. */
export const readMeasure = (measure: Measure, years: readonly number[], read: Read): Decimal | null => {
  const found = yearsOfMeasure(measure, years).flatMap((year) => read(measure.figure, measure.of, year) ?? [])
  return found.length === 0 ? null : found.reduce((all, value) => all.plus(value), ZERO)
}

const unknown = (asked: string): Problem => {
  const known = MEASURES.map(({ id }) => id)
  const near = nearestWord(asked, known)
  return {
    code: 'unknown-figure',
    path: '',
    found: JSON.stringify(asked.slice(0, 200)),
    expected: say`one of ${known.join(', ')}, or the name of a figure such as reserves/closing?year=2019`,
    message: say`There is no figure "${asked.slice(0, 200)}" to explain.`,
    remedy:
      near === undefined
        ? say`Name one of the totals, or a figure as "ltsfs forecast --csv" lists it.`
        : say`Write "${near}" if that is meant.`,
  }
}

export const measureOf = (asked: string): Result<Measure> => {
  const named = MEASURES.find(({ id }) => id === asked)
  if (named !== undefined) return { ok: true, value: named }
  const figure = parseFigureName(asked)
  if (figure === null) return { ok: false, problems: [unknown(asked)] }
  const { id, of, year } = figure
  return { ok: true, value: { id: printFigureName(figure), label: printFigureName(figure), figure: id, of, over: year } }
}

export const noSuchFigure = (measure: Measure): Problem => unknown(measure.id)
