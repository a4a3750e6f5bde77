/**
 * One indicator over many members, in one unit: as observed where all stand in the same unit, in the currency of the plan where they
 * stand in several currencies. Members without a value, and units that cannot be compared, are named, never guessed.
 */
import type { Formula } from '../formula/formula.ts'
import { isMoney, type Unit } from '../formula/unit.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { inPlanCurrency } from './in-plan-currency.ts'
import type { Plan } from './plan.ts'

export interface Observations {
  readonly indicator: string
  readonly values: ReadonlyMap<string, Formula>
  readonly unit: Unit
  /** Members without a value that may be used, in the order of the document. */
  readonly missing: readonly string[]
  /** Those of them that have one which data quality holds back. */
  readonly heldBack: readonly string[]
  /** Units that cannot be compared; empty when all can. */
  readonly conflict: readonly Unit[]
  /** Currencies without a rate of exchange. */
  readonly noRate: readonly string[]
}

export const observations = (plan: Plan, indicator: string, members: readonly MemberRecord[], year: number): Observations => {
  const seen = members.map((member) => [member.id, plan.observation(member, indicator, year)] as const)
  const found = seen.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))
  const units = [...new Set(found.map(([, { unit }]) => unit))]
  const converts = units.length > 1 && units.every(isMoney)
  const noRate = converts
    ? units.filter((unit) => unit !== plan.currency && !plan.document.exchangeRates.some(({ currency }) => currency === unit))
    : []
  return {
    indicator,
    values: new Map(
      converts && noRate.length === 0
        ? found.map(([id, value]) => [id, inPlanCurrency(plan, value, year)])
        : found.map(([id, value]) => [id, value]),
    ),
    unit: converts ? plan.currency : (units[0] ?? ''),
    missing: seen.flatMap(([id, value]) => (value === undefined ? [id] : [])),
    heldBack: members.filter((member) => plan.heldBack(member, indicator, year) !== undefined).map(({ id }) => id),
    conflict: units.length > 1 && !converts ? units : [],
    noRate,
  }
}

/** Whether a member has a flag: an observed value above zero. */
export const hasFlag = (plan: Plan, member: MemberRecord, flag: string, year: number): boolean => {
  const seen = plan.observation(member, flag, year)
  return seen?.op === 'parameter' && seen.parameter.value !== null && seen.parameter.value.gt(0)
}
