/** What each activity asks for, as claims on funds: who may pay for it follows the restriction of an agreement and the donor's share. */
import type { ActivityRecord } from '../inputs/spending.ts'
import { isInScope } from '../waterfall/scope.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { mostOf, stillPays } from './charges.ts'
import type { Demand } from './demand.ts'
import { GENERAL_FUNDS } from './general-money.ts'
import type { Horizon } from './horizon.ts'
import type { Claim } from './network.ts'

interface Question {
  readonly horizon: Horizon
  readonly demand: Demand
  readonly money: readonly AgreementMoney[]
  readonly fundOfAgreement: ReadonlyMap<string, number>
  readonly generalAt: number
  readonly mayUseSurplus: boolean
}

export interface Claims {
  readonly demand: Demand
  readonly main: Claim
  readonly named: readonly { readonly part: Demand['named'][number]; readonly claim: Claim }[]
}

export const claimsOf = ({ horizon, demand, money, fundOfAgreement, generalAt, mayUseSurplus }: Question): Claims => {
  const { activity, whole, named, committed, reserved, rest, charges } = demand
  const scope = money.filter(({ position: { agreement } }) => isInScope(agreement, activity))
  const ids = scope.map(({ position }) => position.agreement.id)
  const scoped = ids.map((id) => fundOfAgreement.get(id) ?? -1)
  const general = generalFor(activity.kind, generalAt, mayUseSurplus)
  /** What the donors may still pay, less what claims before this one may take of it. */
  const limitsOf = (before: readonly Demand['named'][number][], only?: string) =>
    new Map(
      scope.flatMap(({ position: { agreement } }) => {
        const most = only === undefined || only === agreement.id ? stillPays(horizon, agreement, charges) : null
        const taken = (period: number): number =>
          before.reduce((sum, part) => {
            if (part.agreement === agreement.id) return sum + (part.amounts[period] ?? 0)
            return part.agreement === undefined ? sum + (mostOf(horizon, agreement, part.amounts)?.[period] ?? 0) : sum
          }, 0)
        return most === null
          ? []
          : [[fundOfAgreement.get(agreement.id) ?? -1, most.map((amount, period) => Math.max(0, amount - taken(period)))] as const]
      }),
    )
  const shareOf = (limits: ReadonlyMap<number, readonly number[]>, amounts: readonly number[]) =>
    new Map(
      scope.flatMap(({ position: { agreement } }) => {
        const at = fundOfAgreement.get(agreement.id) ?? -1
        const [most, own] = [limits.get(at), mostOf(horizon, agreement, amounts)]
        return most === undefined || own === null ? [] : [[at, most.map((limit, period) => Math.min(limit, own[period] ?? 0))] as const]
      }),
    )
  return {
    demand,
    main: {
      id: activity.id,
      demand: whole.map((_, period) => (committed[period] ?? 0) + (reserved[period] ?? 0) + (rest[period] ?? 0)),
      funds: [...scoped, ...general],
      limits: limitsOf(named),
    },
    named: named.map((part, at) => {
      const free = part.beyond ? generalFor('expansion', generalAt, mayUseSurplus) : general
      const base = { id: activity.id, demand: part.amounts }
      if (part.agreement === undefined)
        return { part, claim: { ...base, funds: [...scoped, ...free], limits: shareOf(limitsOf(named.slice(0, at)), part.amounts) } }
      const known = fundOfAgreement.get(part.agreement)
      const funds = known === undefined ? free : ids.includes(part.agreement) ? [known] : []
      const limits = known === undefined ? new Map<number, readonly number[]>() : limitsOf(named.slice(0, at), part.agreement)
      return { part, claim: { ...base, funds, limits } }
    }),
  }
}

/** The base-line may use all general money, an expansion only a surplus, and only when R4 allows it. */
const generalFor = (kind: ActivityRecord['kind'], at: number, mayUseSurplus: boolean): readonly number[] => {
  if (kind === 'base-line') return GENERAL_FUNDS.map((_, position) => at + position)
  return mayUseSurplus ? [at + GENERAL_FUNDS.indexOf('surplus')] : []
}
