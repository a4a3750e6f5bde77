/** The numbers of the plan that the figures are made of: one row for each effective value, the same in every alternative. */
import type { ParameterUse } from '../formula/formula.ts'
import { reachable } from '../formula/parts.ts'
import type { Unit } from '../formula/unit.ts'
import type { NumberBounds } from '../inputs/number-bounds.ts'
import { placeText } from '../inputs/place-words.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Switched } from './alternatives.ts'
import { limitsAt } from './input-limits.ts'

export interface InputRow {
  readonly key: string
  readonly path: string
  /** The path in words, as the plan calls what stands there. */
  readonly label: string
  /** The effective day; empty for a number without one. */
  readonly from: string
  readonly unit: Unit
  readonly source: string
  readonly illustrative: boolean
  /** What its place takes. */
  readonly limits: NumberBounds
  /** The title of the option that sets it; null where the plan itself does. */
  readonly setBy: string | null
  /** By alternative; null where it is not used or not in force. */
  readonly values: readonly (Decimal | null)[]
}

export const inputKey = ({ path, from }: Pick<ParameterUse, 'path' | 'from'>): string => `${path} ${from ?? ''}`

interface Met {
  readonly use: ParameterUse
  readonly label: string
  readonly unit: Unit
  readonly limits: NumberBounds
  readonly values: (Decimal | null)[]
}

const byKey = ([a]: readonly [string, Met], [b]: readonly [string, Met]): number => (a < b ? -1 : a > b ? 1 : 0)

/** In order of path and day. */
export const inputRows = (alternatives: readonly Switched[]): readonly InputRow[] => {
  const met = new Map<string, Met>()
  for (const [at, { assessment }] of alternatives.entries()) {
    const { document } = assessment.forecast.plan
    const titles = new Map(document.sources.map(({ id, title }) => [id, title]))
    for (const formula of reachable(assessment.book.figures())) {
      if (formula.op !== 'parameter') continue
      const { parameter, unit } = formula
      const key = inputKey(parameter)
      const source = titles.get(parameter.source) ?? parameter.source
      const known = met.get(key) ?? {
        ...{ use: { ...parameter, source }, label: placeText(document, parameter.path) },
        ...{ unit, limits: limitsAt(document, parameter.path), values: alternatives.map(() => null) },
      }
      known.values[at] = parameter.value
      met.set(key, known)
    }
  }
  return [...met].toSorted(byKey).map(([key, { use, label, unit, limits, values }]) => ({
    key,
    path: use.path,
    label,
    from: use.from ?? '',
    unit,
    limits,
    source: use.source,
    illustrative: use.illustrative,
    setBy: use.option?.title ?? null,
    values,
  }))
}

/** The values that differ from one alternative to another, where an option replaces a value of the same day. */
export const isSwitched = ({ values }: InputRow): boolean => {
  const known = values.filter((value) => value !== null)
  return known.some((value) => !value.eq(known[0] ?? value))
}
