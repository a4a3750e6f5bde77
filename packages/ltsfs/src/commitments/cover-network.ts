/**
 * The network of a plan on a day: its funds with the money that is confirmed, and its activities with what they ask for.
 *
 * Restricted agreements are funds of their own. Unrestricted ones stand in the general money. The parts it is made of stay with it, so that
 * a question can change one of them and ask again.
 */
import type { Forecast } from '../forecast/forecast.ts'
import type { AgreementPosition } from '../register/agreement-position.ts'
import { inOrderOfPayment } from '../spending/activity.ts'
import { type AgreementMoney, agreementMoney, type Unconfirmed } from './agreement-money.ts'
import { type BaseLineCover, baseLineCovered } from './base-line-covered.ts'
import { type Claims, type GeneralDoor, WITH_RESERVES } from './claims.ts'
import { type Demand, demandOf } from './demand.ts'
import { type GeneralMoney, generalFunds, generalMoney } from './general-money.ts'
import { type GeneralSpending, generalSpending } from './general-spending.ts'
import type { Horizon } from './horizon.ts'
import { heldOf, keptFund } from './kept-money.ts'
import { chosenAs, claimsWith } from './known-claims.ts'
import { type Match, matched } from './match.ts'
import { matchesOf, stuck } from './matching.ts'
import type { Names } from './names.ts'
import type { Claim, Fund, Network } from './network.ts'
import { type Chosen, holdingIn, keyOf, type OwnChoice, sharersOf } from './own-choice.ts'
import { cutShort } from './window.ts'

/** What a network is made of. */
export interface Parts extends Chosen {
  readonly money: readonly AgreementMoney[]
  readonly demands: readonly Demand[]
  /** More general income than is confirmed, by period, in minor units. */
  readonly income: readonly number[]
  /** Whether money that cannot be valued counts as boundless, and a cost of no category as of any: to see whether it makes a difference. */
  readonly boundless: boolean
}

export interface CoverNetwork extends Network {
  readonly years: readonly number[]
  readonly parts: Parts
  readonly demands: readonly Demand[]
  readonly money: readonly AgreementMoney[]
  readonly matches: readonly Match[]
  readonly general: GeneralMoney | null
  /** What counts of each unrestricted agreement: general money rests on it. */
  readonly unrestricted: readonly (readonly number[])[]
  /** By agreement, what expenses took out of it without confirmed money behind. */
  readonly overspent: readonly number[]
  /** R4: whether expansions may use a surplus, or the first year in which the base-line is not covered. */
  readonly rule: BaseLineCover
  readonly door: GeneralDoor
  /** Where an agreement that asks for an own share may be used or left aside, and whether the base-line uses reserves: the same in networks that differ in that alone. */
  readonly choices: readonly OwnChoice[]
  /** Agreements beside which an own share is asked for, and as a key the periods in which they hold money: claims on them follow from it. */
  readonly sharers: ReadonlySet<string>
  readonly holding: string
  /** Claims of the base-line, on which that rule rests. */
  readonly baseLine: readonly Claim[]
  readonly made: ReadonlyMap<Demand, Claims>
  /** Claims of all networks that have any in common. */
  readonly known: Map<string, Claims>
  /** The main claim of a demand, and the claims of what names its agreement, by position. */
  readonly claimOf: ReadonlyMap<string, number>
  readonly namedClaims: readonly { readonly demand: Demand; readonly named: Demand['named'][number]; readonly claim: number }[]
  readonly unconfirmed: readonly Unconfirmed[]
  /** Funds whose money cannot be valued, with the sentences that say why. */
  readonly missing: readonly { readonly fund: number; readonly period: number; readonly sentence: string }[]
  /** The position of the fund of an agreement; of the first general fund for unrestricted ones. */
  readonly fundOf: (agreement: string) => number
  /** The money of an agreement, were it to stand otherwise. */
  readonly revalued: (known: AgreementPosition) => AgreementMoney
  /** The network of other parts. */
  readonly with: (change: Partial<Parts>) => CoverNetwork
}

interface Given {
  readonly horizon: Horizon
  readonly names: Names
  readonly confirmed: Forecast | null
  /** Why there is no forecast. */
  readonly why: readonly string[]
  readonly spending: GeneralSpending | null
}

export const coverNetwork = (horizon: Horizon, names: Names, confirmed: Forecast | null, why: readonly string[]): CoverNetwork =>
  networkOf(
    { horizon, names, confirmed, why, spending: confirmed && generalSpending(horizon, confirmed) },
    {
      money: horizon.position.agreements.map((known) => agreementMoney(horizon, names, known, confirmed)),
      demands: inOrderOfPayment(horizon.plan.document.spending.activities).map((activity) => demandOf(horizon, names, activity)),
      income: horizon.years.map(() => 0),
      boundless: false,
      aside: new Set(),
      open: new Set(),
    },
  )

const networkOf = (given: Given, parts: Parts, before?: CoverNetwork): CoverNetwork => {
  const { horizon, names, why } = given
  const { money, demands } = parts
  const counting = countingOf(given, parts, before)
  const { restricted, general, matches, generalAt } = counting
  const fundOfAgreement = new Map(restricted.map((at, own) => [money[at]!.position.agreement.id, own]))
  const fundOf = (agreement: string): number => fundOfAgreement.get(agreement) ?? generalAt
  const missing = [
    ...money.flatMap((each) => each.missing.map((gap) => ({ ...gap, fund: fundOf(each.position.agreement.id) }))),
    ...stuck(names, money, matches).map((gap) => ({ fund: fundOf(gap.agreement), period: 0, sentence: gap.sentence })),
    ...why.map((sentence) => ({ fund: generalAt, period: 0, sentence })),
  ]
  const funds = parts.boundless ? boundless(counting.funds, generalAt, missing) : counting.funds
  const alike = before !== undefined && hasSameAgreements(parts, before.parts) ? before : undefined
  const sharers = alike?.demands === demands ? alike.sharers : sharersOf(money, demands)
  const holding = holdingIn(funds, sharers)
  const same = alike?.holding === holding.key ? alike : undefined
  const known = same?.known ?? new Map<string, Claims>()
  const claimsFor = claimsWith(
    { made: same?.made ?? new Map(), known },
    {
      ...{ horizon, money, fundOfAgreement, kept: counting.kept, generalAt },
      ...{ holds: holding.holds, chosen: parts, blind: parts.boundless },
    },
  )
  const own = same?.choices.filter((choice) => choice !== WITH_RESERVES) ?? []
  const hasSameChoices = same?.demands === demands && chosenAs(own, parts) === chosenAs(own, same.parts)
  const baseLine = hasSameChoices ? same.baseLine : baseLineOf(demands, claimsFor('closed'))
  const blind = parts.boundless && missing.some(({ fund }) => fund === generalAt)
  const rule: BaseLineCover = blind
    ? { openToExpansion: true, shortIn: null, short: null }
    : baseLineCovered(horizon, general, funds, baseLine)
  // Money that an earlier year set aside for the base-line's open commitments stands in general money, and is no expansion's.
  const hasDonors = given.spending?.carried.isZero() === true && baseLine.some((claim) => claim.funds.some((fund) => fund < generalAt))
  const mayUseReserves = hasDonors && !blind && hasReserves(general)
  const withReserves = mayUseReserves && parts.aside.has(keyOf(WITH_RESERVES))
  const isEither = mayUseReserves && parts.open.has(keyOf(WITH_RESERVES))
  const beside = isEither ? 'either' : hasDonors && !blind && !withReserves ? 'beside-donors' : 'surplus'
  const door = rule.openToExpansion ? beside : 'closed'
  const isSame = hasSameChoices && same.door === door
  const asked = isSame ? same : askedIn(demands.map(claimsFor(door)))
  const ownChoices = asked.choices.filter((choice) => choice !== WITH_RESERVES)
  const network: CoverNetwork = {
    ...{ periods: horizon.years.length, years: horizon.years },
    ...{ parts, funds, demands, money, matches, general, rule, door, missing, fundOf, baseLine },
    holding: holding.key,
    ...{ sharers, known, made: asked.made },
    choices: mayUseReserves && (rule.openToExpansion || ownChoices.length > 0) ? [...ownChoices, WITH_RESERVES] : ownChoices,
    claims: asked.claims,
    namedClaims: asked.namedClaims,
    overspent: counting.overspent,
    unrestricted: counting.unrestricted,
    claimOf: same?.claimOf ?? new Map(demands.map(({ activity }, at) => [activity.id, at])),
    unconfirmed: money.flatMap((each) => each.unconfirmed),
    revalued: (position) => agreementMoney(horizon, names, position, given.confirmed),
    with: (change) => networkOf(given, { ...parts, ...change }, network),
  }
  return network
}

/** Whether the base-line finds reserves in some period, and no expense of an expansion has used more than the surplus. */
const hasReserves = (general: GeneralMoney | null): boolean => {
  if (general === null || general.overspent !== general.overspentBesideDonors) return false
  return [...general.reserves, ...general.general.slice(0, -1), ...general.surplus.slice(0, -1)].some((amount) => amount > 0)
}

/** Whether agreements say the same, so that claims on them stay as they are. */
const hasSameAgreements = (one: Parts, other: Parts): boolean =>
  one.boundless === other.boundless &&
  (one.money === other.money || one.money.every(({ position }, at) => position.agreement === other.money[at]?.position.agreement))

const baseLineOf = (demands: readonly Demand[], claimsFor: (demand: Demand) => Claims): readonly Claim[] =>
  demands
    .filter(({ activity }) => activity.kind === 'base-line')
    .flatMap((demand) => {
      const { main, named } = claimsFor(demand)
      return [main, ...named.flatMap(({ part, claim }) => (part.beyond ? [] : [claim]))]
    })

/** Main claims in the order of the demands, then those that name an agreement. */
const askedIn = (made: readonly Claims[]): Pick<CoverNetwork, 'made' | 'claims' | 'namedClaims' | 'choices'> => {
  const claims: Claim[] = made.map(({ main }) => main)
  const namedClaims = made.flatMap(({ demand, named }) =>
    named.map(({ part, claim }) => ({ demand, named: part, claim: claims.push(claim) - 1 })),
  )
  return { made: new Map(made.map((each) => [each.demand, each])), claims, namedClaims, choices: made.flatMap(({ choices }) => choices) }
}

/** The funds with what is left of the money that counts. */
const countingOf = ({ horizon, confirmed, spending }: Given, { money, income }: Parts, before?: CoverNetwork) => {
  const { years } = horizon
  const matches = matchesOf(horizon, money)
  const counted = matched(
    money.map((each) => each.confirmed),
    matches,
  )
  const restricted = money.flatMap(({ position: { agreement } }, at) => (agreement.restriction === 'none' ? [] : [at]))
  const unrestricted = money.flatMap(({ position: { agreement, registered }, earlier }, at) =>
    agreement.restriction === 'none' ? [{ agreement: agreement.id, registered, earlier, counted: counted[at] ?? [] }] : [],
  )
  const isSame =
    before?.parts.income === income && unrestricted.every(({ counted: amounts }, at) => amounts.join() === before.unrestricted[at]?.join())
  const general = isSame
    ? before.general
    : confirmed && spending && generalMoney(horizon, confirmed, { unrestricted, spending, more: income })
  const first = years[0] ?? 0
  const held = money.map((each, at) => heldOf(each, counted[at] ?? [], first))
  const own = restricted.map((at, fund): Fund => {
    const { position, open, aged } = money[at]!
    const short = cutShort(horizon.plan, position.agreement, years)
    const until = short === null ? {} : { cutShort: { period: years.indexOf(short), until: position.agreement.window.until } }
    return { id: position.agreement.id, inflow: held[at]!.inflow, open, carriesTo: aged === null ? fund : null, ...until }
  })
  const kept = restricted.flatMap((at) => {
    const { position, aged, hasEnded } = money[at]!
    const since = horizon.keptYears[0]
    if (since === undefined) return []
    const earlier = aged === null ? [] : Array.from({ length: first - since }, (_, index) => since + index)
    return [...earlier, ...(hasEnded ? [first] : [])].map((year) => ({ at, year, agreement: position.agreement.id }))
  })
  const generalAt = own.length + kept.length
  return {
    ...{ restricted, general, matches, generalAt },
    kept: kept.map(({ agreement, year }, position) => ({ agreement, year, fund: own.length + position })),
    unrestricted: unrestricted.map(({ counted: amounts }) => amounts),
    overspent: held.map((each) => each.overspent),
    funds: [
      ...own,
      ...kept.map(({ at, year, agreement }) => keptFund(agreement, held[at]!.kept.get(year) ?? 0, years.length)),
      ...generalFunds(general, years.length, generalAt),
    ],
  }
}

const boundless = (funds: readonly Fund[], generalAt: number, missing: CoverNetwork['missing']): readonly Fund[] =>
  funds.map((fund, at) => {
    const gaps = missing.filter((gap) => Math.min(gap.fund, generalAt) === Math.min(at, generalAt))
    if (gaps.length === 0) return fund
    const first = Math.min(...gaps.map(({ period }) => period))
    return { ...fund, inflow: fund.inflow.map((amount, period) => (period >= first ? Number.POSITIVE_INFINITY : amount)) }
  })
