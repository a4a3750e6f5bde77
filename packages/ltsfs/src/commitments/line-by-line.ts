/**
 * How budget control checks: one activity at a time, first come first served, each from the first fund that still holds money, never
 * sent another way. Kept to show how often that refuses what could be paid.
 */
import type { Network } from './network.ts'

/** Positions of the claims refused, in the order given. */
export const refusedLineByLine = ({ funds, claims, periods }: Network, order: readonly number[]): readonly number[] => {
  const held = funds.map(({ inflow }) => [...inflow])
  return order.filter((at) => {
    const claim = claims[at]!
    const taken: { readonly lots: number[]; readonly period: number; readonly amount: number }[] = []
    for (let period = 0; period < periods; period++) {
      let lacking = claim.demand[period] ?? 0
      for (const fund of claim.funds) {
        if (lacking === 0) break
        if (funds[fund]!.open[period] !== true) continue
        let limit = Math.min(lacking, claim.limits.get(fund)?.[period] ?? lacking)
        // Only its own money, and what it carried over itself.
        for (let arrived = funds[fund]!.carriesTo === fund ? 0 : period; arrived <= period && limit > 0; arrived++) {
          const amount = Math.min(limit, held[fund]![arrived] ?? 0)
          if (amount === 0) continue
          held[fund]![arrived] = held[fund]![arrived]! - amount
          taken.push({ lots: held[fund]!, period: arrived, amount })
          limit -= amount
          lacking -= amount
        }
      }
      if (lacking === 0) continue
      for (const { lots, period: arrived, amount } of taken) lots[arrived] = lots[arrived]! + amount
      return true
    }
    return false
  })
}
