/** Every set of choices about own shares, to hold what a search found against all of them. */
import type { CoverNetwork } from '../../packages/ltsfs/src/commitments/cover-network.ts'
import { type Ask, lackingOf, whatIf } from '../../packages/ltsfs/src/commitments/flow.ts'
import { type Standing, stoodOn } from '../../packages/ltsfs/src/commitments/standing.ts'

export interface Choice {
  readonly network: CoverNetwork
  readonly standing: Standing
}

/** Every set of what is left aside that pays what stands best, first of all the base-line without reserves (R4). */
export const everyBest = (network: CoverNetwork, keys: readonly string[]): readonly Choice[] => {
  const all = Array.from({ length: 2 ** keys.length }, (_, set) => {
    const other = network.with({ aside: new Set(keys.filter((_, at) => (set >> at) % 2 === 1)) })
    return { network: other, standing: stoodOn(other) }
  })
  const open = all.filter((each) => each.network.rule.short === null)
  let left = open.length > 0 ? open : all
  for (const at of left[0]?.standing.lacks.keys() ?? []) {
    const least = Math.min(...left.map(({ standing }) => standing.lacks[at]?.amount ?? 0))
    left = left.filter(({ standing }) => standing.lacks[at]?.amount === least)
  }
  return left
}

export const isPayable = ({ network, standing: { flow } }: Choice, ids: readonly string[]): boolean => {
  const claims = ids.map((id) => network.claimOf.get(id) ?? -1)
  const asks = claims.map((claim): Ask => ({ claim, amounts: network.demands[claim]?.rest ?? [] }))
  const apart = network.namedClaims.flatMap(({ demand, claim }) => (ids.includes(demand.activity.id) ? [claim] : []))
  return whatIf(flow, asks, () => lackingOf(flow, [...claims, ...apart]) === 0)
}
