/** What every member pays under every alternative, fees charged and its share of missions apart, and how much more or less than under the baseline. */
import type { MemberRecord } from '../inputs/member.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Alternative } from './alternative.ts'
import { missionsOfMember } from './belongs-to.ts'
import { type CombinedCell, combinedOf } from './combined-name.ts'

interface Charges {
  /** By alternative, then by year; null where the member is charged nothing of the kind. */
  readonly byYear: readonly (readonly (Decimal | null)[])[]
  /** By alternative, over the years. */
  readonly totals: readonly Decimal[]
}

export interface ComparedMember {
  readonly member: MemberRecord
  readonly fees: Charges
  readonly missions: Charges
  /** Fees and missions together less the baseline, by alternative, then by year. */
  readonly changes: readonly (readonly Decimal[])[]
  /** By alternative, over the years: above zero the member pays more, below zero less. */
  readonly change: readonly Decimal[]
}

/** What a member pays over the years as a figure to be explained; without a member, what all pay. */
export const paymentsFigure = (member: string | null): CombinedCell =>
  combinedOf(['membership-fees/charged', 'user-pays-missions/recovered'], { of: member === null ? {} : { member } })

const add = (amounts: readonly (Decimal | null)[]): Decimal => amounts.reduce<Decimal>((all, amount) => all.plus(amount ?? ZERO), ZERO)

const charges = (alternatives: readonly Alternative[], read: (alternative: Alternative, year: number) => Decimal | null): Charges => {
  const byYear = alternatives.map((alternative) => alternative.plan.years.map((year) => read(alternative, year)))
  return { byYear, totals: byYear.map(add) }
}

const missionsOf = ({ plan, assessment }: Alternative, member: string, year: number): Decimal | null => {
  const charged = missionsOfMember(plan.document, member).flatMap(
    (mission) => assessment.amount('user-pays-missions/recovered', { mission }, year) ?? [],
  )
  return charged.length === 0 ? null : add(charged)
}

const compareMember = (alternatives: readonly Alternative[], member: MemberRecord): ComparedMember => {
  const fees = charges(
    alternatives,
    ({ assessment }, year) => assessment.amount('membership-fees/charged', { member: member.id }, year) ?? null,
  )
  const missions = charges(alternatives, (alternative, year) => missionsOf(alternative, member.id, year))
  const pays = fees.byYear.map((ofOne, at) => ofOne.map((fee, year) => add([fee, missions.byYear[at]?.[year] ?? null])))
  const changes = pays.map((ofOne) => ofOne.map((amount, year) => amount.minus(pays[0]?.[year] ?? ZERO)))
  return { member, fees, missions, changes, change: changes.map(add) }
}

/** In the order of the documents, members that only an option adds last. */
export const compareMembers = (alternatives: readonly Alternative[]): readonly ComparedMember[] => {
  const known = new Map(alternatives.flatMap(({ document }) => document.members.map((member) => [member.id, member] as const)))
  return [...known.values()].map((member) => compareMember(alternatives, member))
}
