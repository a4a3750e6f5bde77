/**
 * Agreements that ask for an own share and are left aside for an activity that other donors may pay for as well.
 *
 * An own share bounds what all donors of an activity may pay together, whether or not the agreement that asks for it is needed. So an
 * activity is asked about with it and without it, and one yes suffices: an agreement more never turns a yes into a no.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { Decimal, ONE } from '../money/decimal.ts'
import { isInScope } from '../waterfall/scope.ts'
import type { Demand } from './demand.ts'
import type { Horizon } from './horizon.ts'
import { inYear } from './prudent-rate.ts'

/** The largest own share that an agreement asks for in the years asked about; nothing where it asks for none. */
const largest = ({ plan, years }: Horizon, { ownShare }: AgreementRecord): Decimal | null =>
  ownShare === undefined ? null : Decimal.max(0, ...years.map((year) => inYear(plan, ownShare, year) ?? ONE))

/** Whether an activity uses an agreement already, so that its own share is owed whatever else pays. */
const isInUse = ({ charges, named }: Demand, { id }: AgreementRecord): boolean =>
  charges.homeBy.has(id) || charges.movedBy.has(id) || named.some(({ agreement }) => agreement === id)

/** Agreements in scope of an activity that may be left aside for it: they ask for an own share, and other donors may pay as well. */
const dispensable = (demand: Demand, scope: readonly AgreementRecord[]): readonly AgreementRecord[] =>
  scope.length < 2 ? [] : scope.filter((agreement) => agreement.ownShare !== undefined && !isInUse(demand, agreement))

/** All of a network, each once. */
export const dispensableIn = (network: {
  readonly demands: readonly Demand[]
  readonly money: readonly { readonly position: { readonly agreement: AgreementRecord } }[]
}): readonly AgreementRecord[] => {
  const agreements = network.money.map(({ position }) => position.agreement)
  if (agreements.every(({ ownShare }) => ownShare === undefined)) return []
  const found = network.demands.flatMap((demand) =>
    dispensable(
      demand,
      agreements.filter((agreement) => isInScope(agreement, demand.activity)),
    ),
  )
  return [...new Set(found)]
}

/** What remains of a scope when agreements with a larger own share than this are left aside where they may be; null leaves none aside. */
export const leavingAside = (
  horizon: Horizon,
  demand: Demand,
  scope: readonly AgreementRecord[],
  most: Decimal | null,
): readonly AgreementRecord[] => {
  if (most === null) return scope
  const aside = dispensable(demand, scope).filter((agreement) => largest(horizon, agreement)?.gt(most) === true)
  return scope.filter((agreement) => !aside.includes(agreement))
}

/** The bounds worth asking about: none aside, all aside, and every own share between. */
export const boundsOf = (horizon: Horizon, agreements: readonly AgreementRecord[]): readonly (Decimal | null)[] => {
  const shares = agreements.map((agreement) => largest(horizon, agreement)?.toFixed() ?? '0')
  const between = [...new Set(shares)].map((share) => new Decimal(share)).toSorted((a, b) => b.cmp(a))
  return agreements.length === 0 ? [null] : [null, ...between.slice(1), ...(between.at(-1)?.isZero() === true ? [] : [new Decimal(0)])]
}
