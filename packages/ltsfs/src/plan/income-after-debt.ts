/**
 * Incomes after debt: each adjustment takes a part of a debt off what those listed before it have left of the same income.
 *
 * In the unit of the income at the first of them. Who is not assessed by a later one keeps what the earlier ones have left.
 */
import type { Formula } from '../formula/formula.ts'
import type { StepOf } from '../inputs/fee-step.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { inPlanCurrency } from './in-plan-currency.ts'
import { observations } from './observations.ts'
import type { Plan } from './plan.ts'

/** What is left of an income, by income indicator and member. */
export type IncomesLeft = Map<string, ReadonlyMap<string, Formula>>

/** One income before and after an adjustment, and what it takes off. */
export interface Adjusted {
  readonly before: Formula
  readonly off: Formula
  readonly after: Formula
}

interface Adjustment {
  readonly plan: Plan
  readonly year: number
  readonly record: StepOf<'debt-adjustment'>
  /** Whom the adjustment assesses. */
  readonly members: readonly MemberRecord[]
  readonly left: IncomesLeft
}

/** Money of several members stands in one currency, or in that of the plan: fewer of them may share another one. */
export const inUnitOf = (plan: Plan, income: Formula, other: Formula, year: number): Formula =>
  income.unit === other.unit ? income : inPlanCurrency(plan, income, year)

/** Of everyone with an income and a debt; what is left is added to `left`. */
export const adjustForDebt = ({ plan, year, record, members, left }: Adjustment): ReadonlyMap<string, Adjusted> => {
  const [incomes, debts] = [record.income, record.debt].map((indicator) => observations(plan, indicator, members, year).values)
  const rate = plan.at(record.rate, year)
  const earlier = left.get(record.income)
  const adjusted = new Map<string, Adjusted>()
  for (const [id, debt] of debts ?? []) {
    const before = earlier?.get(id) ?? incomes?.get(id)
    if (before === undefined) continue
    const off = inUnitOf(plan, debt, before, year).times(rate)
    adjusted.set(id, { before, off, after: before.minus(off) })
  }
  left.set(record.income, new Map([...(earlier ?? []), ...[...adjusted].map(([id, { after }]) => [id, after] as const)]))
  return adjusted
}
