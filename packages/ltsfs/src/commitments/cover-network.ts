/**
 * The network of a plan on a day: its funds with the money that is confirmed, and its activities with what they ask for.
 *
 * Restricted agreements are funds of their own. Unrestricted ones stand in the general money. Who may pay for what follows the
 * restriction of the agreement, its window and the donor's share.
 */
import type { Forecast } from '../forecast/forecast.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { Decimal } from '../money/decimal.ts'
import { inOrderOfPayment } from '../spending/activity.ts'
import { isInScope } from '../waterfall/scope.ts'
import { type AgreementMoney, agreementMoney, type Unconfirmed } from './agreement-money.ts'
import { type BaseLineCover, baseLineCovered } from './base-line-covered.ts'
import { type Demand, demandOf } from './demand.ts'
import type { Extra } from './flow.ts'
import { GENERAL_FUNDS, type GeneralMoney, generalFunds, generalMoney } from './general-money.ts'
import type { Horizon } from './horizon.ts'
import { circles, type Match, matched } from './match.ts'
import { type Claim, type Fund, type Network, total } from './network.ts'
import { inYear } from './prudent-rate.ts'
import { listed } from './words.ts'

export interface CoverNetwork extends Network {
  readonly demands: readonly Demand[]
  readonly money: readonly AgreementMoney[]
  readonly general: GeneralMoney | null
  /** R4: whether expansions may use a surplus, or the first year in which the base-line is not covered. */
  readonly rule: BaseLineCover
  /** The main claim of a demand, and the claims of what names its agreement, by position. */
  readonly claimOf: ReadonlyMap<string, number>
  readonly namedClaims: readonly { readonly demand: Demand; readonly named: Demand['named'][number]; readonly claim: number }[]
  readonly unconfirmed: readonly Unconfirmed[]
  /** What more there would be if these came true. */
  readonly extraOf: (pieces: readonly Unconfirmed[]) => readonly Extra[]
  /** Funds whose money cannot be valued, with the sentences that say why. */
  readonly missing: readonly { readonly fund: number; readonly period: number; readonly sentence: string }[]
}

export const coverNetwork = (horizon: Horizon, confirmed: Forecast | null, why: readonly string[]): CoverNetwork => {
  const { plan, position, years } = horizon
  const money = position.agreements.map((known) => agreementMoney(horizon, known, confirmed))
  const matches = matchesOf(horizon, money)
  const counted = matched(
    money.map(({ inflow }) => inflow),
    matches,
  )
  const restricted = money.flatMap(({ position: { agreement } }, at) => (agreement.restriction === 'none' ? [] : [at]))
  const funds = restricted.map((at, own) => fundOf(horizon, money[at]!, counted[at] ?? [], own))
  const general = confirmed && generalMoney(horizon, confirmed)
  const generalAt = funds.length
  const all = [...funds, ...generalFunds(general, years.length, generalAt)]
  const demands = inOrderOfPayment(plan.document.spending.activities).map((activity) => demandOf(horizon, activity))
  const fundOfAgreement = new Map(restricted.map((at, own) => [money[at]!.position.agreement.id, own]))
  const claimsFor = (demand: Demand, mayUseSurplus: boolean) =>
    claimsOf({ horizon, demand, money, fundOfAgreement, generalAt, mayUseSurplus })
  const isBaseLine = ({ activity }: Demand): boolean => activity.kind === 'base-line'
  const baseLine = demands.filter(isBaseLine).flatMap((demand) => {
    const { main, named } = claimsFor(demand, false)
    return [main, ...named.map(({ claim }) => claim)]
  })
  const rule = baseLineCovered(horizon, general, all, baseLine)
  const parts = demands.map((demand) => claimsFor(demand, rule.openToExpansion))
  const claims: Claim[] = parts.map(({ main }) => main)
  const namedClaims = parts.flatMap(({ demand, named }) =>
    named.map(({ part, claim }) => ({ demand, named: part, claim: claims.push(claim) - 1 })),
  )
  return {
    periods: years.length,
    funds: all,
    claims,
    demands,
    money,
    general,
    rule,
    claimOf: new Map(demands.map(({ activity }, at) => [activity.id, at])),
    namedClaims,
    unconfirmed: money.flatMap((each) => each.unconfirmed),
    extraOf: extras(money, matches, counted, (agreement) => fundOfAgreement.get(agreement) ?? generalAt),
    missing: [
      ...money.flatMap((each) =>
        each.missing.map((gap) => ({ ...gap, fund: fundOfAgreement.get(each.position.agreement.id) ?? generalAt })),
      ),
      ...stuck(money, matches).map((gap) => ({ fund: fundOfAgreement.get(gap.agreement) ?? generalAt, period: 0, sentence: gap.sentence })),
      ...why.map((sentence) => ({ fund: generalAt, period: 0, sentence })),
    ],
  }
}

const matchesOf = ({ plan, policy, years }: Horizon, money: readonly AgreementMoney[]): readonly Match[] => {
  const at = (id: string) => money.findIndex(({ position }) => position.agreement.id === id)
  return policy.funds.flatMap(({ agreement, match }) =>
    match === undefined || at(agreement) < 0
      ? []
      : [
          {
            fund: at(agreement),
            by: match.by.map(at).filter((found) => found >= 0),
            atMost: inYear(plan, match.atMost, years[0] ?? 0) ?? new Decimal(0),
          },
        ],
  )
}

/** Agreements that match each other in a circle and for which nothing else comes: nothing of them can ever count, and the plan must say more. */
const stuck = (money: readonly AgreementMoney[], matches: readonly Match[]) => {
  const found = circles(matches)
  if (found.size === 0) return []
  const hoped = matched(
    money.map(({ inflow, unconfirmed }) =>
      inflow.map((amount, period) => unconfirmed.reduce((sum, piece) => (piece.period === period ? sum + piece.amount : sum), amount)),
    ),
    matches,
  )
  const name = (at: number): string => money[at]?.position.agreement.id ?? ''
  return [...found].flatMap(([at, circle]) => {
    if (total(hoped[at] ?? []) > 0) return []
    const who = circle.length === 1 ? `${name(at)} is matched by itself` : `${listed(circle.map(name))} match each other in a circle`
    const sentence = `${who}, so nothing of ${circle.length === 1 ? 'it' : 'them'} counts. Name an agreement outside the circle that matches ${circle.length === 1 ? 'it' : 'one of them'}.`
    return [{ agreement: name(at), sentence }]
  })
}

const fundOf = ({ policy }: Horizon, { position: { agreement }, open }: AgreementMoney, inflow: readonly number[], own: number): Fund => ({
  id: agreement.id,
  inflow,
  open,
  carriesTo: policy.funds.find((each) => each.agreement === agreement.id)?.carriesOver === false ? null : own,
})

/** The difference that unconfirmed money makes, what it matches included. */
const extras =
  (
    money: readonly AgreementMoney[],
    matches: readonly Match[],
    counted: readonly (readonly number[])[],
    fundOfAgreement: (agreement: string) => number,
  ) =>
  (pieces: readonly Unconfirmed[]): readonly Extra[] => {
    const raised = money.map(({ position: { agreement }, inflow }) =>
      inflow.map((amount, period) =>
        pieces.reduce((sum, piece) => (piece.agreement === agreement.id && piece.period === period ? sum + piece.amount : sum), amount),
      ),
    )
    return matched(raised, matches).flatMap((inflow, at) =>
      inflow.flatMap((amount, period) => {
        const more = amount - (counted[at]?.[period] ?? 0)
        return more === 0 ? [] : [{ fund: fundOfAgreement(money[at]!.position.agreement.id), period, amount: more }]
      }),
    )
  }

/** The most a donor pays of the whole cost in each period; null without a share. */
export const shareOf = ({ plan, years }: Horizon, { donorShare }: AgreementRecord, whole: readonly number[]): readonly number[] | null =>
  donorShare === undefined
    ? null
    : years.map((year, period) =>
        (inYear(plan, donorShare, year) ?? new Decimal(0))
          .times(whole[period] ?? 0)
          .floor()
          .toNumber(),
      )

interface Question {
  readonly horizon: Horizon
  readonly demand: Demand
  readonly money: readonly AgreementMoney[]
  readonly fundOfAgreement: ReadonlyMap<string, number>
  readonly generalAt: number
  readonly mayUseSurplus: boolean
}

interface Claims {
  readonly demand: Demand
  readonly main: Claim
  readonly named: readonly { readonly part: Demand['named'][number]; readonly claim: Claim }[]
}

const claimsOf = ({ horizon, demand, money, fundOfAgreement, generalAt, mayUseSurplus }: Question): Claims => {
  const { activity, whole, named, committed, reserved, rest } = demand
  const scope = money.filter(({ position: { agreement } }) => isInScope(agreement, activity))
  const share = (id: string): readonly number[] | null => {
    const record = scope.find(({ position }) => position.agreement.id === id)?.position.agreement
    return record === undefined ? null : shareOf(horizon, record, whole)
  }
  const taken = (agreement: string, period: number): number =>
    named.reduce((sum, part) => (part.agreement === agreement ? sum + (part.amounts[period] ?? 0) : sum), 0)
  const limitsOf = (ids: readonly string[], less: (id: string, period: number) => number) =>
    new Map(
      ids.flatMap((id) => {
        const most = share(id)
        return most === null
          ? []
          : [[fundOfAgreement.get(id) ?? -1, most.map((amount, period) => Math.max(0, amount - less(id, period)))] as const]
      }),
    )
  const ids = scope.map(({ position }) => position.agreement.id)
  const own = ids.map((id) => fundOfAgreement.get(id) ?? -1)
  return {
    demand,
    main: {
      id: activity.id,
      demand: whole.map((_, period) => (committed[period] ?? 0) + (reserved[period] ?? 0) + (rest[period] ?? 0)),
      funds: [...own, ...generalFor(activity, generalAt, mayUseSurplus)],
      limits: limitsOf(ids, taken),
    },
    named: named.map((part) => {
      const known = fundOfAgreement.get(part.agreement)
      const funds = known === undefined ? generalFor(activity, generalAt, mayUseSurplus) : ids.includes(part.agreement) ? [known] : []
      return {
        part,
        claim: { id: activity.id, demand: part.amounts, funds, limits: limitsOf(known === undefined ? [] : [part.agreement], () => 0) },
      }
    }),
  }
}

/** The base-line may use all general money, an expansion only a surplus, and only when R4 allows it. */
const generalFor = ({ kind }: ActivityRecord, at: number, mayUseSurplus: boolean): readonly number[] => {
  if (kind === 'base-line') return GENERAL_FUNDS.map((_, position) => at + position)
  return mayUseSurplus ? [at + GENERAL_FUNDS.indexOf('surplus')] : []
}
