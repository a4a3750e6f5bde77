/**
 * Money that only what was committed in an earlier year may still use: of agreements that carry nothing over, by the year in which it came
 * or fell due, and of agreements whose window has ended.
 */
import type { AgreementMoney } from './agreement-money.ts'
import { leftOf, overspent } from './agreement-money.ts'
import type { Fund } from './network.ts'

export interface Held {
  /** By period, what whoever the agreement may pay for can use. */
  readonly inflow: readonly number[]
  /** By year, what is kept for commitments of that year and of earlier ones. */
  readonly kept: ReadonlyMap<number, number>
  /** What expenses took and nothing confirmed stands behind. */
  readonly overspent: number
}

/** `first` is the fiscal year of the first period. */
export const heldOf = (money: AgreementMoney, counted: readonly number[], first: number): Held => {
  const { aged, hasEnded, used, charged } = money
  if (aged === null) {
    const inflow = leftOf(counted, used)
    return { ...keptAfter(inflow, hasEnded, first, new Map()), overspent: overspent(money, counted) }
  }
  const pool = new Map<number, number>()
  let rest = counted[0] ?? 0
  for (const [year, came] of [...aged.came].toSorted(([a], [b]) => a - b)) {
    const amount = Math.min(came, rest)
    pool.set(year, amount)
    rest -= amount
  }
  pool.set(first, rest)
  // Later years first: what only they may use is then left to them.
  let owing = 0
  for (const [year, amount] of [...aged.used].toSorted(([a], [b]) => b - a)) owing += takeFrom(pool, year, amount)
  const inflow = leftOf([pool.get(first) ?? 0, ...counted.slice(1)], [owing, ...used.slice(1)])
  pool.delete(first)
  return { ...keptAfter(inflow, hasEnded, first, pool), overspent: Math.min(charged, owing) }
}

/** Takes what a year used out of money of that year or later, the earliest first; comes back with what there was not. */
const takeFrom = (pool: Map<number, number>, from: number, amount: number): number => {
  let lacking = amount
  for (const [year, held] of [...pool].toSorted(([a], [b]) => a - b)) {
    if (year < from) continue
    const taken = Math.min(held, lacking)
    pool.set(year, held - taken)
    lacking -= taken
  }
  return lacking
}

const keptAfter = (inflow: readonly number[], hasEnded: boolean, first: number, earlier: ReadonlyMap<number, number>) =>
  hasEnded
    ? { inflow: inflow.map((amount, period) => (period === 0 ? 0 : amount)), kept: new Map([...earlier, [first, inflow[0] ?? 0]]) }
    : { inflow, kept: earlier }

/** Where the kept money of an agreement stands in the network. */
export interface KeptFund {
  readonly agreement: string
  readonly year: number
  readonly fund: number
}

export const keptFund = (id: string, amount: number, periods: number): Fund => ({
  id,
  inflow: Array.from({ length: periods }, (_, period) => (period === 0 ? amount : 0)),
  open: Array.from({ length: periods }, (_, period) => period === 0),
  carriesTo: null,
})
