/** What each activity asks for, as claims on funds: who may pay for it follows the restriction of an agreement and the donor's share. */
import type { ActivityRecord } from '../inputs/spending.ts'
import { isInScope } from '../waterfall/scope.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { type CostYear, costYears, usesAllLeft } from './cost-years.ts'
import type { Apart, Demand } from './demand.ts'
import { withGates } from './gates.ts'
import { GENERAL_FUNDS } from './general-money.ts'
import type { Horizon } from './horizon.ts'
import type { KeptFund } from './kept-money.ts'
import { atMostShareOf, keptFor, limitsOf, type Payers, withKept } from './limits.ts'
import type { Claim } from './network.ts'
import { type Chosen, eachOnce, type Holds, type OwnChoice, ownSharesOf } from './own-choice.ts'
import { isUnsorted, withUnsorted } from './unsorted.ts'

export interface Question {
  readonly horizon: Horizon
  readonly demand: Demand
  readonly money: readonly AgreementMoney[]
  readonly fundOfAgreement: ReadonlyMap<string, number>
  /** Money that lapsed, and is kept for what was committed before. */
  readonly kept: readonly KeptFund[]
  readonly generalAt: number
  readonly door: GeneralDoor
  /** Where agreements that ask for an own share are left aside. */
  readonly chosen: Chosen
  readonly holds: Holds
  /** Whether what is of no category counts as of every one: to see whether it could make a difference. */
  readonly blind: boolean
}

export interface Claims {
  readonly demand: Demand
  readonly main: Claim
  readonly named: readonly { readonly part: Demand['named'][number]; readonly claim: Claim }[]
  /** Where an agreement that asks for an own share may be used or left aside. */
  readonly choices: readonly OwnChoice[]
}

export const claimsOf = (question: Question): Claims => {
  const [own, ...others] = costYears(question.horizon, question.demand).map((costYear) => claimsIn(question, costYear))
  return {
    demand: question.demand,
    main: own!.main,
    named: [...own!.named, ...others.flatMap(({ named }) => named)],
    choices: eachOnce([own!, ...others].flatMap(({ choices }) => choices)),
  }
}

const claimsIn = (question: Question, costYear: CostYear): Omit<Claims, 'demand'> => {
  const { fundOfAgreement, kept, generalAt, door } = question
  const { horizon, demand, ofYear } = costYear
  const { activity, whole, named, committed, reserved, rest } = demand
  const scope = scopeOf(question)
  const own = ownSharesOf({ ...costYear, scope }, question.holds, question.chosen)
  const payers: Payers = { horizon, demand, scope, fundOfAgreement, kept, own }
  const ids = scope.map(({ position }) => position.agreement.id)
  const scoped = ids.map((id) => fundOfAgreement.get(id) ?? -1)
  const general = generalFor(activity.kind, generalAt, door)
  const claimOf = (part: Apart, before: readonly Apart[]): Claim => {
    const free = part.beyond ? generalFor('expansion', generalAt, door) : general
    const base = { id: activity.id, demand: part.amounts, ...(ofYear === null ? {} : { ofYear }) }
    const limits = limitsOf(payers, before, part.agreement)
    if (part.agreement === undefined)
      return {
        ...{ ...base, funds: [...scoped, ...free] },
        limits: usesAllLeft(part) ? limits : atMostShareOf(payers, limits, part.amounts),
      }
    const known = fundOfAgreement.get(part.agreement)
    if (known === undefined) return { ...base, funds: free, limits: new Map() }
    return { ...base, funds: ids.includes(part.agreement) ? [known] : [], limits }
  }
  const main: Claim = {
    id: activity.id,
    demand: whole.map((_, period) => (committed[period] ?? 0) + (reserved[period] ?? 0) + (rest[period] ?? 0)),
    funds: [...scoped, ...general],
    limits: limitsOf(payers, named),
  }
  const apart = named.map((part, at) => ({
    part,
    claim: withKept(payers, claimOf(part, named.slice(0, at)), keptFor(payers, part)),
  }))
  const claims = withGates(payers, ofYear === null ? [...apart, { part: null, claim: main }] : apart)
  return {
    ...{ main: claims.at(-1) ?? main, choices: own.choices },
    named: apart.map(({ part, claim }, at) => ({ part, claim: claims[at] ?? claim })).filter(({ part }) => part.elsewhere !== true),
  }
}

/** The agreements that may pay for an activity. */
const scopeOf = ({ horizon, demand, money, blind }: Question): readonly AgreementMoney[] =>
  (blind ? money.map((each) => withUnsorted(horizon, demand, each)) : money).filter(
    ({ position: { agreement } }) => isInScope(agreement, demand.activity) || isUnsorted(agreement),
  )

/**
 * What of general money an expansion may use: nothing, a surplus over the whole base-line, or all that the base-line does not need. While
 * it is open which of these two, the expansion uses all that, and the base-line reserves.
 */
export type GeneralDoor = 'closed' | 'surplus' | 'beside-donors' | 'either'

/**
 * The base-line may use all general money, an expansion only what R4 allows. Where donors pay for the base-line, what they set free is
 * there for expansions too; the base-line, which is paid first, then leaves reserves alone, so that no expansion draws on them through it.
 * Or it uses reserves, and expansions have the surplus alone: else the base-line would take money of donors from an expansion as soon as it
 * could do without reserves, and more income would turn a yes into a no.
 */
/** To leave what donors set free aside, and have the base-line use reserves: a choice like that of an own share. No id is empty. */
export const WITH_RESERVES: OwnChoice = { activity: '', agreement: '', year: 0, heldBy: [] }

const generalFor = (kind: ActivityRecord['kind'], at: number, door: GeneralDoor): readonly number[] => {
  const [general, surplus, reserves] = GENERAL_FUNDS.map((_, position) => at + position) as [number, number, number]
  if (kind === 'base-line') return door === 'beside-donors' ? [general, surplus] : [general, surplus, reserves]
  return door === 'closed' ? [] : door === 'surplus' ? [surplus] : [general, surplus]
}
