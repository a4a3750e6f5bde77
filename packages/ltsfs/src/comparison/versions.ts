/**
 * Why figures changed from one version of a plan to another: because of what was observed (data), or of what was decided (parameters).
 *
 * The share of each is its Shapley value over the two, so neither comes first; both add up to the change to the minor unit. Both versions are
 * computed by one engine here; what another engine made of the earlier one is held against it with `heldAgainst`.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { type Difference, differences } from '../options/differences.ts'
import { validate } from '../plan/validate.ts'
import type { Basis } from '../streams/stream.ts'
import { MEASURES, type Measure } from './measure.ts'
import { optionDifferences } from './option-differences.ts'
import { type Worth, worthOf } from './plan-totals.ts'

/** What is observed and not decided: members and their indicators, rates, indices, the register and what the checks read. */
const DATA: readonly (keyof PlanDocument)[] = [
  ...(['members', 'exchangeRates', 'indices', 'historicExchangeRates', 'statements', 'dataQuality', 'register', 'sources'] as const),
]

export interface ChangedMeasure {
  readonly measure: Measure
  readonly before: Decimal
  readonly after: Decimal
  /** Null where the plan cannot be computed with one of the two alone. */
  readonly byData: Decimal | null
  readonly byParameters: Decimal | null
}

export interface ChangedPlaces {
  readonly data: readonly Difference[]
  readonly parameters: readonly Difference[]
  /** Of the list of options: they move no figure of the plan itself. */
  readonly options: readonly Difference[]
}

export interface ChangedVersions extends ChangedPlaces {
  readonly currency: string
  readonly measures: readonly ChangedMeasure[]
}

const isOf = (keys: readonly string[], { path }: Difference): boolean => keys.some((key) => path === key || path.startsWith(`${key}.`))

export const changedPlaces = (before: PlanDocument, after: PlanDocument): ChangedPlaces => {
  const found = differences({ ...before, options: [] }, { ...after, options: [] })
  const data = found.filter((one) => isOf(DATA, one))
  return { data, parameters: found.filter((one) => !data.includes(one)), options: optionDifferences(before.options, after.options) }
}

const documentWorth = (document: PlanDocument, basis: Basis): Result<Worth> => {
  const valid = validate(document, { options: [] })
  return valid.ok ? worthOf(valid.value.plan, basis) : valid
}

/** A document with the data of another one, and with the sources of both: each may name its own. */
const withData = (document: PlanDocument, of: PlanDocument): PlanDocument => {
  const data = new Set<string>(DATA)
  const kept = Object.entries(document).filter(([key]) => !data.has(key))
  const taken = Object.entries(of).filter(([key]) => data.has(key))
  const sources = [...document.sources, ...of.sources.filter(({ id }) => !document.sources.some((other) => other.id === id))]
  return { ...Object.fromEntries([...kept, ...taken]), sources } as PlanDocument
}

interface Worths {
  readonly before: Worth
  readonly after: Worth
  /** Only the data are those of the later version, and only the parameters. */
  readonly data: Worth | null
  readonly parameters: Worth | null
}

const changed = (currency: string, { before, after, data, parameters }: Worths): readonly ChangedMeasure[] =>
  MEASURES.flatMap((measure, at): readonly ChangedMeasure[] => {
    const [from, to] = [before[at] ?? ZERO, after[at] ?? ZERO]
    if ((before[at] ?? null) === null && (after[at] ?? null) === null) return []
    const [withNewData, withNewParameters] = [data?.[at] ?? null, parameters?.[at] ?? null]
    if (withNewData === null || withNewParameters === null) return [{ measure, before: from, after: to, byData: null, byParameters: null }]
    const byData = withNewData.minus(from).plus(to.minus(withNewParameters)).div(2).toDecimalPlaces(minorUnits(currency))
    return [{ measure, before: from, after: to, byData, byParameters: to.minus(from).minus(byData) }]
  })

/** A version that cannot be computed is a problem; a mixture that cannot be is not, and is told as such. */
export const changedVersions = (before: PlanDocument, after: PlanDocument, basis: Basis): Result<ChangedVersions> => {
  const [first, last] = [documentWorth(before, basis), documentWorth(after, basis)]
  if (!first.ok) return first
  if (!last.ok) return last
  const places = changedPlaces(before, after)
  const { data, parameters } = places
  const mixed = (document: () => PlanDocument): Worth | null => {
    const worth = documentWorth(document(), basis)
    return worth.ok ? worth.value : null
  }
  // Where only one of the two changed there is nothing to mix.
  const onlyData = data.length === 0 ? first.value : parameters.length === 0 ? last.value : mixed(() => withData(before, after))
  const onlyParameters = parameters.length === 0 ? first.value : data.length === 0 ? last.value : mixed(() => withData(after, before))
  const { currency } = after.organisation
  const worths = { before: first.value, after: last.value, data: onlyData, parameters: onlyParameters }
  return { ok: true, value: { currency, measures: changed(currency, worths), ...places } }
}
