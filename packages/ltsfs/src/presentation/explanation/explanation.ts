/**
 * The explanation of a figure as rows ready to show: the tree from the top, each part with its role, its value, and where it comes from.
 *
 * A row says its operation in words and what decides; a parameter its place, effective day and source; another figure its name, to be followed.
 */

import { firstDay } from '../../calendar/fiscal-year.ts'
import { valueAt } from '../../comparison/changed-values.ts'
import { figureText } from '../../forecast/figure-text.ts'
import type { Explanation } from '../../formula/explain.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import type { ParameterUse } from '../../formula/formula.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { SourceRecord } from '../../inputs/source.ts'
import { later, say } from '../../language/say.ts'
import { spell } from '../../money/spell.ts'
import { type Dated, isDated } from '../../options/dated-value.ts'
import { printValue } from '../cell.ts'
import { observedText } from '../outlook/observed-text.ts'
import type { PlaceInYear } from '../table.ts'

export interface ExplanationRow {
  readonly depth: number
  /** What the part is to the row above it: "times", "at most". Empty at the top. */
  readonly role: string
  /** What it is: an operation, a parameter by its path, a figure by its name, the reason of a constant. */
  readonly label: string
  /** What happens in it: "the limit decides", "rounded to 2 decimals from 5,144.9987". */
  readonly note: string | null
  readonly amount: string
  readonly unit: string
  readonly figure?: FigureName | undefined
  readonly parameter?:
    | {
        readonly path: string
        /** Where the value is explained; null where it stands in no year of the plan. */
        readonly place: PlaceInYear | null
        /** The effective day of the value, where it has one. */
        readonly from: string | null
        /** For what was observed of a member: its year, its marks of quality, who has confirmed it, in a sentence without its full stop. */
        readonly observed: string | null
        readonly source: string
        readonly link: string | null
        readonly illustrative: boolean
        /** The title of the option that set the value, and its reason. */
        readonly option: { readonly title: string; readonly reason: string } | null
      }
    | undefined
}

const OPERATIONS: Readonly<Record<Explanation['operation'], () => string>> = {
  constant: later`A constant`,
  parameter: later`A number of the plan`,
  figure: later`A figure`,
  sum: later`Added up`,
  minus: later`Difference`,
  times: later`Product`,
  over: later`Quotient`,
  'at-most': later`The smaller of two`,
  'at-least': later`The larger of two`,
  rounded: later`Rounded`,
  choose: later`A choice`,
  share: later`A part of a total, by largest remainder`,
}

/** What each part is to its whole, in order; the last word holds for all that follow. */
const ROLES: Readonly<Record<Explanation['operation'], readonly (() => string)[]>> = {
  constant: [],
  parameter: [],
  figure: [later`is`],
  sum: [() => '', later`plus`],
  minus: [() => '', later`less`],
  times: [() => '', later`times`],
  over: [() => '', later`divided by`],
  'at-most': [() => '', later`at most`],
  'at-least': [() => '', later`at least`],
  rounded: [later`of`],
  choose: [later`if`, later`against`, later`then`],
  share: [later`of`, later`by weight`],
}

const RELATIONS: Readonly<Record<string, () => string>> = {
  '<': later`the first is below the second`,
  '<=': later`the first is at most the second`,
  '>': later`the first is above the second`,
  '>=': later`the first is at least the second`,
}

const noteOf = ({ operation, decided, rounding }: Explanation): string | null => {
  if (rounding !== undefined) {
    const { mode, places, before: exact } = rounding
    const before = spell(exact, Math.max(places, Math.min(exact.decimalPlaces(), 12)))
    return mode === 'down'
      ? say`cut down to ${places} decimals from ${before}`
      : say`rounded, halves away from zero, to ${places} decimals from ${before}`
  }
  if (decided === undefined) return null
  if (operation === 'choose') {
    const asked = RELATIONS[decided.by]?.() ?? decided.by
    return decided.holds ? say`${asked}: yes` : say`${asked}: no`
  }
  return decided.holds ? say`the limit decides` : say`the limit does not bind`
}

const labelOf = ({ operation, figure, parameter, why }: Explanation, document: PlanDocument): string => {
  if (figure !== undefined) return figureText(document, figure)
  if (parameter !== undefined) return parameter.path
  return why ?? OPERATIONS[operation]()
}

/** The effective day of what is in force in a fiscal year. */
const effectiveIn = ({ values }: Dated, year: number, { organisation }: PlanDocument): string | undefined =>
  Object.keys(values)
    .filter((day) => day <= firstDay(year, organisation.fiscalYear))
    .toSorted()
    .at(-1)

/**
 * What was observed of a member is explained by itself, a dated number in the year of the figure, or in the latest year of the plan in
 * which the very value that was used is in force: a fee may follow from that of the year before.
 */
const placeOf = ({ path, from, observed }: ParameterUse, document: PlanDocument, year: number | undefined): PlaceInYear | null => {
  if (observed !== undefined) return { path, year: null }
  const held = valueAt(document, path)
  const { period } = document
  if (from === undefined || !isDated(held)) return null
  const years = Array.from({ length: period.to - period.from + 1 }, (_, at) => period.to - at)
  const inForce = [...years.filter((one) => one === year), ...years].find((one) => effectiveIn(held, one, document) === from)
  return inForce === undefined ? null : { path, year: inForce }
}

export const explanationRows = (explanation: Explanation, document: PlanDocument): readonly ExplanationRow[] => {
  const sources = new Map<string, SourceRecord>(document.sources.map((source) => [source.id, source]))
  const rows = (part: Explanation, depth: number, role: string): readonly ExplanationRow[] => {
    const { parameter, operation, parts } = part
    const source = parameter && sources.get(parameter.source)
    const roles = ROLES[operation]
    return [
      {
        depth,
        role,
        label: labelOf(part, document),
        note: noteOf(part),
        amount: printValue(part.value, part.unit),
        unit: part.unit,
        ...(part.figure === undefined ? {} : { figure: part.figure }),
        ...(parameter === undefined
          ? {}
          : {
              parameter: {
                path: parameter.path,
                place: placeOf(parameter, document, explanation.figure?.year),
                from: parameter.from ?? null,
                observed: parameter.observed === undefined ? null : observedText(parameter.observed),
                source: source?.title ?? parameter.source,
                link: source?.link ?? null,
                illustrative: parameter.illustrative,
                option: parameter.option ?? null,
              },
            }),
      },
      ...parts.flatMap((inner, at) => rows(inner, depth + 1, roles[Math.min(at, roles.length - 1)]?.() ?? '')),
    ]
  }
  return rows(explanation, 0, '')
}
