/**
 * What is waived of the fees of a fiscal year, by member: charged, and need not be paid. Never more than the fee.
 *
 * A waiver holds in the fiscal years from its first until, and without, its last; several for one member add up.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import type { FeeWaiverRecord } from '../inputs/fee-waiver.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { chargedFees } from './charged-fees.ts'

export const waiversIn = (plan: Plan, year: number, member: string): readonly FeeWaiverRecord[] =>
  (plan.document.membershipFees.waivers ?? []).filter((waiver) => waiver.member === member && waiver.from <= year && year < waiver.until)

const amountOf = (plan: Plan, { share, amount }: FeeWaiverRecord, charged: Formula, year: number): readonly Formula[] => [
  ...(share === undefined ? [] : [charged.times(plan.at(share, year)).rounded()]),
  ...(amount === undefined ? [] : [inPlanCurrency(plan, plan.at(amount, year), year).rounded()]),
]

const known = new WeakMap<Plan, Map<number, ReadonlyMap<string, Figure>>>()

/** By member id; who has no waiver is absent. */
export const waivedFees = (plan: Plan, year: number): ReadonlyMap<string, Figure> => {
  const ofPlan = known.get(plan) ?? new Map<number, ReadonlyMap<string, Figure>>()
  known.set(plan, ofPlan)
  const found =
    ofPlan.get(year) ??
    new Map(
      [...chargedFees(plan, year)].flatMap(([member, charged]) => {
        const parts = waiversIn(plan, year, member).flatMap((waiver) => amountOf(plan, waiver, charged, year))
        return parts.length === 0
          ? []
          : [[member, figure('membership-fees/waived', { member, year }, sum(parts, plan.currency).atMost(charged))] as const]
      }),
    )
  ofPlan.set(year, found)
  return found
}

/** What a member is charged and has to pay; undefined where it is charged nothing. */
export const feeToPay = (plan: Plan, member: string, year: number): Formula | undefined => {
  const charged = chargedFees(plan, year).get(member)
  const waived = waivedFees(plan, year).get(member)
  return charged === undefined || waived === undefined ? charged : charged.minus(waived)
}
