/**
 * Whether an agreement that asks for an own share is used for the cost of an activity in a year, or left aside.
 *
 * Used, it binds whoever else pays: own funds pay at least its own share. So its use is a choice wherever others may pay as well and nothing
 * of it is used there yet. Where it could not pay at all, it is as if it were not there. A cost that is paid in several periods is one
 * cost: its own share is one of all of it, so an agreement is used in all of these periods or in none.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { isInScope } from '../waterfall/scope.ts'
import type { AgreementMoney } from './agreement-money.ts'
import { stillPays } from './charges.ts'
import type { CostYear } from './cost-years.ts'
import type { Demand } from './demand.ts'
import { keptBy } from './kept-by.ts'
import type { Fund } from './network.ts'

export interface OwnChoice {
  readonly activity: string
  readonly agreement: string
  /** The year of the cost, whenever it is paid. */
  readonly year: number
  /** Agreements whose own shares keep all that this one asks for: while one of them is used, to leave this one aside changes nothing. */
  readonly heldBy: readonly string[]
}

/** No id has a blank. */
export const keyOf = ({ activity, agreement, year }: Omit<OwnChoice, 'heldBy'>): string => `${activity} ${agreement} ${year}`

/** Keys of what is left aside. */
export type Aside = ReadonlySet<string>

/** What was chosen. Where it is open yet, an agreement may pay and binds nobody, so that money reaches at least as far as after any choice. */
export interface Chosen {
  readonly aside: Aside
  readonly open: Aside
}

export interface OwnShares {
  readonly isAside: (agreement: string, period: number) => boolean
  /** Whether it bounds what donors pay together; one who pays alone is bounded by its own limit. */
  readonly binds: (agreement: AgreementRecord, period: number) => boolean
  /** Whether some choice is open, and nothing may bind donors more than the choices do that are made. */
  readonly isOpen: boolean
  /** The largest own share first. */
  readonly choices: readonly OwnChoice[]
}

interface Paying extends CostYear {
  /** Of the agreements that may pay for it. */
  readonly scope: readonly AgreementMoney[]
}

/** Whether an agreement has confirmed money with which it may pay in a period. */
export type Holds = (agreement: string, period: number) => boolean

const NOBODY_ASKS: OwnShares = { isAside: () => false, binds: () => false, isOpen: false, choices: [] }

export const ownSharesOf = (paying: Paying, holds: Holds, { aside, open }: Chosen): OwnShares => {
  const { horizon, demand, paidIn } = paying
  const { activity, whole } = demand
  const agreements = paying.scope.map(({ position }) => position.agreement)
  const asking = agreements.filter(({ ownShare }) => ownShare !== undefined)
  const isIn = (keys: Aside, agreement: string, period: number): boolean =>
    keys.has(keyOf({ activity: activity.id, agreement, year: horizon.years[period] ?? 0 }))
  const isAside = (agreement: string, period: number): boolean => isIn(aside, agreement, period)
  if (asking.length === 0) return NOBODY_ASKS
  const limits = new Map(agreements.map((agreement) => [agreement.id, stillPays(horizon, agreement, demand)]))
  const outside = chargedOutside(
    demand,
    horizon.position.agreements.map(({ agreement }) => agreement),
  )
  if (agreements.length + outside.length < 2) return NOBODY_ASKS
  const isUsed = (id: string, period: number): boolean =>
    isCharged(demand, id, period) || demand.named.some(({ agreement, amounts }) => agreement === id && (amounts[period] ?? 0) > 0)
  const mayPay = (id: string, period: number): boolean =>
    (limits.get(id)?.[period] ?? 1) > 0 && paidIn(period).some((each) => holds(id, each))
  const counts = (id: string, period: number): boolean => isUsed(id, period) || mayPay(id, period)
  const hasOthers = (id: string, period: number): boolean =>
    agreements.some((other) => other.id !== id && counts(other.id, period)) || outside.some((other) => isCharged(demand, other, period))
  const kept = keptBy(paying, asking)
  const binding = (id: string, period: number): boolean => kept.part(id, period) > 0 && counts(id, period)
  const isChoice = (id: string, period: number): boolean =>
    (whole[period] ?? 0) > 0 &&
    kept.part(id, period) > 0 &&
    mayPay(id, period) &&
    !isUsed(id, period) &&
    agreements.some((other) => other.id !== id && mayPay(other.id, period))
  return {
    isAside,
    binds: ({ id, ownShare }, period) =>
      ownShare !== undefined && !isAside(id, period) && !isIn(open, id, period) && counts(id, period) && hasOthers(id, period),
    isOpen: open.size > 0,
    choices: asking
      .flatMap(({ id }) => whole.flatMap((_, period) => (isChoice(id, period) ? [{ id, period }] : [])))
      .toSorted((a, b) => kept.part(b.id, b.period) - kept.part(a.id, a.period))
      .map(({ id, period }) => ({
        ...{ activity: activity.id, agreement: id, year: horizon.years[period] ?? 0 },
        heldBy: kept.holding(id, period).filter((other) => binding(other, period)),
      })),
  }
}

/** Of the parts of a cost that are paid in several periods, each choice once. */
export const eachOnce = (choices: readonly OwnChoice[]): readonly OwnChoice[] => {
  const keys = choices.map(keyOf)
  return choices.filter((_, at) => keys.indexOf(keys[at]!) === at)
}

const isCharged = ({ charges }: Demand, id: string, period: number): boolean => (charges.homeBy.get(id)?.[period] ?? 0) > 0

/** Donors that may not pay for an activity and were charged with it: until that is reversed, donors have paid it. */
const chargedOutside = (demand: Demand, agreements: readonly AgreementRecord[]): readonly string[] =>
  agreements.flatMap((agreement) =>
    agreement.restriction !== 'none' &&
    !isInScope(agreement, demand.activity) &&
    (demand.whole.some((_, period) => isCharged(demand, agreement.id, period)) ||
      [...demand.charges.apart.values()].some(({ by }) => (by.get(agreement.id) ?? 0) > 0))
      ? [agreement.id]
      : [],
  )

/** Agreements that pay for an activity for which one of them asks for an own share and another may pay as well. */
export const sharersOf = (money: readonly AgreementMoney[], demands: readonly Demand[]): ReadonlySet<string> => {
  const agreements = money.map(({ position }) => position.agreement)
  const asking = agreements.filter(({ ownShare }) => ownShare !== undefined)
  if (asking.length === 0) return new Set()
  return new Set(
    demands.flatMap((demand) => {
      if (!asking.some((agreement) => isInScope(agreement, demand.activity))) return []
      const scope = agreements.filter((agreement) => isInScope(agreement, demand.activity))
      return scope.length + chargedOutside(demand, agreements).length < 2 ? [] : scope.map(({ id }) => id)
    }),
  )
}

/** When some agreements are open and hold money, that of earlier periods included where it is carried over; and all of that as a key. */
export const holdingIn = (funds: readonly Fund[], agreements: ReadonlySet<string>): { readonly holds: Holds; readonly key: string } => {
  const found = new Set<string>()
  for (const [at, { id, inflow, open, carriesTo }] of funds.entries()) {
    if (!agreements.has(id)) continue
    let held = 0
    for (const [period, amount] of inflow.entries()) {
      held = amount + (carriesTo === at ? held : 0)
      if (held > 0 && open[period] === true) found.add(`${id} ${period}`)
    }
  }
  return { holds: (agreement, period) => found.has(`${agreement} ${period}`), key: [...found].join() }
}
