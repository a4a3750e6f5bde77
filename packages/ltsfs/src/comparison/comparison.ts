/**
 * Any number of options side by side against a baseline, on one basis: what they change, what comes of it, who pays more and who less.
 *
 * Every list over alternatives is in the order of `alternatives`, whose first is the baseline. All amounts are exact.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import type { Basis } from '../streams/stream.ts'
import { type Alternative, alternativeOf } from './alternative.ts'
import { type ChangedValue, changedValues } from './changed-values.ts'
import { type Dominated, dominated } from './dominance.ts'
import { type Headline, headlines } from './headlines.ts'
import { type ComparedIndicator, compareIndicators } from './indicators.ts'
import { type ComparedMember, compareMembers } from './members.ts'
import { type TierMove, tierMoves } from './tier-moves.ts'
import { type ComparedTotal, compareTotals } from './totals.ts'
import { type Unchanged, unchanged } from './unchanged.ts'

export interface Comparison {
  readonly basis: Basis
  readonly currency: string
  readonly years: readonly number[]
  readonly alternatives: readonly [Alternative, ...Alternative[]]
  readonly changes: readonly ChangedValue[]
  readonly indicators: readonly ComparedIndicator[]
  readonly totals: readonly ComparedTotal[]
  readonly members: readonly ComparedMember[]
  readonly tiers: readonly TierMove[]
  readonly headlines: readonly Headline[]
  readonly dominated: readonly Dominated[]
  readonly unchanged: readonly Unchanged[]
}

interface Asked {
  /** Ids of options, in the order of the columns. */
  readonly options: readonly string[]
  /** The id of an option; null for the plan as it stands. */
  readonly baseline: string | null
  readonly basis: Basis
}

/** Each once, the baseline first. */
const columns = ({ options, baseline }: Asked): readonly (string | null)[] => [...new Set([baseline, ...options])]

/** Each part is made when it is asked for the first time: a page seldom shows all of a comparison. */
const lazily = <T extends object>(parts: { readonly [Name in keyof T]: () => T[Name] }): T => {
  const made = {}
  for (const [name, make] of Object.entries<() => unknown>(parts)) {
    const get = (): unknown => {
      const value = make()
      Object.defineProperty(made, name, { value, enumerable: true })
      return value
    }
    Object.defineProperty(made, name, { get, enumerable: true, configurable: true })
  }
  return made as T
}

const comparisonOf = (alternatives: Comparison['alternatives'], basis: Basis): Comparison => {
  const { plan } = alternatives[0]
  const comparison: Comparison = lazily({
    basis: () => basis,
    currency: () => plan.currency,
    years: () => plan.years,
    alternatives: () => alternatives,
    changes: () => changedValues(alternatives),
    indicators: () => compareIndicators(alternatives),
    totals: () => compareTotals(alternatives),
    members: () => compareMembers(alternatives),
    tiers: () => tierMoves(alternatives),
    headlines: () => headlines(alternatives),
    dominated: () => dominated(comparison.headlines, alternatives.length),
    unchanged: () => unchanged(alternatives, comparison.indicators, comparison.members),
  })
  return comparison
}

/** All problems of all options at once. Whoever keeps what is computed of options hands over how to come by one. */
export const compare = (document: PlanDocument, asked: Asked, alternative: typeof alternativeOf = alternativeOf): Result<Comparison> => {
  const results = columns(asked).map((option) => alternative(document, option, asked.basis))
  const problems: readonly Problem[] = results.flatMap((result) => (result.ok ? [] : result.problems))
  const [baseline, ...others] = results.flatMap((result) => (result.ok ? [result.value] : []))
  if (problems.length > 0 || baseline === undefined) return { ok: false, problems }
  return { ok: true, value: comparisonOf([baseline, ...others], asked.basis) }
}
