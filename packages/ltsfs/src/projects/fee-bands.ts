/**
 * A fee by bands of its base. Marginal: each part of the base at the rate of its own band, so the fee has no jump. Slab: the whole base at
 * the rate of the band it falls into, so at an edge the fee jumps; to which band the edge itself belongs is written in the plan.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing, sum } from '../formula/write.ts'
import type { FeeBandRecord, FeeBandsRecord } from '../inputs/project-fee-bands.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'

interface Edges {
  readonly from: Formula
  readonly upTo: Formula | undefined
  readonly rate: Formula
}

const edgesOf = (plan: Plan, { from, upTo, rate }: FeeBandRecord, year: number): Edges => {
  const money = (dated: FeeBandRecord['from']): Formula => inPlanCurrency(plan, plan.at(dated, year), year)
  return { from: money(from), upTo: upTo === undefined ? undefined : money(upTo), rate: plan.at(rate, year) }
}

const marginal = (plan: Plan, base: Formula, bands: readonly Edges[]): Formula =>
  sum(
    bands.map(({ from, upTo, rate }) => {
      const within = upTo === undefined ? base : base.atMost(upTo)
      return within.minus(from).atLeast(nothing(plan.currency)).times(rate)
    }),
    plan.currency,
  )

/** A base beyond the last band pays the rate of the last band. */
const slab = (base: Formula, bands: readonly Edges[], upToIs: '<' | '<='): Formula => {
  const [last, ...before] = bands.toReversed()
  if (last === undefined) throw new Error('a fee by bands has a band')
  return before.reduce<Formula>(
    (above, { upTo, rate }) => (upTo === undefined ? above : choose(base, upToIs, upTo, base.times(rate), above)),
    base.times(last.rate),
  )
}

/** Not rounded. */
export const feeByBands = (plan: Plan, { how, upToIs, bands }: FeeBandsRecord, base: Formula, year: number): Formula => {
  const edges = bands.map((band) => edgesOf(plan, band, year))
  switch (how) {
    case 'marginal':
      return marginal(plan, base, edges)
    case 'slab':
      return slab(base, edges, upToIs)
    default:
      return how satisfies never
  }
}
