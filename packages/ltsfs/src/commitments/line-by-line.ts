/**
 * How budget control checks: one activity at a time, first come first served, each from the first fund that still holds money, never
 * sent another way. Kept to show how often that refuses what could be paid.
 */
import type { Claim, Network } from './network.ts'

/** The ways of a fund into a claim, each by the gates on it; a fund without a gate has one way, and no gate on it. */
const waysOf = ({ gates = [] }: Claim, fund: number): readonly (readonly number[])[] => {
  const own = gates.flatMap(({ funds }, gate) => (funds.includes(fund) ? [gate] : []))
  const from = (gate: number): readonly number[] => {
    const into = gates[gate]?.into
    return into === undefined ? [gate] : [gate, ...from(into)]
  }
  return own.length === 0 ? [[]] : own.map(from)
}

/** Positions of the claims refused, in the order given. */
export const refusedLineByLine = ({ funds, claims, periods }: Network, order: readonly number[]): readonly number[] => {
  const held = funds.map(({ inflow }) => [...inflow])
  return order.filter((at) => {
    const claim = claims[at]!
    const passed = (claim.gates ?? []).map(({ most }) => [...most])
    const taken: { readonly lots: number[]; readonly period: number; readonly amount: number }[] = []
    for (let period = 0; period < periods; period++) {
      let lacking = claim.demand[period] ?? 0
      for (const fund of claim.funds) {
        if (lacking === 0) break
        if (funds[fund]!.open[period] !== true) continue
        let limit = Math.min(lacking, claim.limits.get(fund)?.[period] ?? lacking)
        for (const way of waysOf(claim, fund)) {
          let most = way.reduce((least, gate) => Math.min(least, passed[gate]![period] ?? 0), limit)
          // Only its own money, and what it carried over itself.
          for (let arrived = funds[fund]!.carriesTo === fund ? 0 : period; arrived <= period && most > 0; arrived++) {
            const amount = Math.min(most, held[fund]![arrived] ?? 0)
            if (amount === 0) continue
            held[fund]![arrived] = held[fund]![arrived]! - amount
            taken.push({ lots: held[fund]!, period: arrived, amount })
            for (const gate of way) passed[gate]![period] = passed[gate]![period]! - amount
            most -= amount
            limit -= amount
            lacking -= amount
          }
        }
      }
      if (lacking === 0) continue
      for (const { lots, period: arrived, amount } of taken) lots[arrived] = lots[arrived]! + amount
      return true
    }
    return false
  })
}
