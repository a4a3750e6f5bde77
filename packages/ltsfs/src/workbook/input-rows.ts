/** The numbers of the plan that the figures are made of: one row for each effective value, the same in every alternative. */
import type { ParameterUse } from '../formula/formula.ts'
import { reachable } from '../formula/parts.ts'
import type { Unit } from '../formula/unit.ts'
import type { NumberBounds } from '../inputs/number-bounds.ts'
import { placeText } from '../inputs/place-words.ts'
import type { Decimal } from '../money/decimal.ts'
import type { SetByOption, Switched } from './alternatives.ts'
import { limitsAt } from './input-limits.ts'

export interface InputRow {
  readonly key: string
  readonly path: string
  /** The path in words, as the plan calls what stands there. */
  readonly label: string
  /** The effective day; empty for a number without one. */
  readonly from: string
  readonly unit: Unit
  /** By title, each once: options that set it may have other sources than the plan. */
  readonly sources: readonly string[]
  /** What its place takes. */
  readonly limits: NumberBounds
  /** The titles of the options that set it; null for the plan itself. */
  readonly setBy: readonly (string | null)[]
  /** By alternative; null where it is not used or not in force. */
  readonly values: readonly (Decimal | null)[]
}

export const inputKey = ({ path, from }: Pick<ParameterUse, 'path' | 'from'>): string => `${path} ${from ?? ''}`

/** Which change set a plain number, or brought the record that it stands in: a formula only knows those of dated values. */
const changesBehind = ({ changes }: Switched): ((path: string) => SetByOption | undefined) => {
  const byPath = new Map(changes.flatMap((change) => (change.kind === 'dated' ? [] : [[change.path, change] as const])))
  const behind = (path: string): SetByOption | undefined =>
    path === '' ? undefined : (byPath.get(path) ?? behind(path.slice(0, Math.max(path.lastIndexOf('.'), 0))))
  return byPath.size === 0 ? () => undefined : behind
}

const namesItsSource = (value: unknown): boolean => typeof value === 'object' && value !== null && 'source' in value

interface Whence extends Pick<ParameterUse, 'source' | 'illustrative'> {
  /** The title of the option that sets it; null for the plan itself. */
  readonly setBy: string | null
}

/** A plain number that an option sets, or brings in a record without a source, has the source of the change. */
const whence = (use: ParameterUse, change: SetByOption | undefined, isInvented: (source: string) => boolean): Whence => {
  const { source, illustrative, option, from } = use
  if (option !== undefined || change === undefined) return { source, illustrative, setBy: option?.title ?? null }
  if (from !== undefined || namesItsSource(change.after)) return { source, illustrative, setBy: change.title }
  return { source: change.source, illustrative: change.illustrative || isInvented(change.source), setBy: change.title }
}

interface Met {
  readonly use: ParameterUse
  readonly sources: Set<string>
  readonly setBy: Set<string | null>
  readonly label: string
  readonly unit: Unit
  readonly limits: NumberBounds
  readonly values: (Decimal | null)[]
}

const byKey = ([a]: readonly [string, Met], [b]: readonly [string, Met]): number => (a < b ? -1 : a > b ? 1 : 0)

/** In order of path and day. */
export const inputRows = (alternatives: readonly Switched[]): readonly InputRow[] => {
  const met = new Map<string, Met>()
  for (const [at, alternative] of alternatives.entries()) {
    const { document } = alternative.assessment.forecast.plan
    const named = new Map(document.sources.map((source) => [source.id, source]))
    const isInvented = (source: string): boolean => named.get(source)?.illustrative === true
    const behind = changesBehind(alternative)
    for (const formula of reachable(alternative.assessment.book.figures())) {
      if (formula.op !== 'parameter') continue
      const { parameter, unit } = formula
      const key = inputKey(parameter)
      const { source, illustrative, setBy } = whence(parameter, behind(parameter.path), isInvented)
      const title = named.get(source)?.title ?? source
      const known: Met = met.get(key) ?? {
        ...{ use: parameter, sources: new Set(), setBy: new Set(), label: placeText(document, parameter.path) },
        ...{ unit, limits: limitsAt(document, parameter.path), values: alternatives.map(() => null) },
      }
      known.values[at] = parameter.value
      known.sources.add(illustrative ? `${title} (illustrative)` : title)
      known.setBy.add(setBy)
      met.set(key, known)
    }
  }
  return [...met].toSorted(byKey).map(([key, { use, sources, setBy, label, unit, limits, values }]) => ({
    key,
    path: use.path,
    label,
    from: use.from ?? '',
    unit,
    limits,
    sources: [...sources],
    setBy: [...setBy],
    values,
  }))
}

/** The values that differ from one alternative to another, where an option replaces a value of the same day. */
export const isSwitched = ({ values }: InputRow): boolean => {
  const known = values.filter((value) => value !== null)
  return known.some((value) => !value.eq(known[0] ?? value))
}
