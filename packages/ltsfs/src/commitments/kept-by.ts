/** What agreements keep free for own funds by asking for an own share, and which of them keep all that another one asks for. */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { categoriesOf } from '../waterfall/scope.ts'
import { costParts } from './cost-parts.ts'
import type { Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import { ownPartOf } from './own-share.ts'

interface KeptBy {
  /** In a period, of the whole cost. */
  readonly part: (agreement: string, period: number) => number
  /** Agreements beside which its own share asks for nothing more; of two that ask for the same, the first. */
  readonly holding: (agreement: string, period: number) => readonly string[]
}

export const keptBy = (
  { horizon, demand: { activity, charges } }: { readonly horizon: Horizon; readonly demand: Demand },
  asking: readonly AgreementRecord[],
): KeptBy => {
  const cost = costParts(horizon, activity, charges.home)
  const parts = new Map(asking.map((agreement) => [agreement.id, ownPartOf(horizon, agreement, activity, charges.home)]))
  const part = (id: string, period: number): number => parts.get(id)?.[period] ?? 0
  const pays = new Map(asking.map((agreement) => [agreement.id, categoriesOf(agreement)]))
  const isPaidBy = (id: string, category: string): boolean => pays.get(id)?.includes(category) ?? true
  /** What one keeps of the categories of another, wherever of its own categories it keeps it. */
  const within = (one: string, other: string, period: number): number =>
    cost.reduce(
      (left, { category, amounts }) => (isPaidBy(one, category) && !isPaidBy(other, category) ? left - (amounts[period] ?? 0) : left),
      part(one, period),
    )
  const holds = (one: string, other: string, period: number): boolean => within(one, other, period) >= part(other, period)
  return {
    part,
    holding: (id, period) => {
      const place = asking.findIndex((each) => each.id === id)
      return asking.flatMap(({ id: one }, at) =>
        one !== id && holds(one, id, period) && (at < place || !holds(id, one, period)) ? [one] : [],
      )
    },
  }
}
