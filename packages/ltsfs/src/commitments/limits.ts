/** The most that donors who pay a share may pay of a claim, by fund and period. */
import type { AgreementMoney } from './agreement-money.ts'
import { mostOf, stillPays } from './charges.ts'
import { usesAllLeft } from './cost-years.ts'
import type { Apart, Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import type { KeptFund } from './kept-money.ts'
import type { Claim } from './network.ts'
import type { OwnShares } from './own-choice.ts'
import { isOpenIn } from './window.ts'

export interface Payers {
  readonly horizon: Horizon
  readonly demand: Demand
  /** Of the agreements that may pay for it. */
  readonly scope: readonly AgreementMoney[]
  readonly fundOfAgreement: ReadonlyMap<string, number>
  /** Money that lapsed, and is kept for what was committed before. */
  readonly kept: readonly KeptFund[]
  readonly own: OwnShares
}

type Limits = Claim['limits']

/** What the donors may still pay, less what claims before this one may take of it; nothing in the periods in which they are left aside. */
export const limitsOf = ({ horizon, demand, scope, fundOfAgreement, own }: Payers, before: readonly Apart[], only?: string): Limits =>
  new Map(
    scope.flatMap(({ position: { agreement } }) => {
      const most = only === undefined || only === agreement.id ? stillPays(horizon, agreement, demand) : null
      const taken = (period: number): number =>
        before.reduce((sum, part) => {
          if (part.agreement === agreement.id || usesAllLeft(part)) return sum + (part.amounts[period] ?? 0)
          return part.agreement === undefined ? sum + (mostOf(horizon, agreement, demand.activity, part.amounts)?.[period] ?? 0) : sum
        }, 0)
      return most === null
        ? []
        : [
            [
              fundOfAgreement.get(agreement.id) ?? -1,
              most.map((amount, period) => (own.isAside(agreement.id, period) ? 0 : Math.max(0, amount - taken(period)))),
            ] as const,
          ]
    }),
  )

/** No more than a share of these amounts. */
export const atMostShareOf = ({ horizon, demand, scope, fundOfAgreement }: Payers, limits: Limits, amounts: readonly number[]): Limits =>
  new Map(
    scope.flatMap(({ position: { agreement } }) => {
      const at = fundOfAgreement.get(agreement.id) ?? -1
      const [most, own] = [limits.get(at), mostOf(horizon, agreement, demand.activity, amounts)]
      return most === undefined || own === null ? [] : [[at, most.map((limit, period) => Math.min(limit, own[period] ?? 0))] as const]
    }),
  )

/** Money kept for a commitment of an earlier year, by the agreements that keep it: of that year, or of one since. */
export const keptFor = ({ horizon, scope, kept }: Payers, { keptFor: since, agreement: named }: Apart): readonly KeptFund[] =>
  since === null
    ? []
    : kept.filter(
        ({ agreement: id, year }) =>
          year >= since &&
          (named === undefined || named === id) &&
          scope.some(({ position: { agreement } }) => agreement.id === id && isOpenIn(horizon.plan, agreement, since)),
      )

/** A donor's share holds for all money of the agreement: where some is kept, the first of it has the share, and the rest pays nothing. */
export const withKept = ({ fundOfAgreement }: Payers, claim: Claim, own: readonly KeptFund[]): Claim => {
  const limits = new Map(claim.limits)
  for (const [agreement, funds] of Map.groupBy(own, (each) => each.agreement)) {
    const main = fundOfAgreement.get(agreement) ?? -1
    const most = claim.limits.get(main)
    if (most === undefined) continue
    const none = most.map(() => 0)
    limits.set(main, none)
    for (const [at, { fund }] of funds.entries()) limits.set(fund, at === 0 ? most : none)
  }
  return { ...claim, funds: [...own.map(({ fund }) => fund), ...claim.funds], limits }
}
