/**
 * The assessment of a fiscal year under one schedule: what every member is charged, and where it stood after every step on the way.
 *
 * The method of the schedule, then the steps after it in their order, then the minor unit. Works for any plan: members are ids with
 * indicators. What is waived is charged all the same. Assumes that `feeTroubles` finds nothing; a plan that validated has none for the schedules in force.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { type ValueReader, valueReader } from '../formula/value.ts'
import { figure } from '../formula/write.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import type { Plan } from '../plan/plan.ts'
import { indexed } from './fee-indexation.ts'
import { limits } from './fee-limits.ts'
import type { FeeSetting, FeeStep, Method, Stage } from './fee-method.ts'
import { phasedIn } from './fee-phase-in.ts'
import { feesByClasses } from './fees-by-classes.ts'
import { feesByFormula } from './fees-by-formula.ts'
import { feesByScale } from './fees-by-scale.ts'
import { feesByTiers } from './fees-by-tiers.ts'
import type { LimitTrouble } from './limit-trouble.ts'
import { prorated } from './proration.ts'

export interface FeeAssessment {
  readonly plan: Plan
  readonly schedule: FeeScheduleRecord
  readonly year: number
  readonly toAssess: Formula | null
  readonly shares: (() => ReadonlyMap<string, Formula>) | null
  /** In order: those of the method, then those of the steps after it. */
  readonly stages: readonly Stage[]
  /** What each is charged for a whole year: the figure charged, where the member is one all year. */
  readonly annual: ReadonlyMap<string, Formula>
  /** Why the limits of the schedule cannot hold; null when they do. */
  readonly trouble: LimitTrouble | null
  /** By member id, in the order of the document. */
  readonly charged: ReadonlyMap<string, Figure>
  /** Has read already what the method had to know. */
  readonly reader: ValueReader
}

/** What follows the method, in this order; then limits and proration. */
const STEPS: readonly FeeStep[] = [indexed, phasedIn]

const methodOf = (setting: FeeSetting): Method => {
  const { schedule } = setting
  switch (schedule.method) {
    case 'tiers':
      return feesByTiers({ ...setting, schedule })
    case 'classes':
      return feesByClasses({ ...setting, schedule })
    case 'scale':
      return feesByScale({ ...setting, schedule })
    case 'formula':
      return feesByFormula({ ...setting, schedule })
    default:
      return schedule satisfies never
  }
}

/** One result for every formula asked about: who pays alike shares a formula, and a forecast reads it once. */
const remembered = (change: (fee: Formula) => Formula): ((fee: Formula) => Formula) => {
  const known = new Map<Formula, Formula>()
  return (fee) => {
    const found = known.get(fee) ?? change(fee)
    known.set(fee, found)
    return found
  }
}

const after = (setting: FeeSetting, step: FeeStep, fees: ReadonlyMap<string, Formula>): ReadonlyMap<string, Formula> => {
  const forAll = remembered((fee) => step.apply(setting, '', fee))
  return new Map([...fees].map(([member, fee]) => [member, step.byMember ? step.apply(setting, member, fee) : forAll(fee)]))
}

const toMinorUnit = (fees: ReadonlyMap<string, Formula>): ReadonlyMap<string, Formula> => {
  const rounded = remembered((fee) => (fee.op === 'share' || fee.op === 'rounded' ? fee : fee.rounded()))
  return new Map([...fees].map(([member, fee]) => [member, rounded(fee)]))
}

/** Without a reader it has one of its own. */
export const assessment = (asked: Omit<FeeSetting, 'reader'> & { readonly reader?: ValueReader }): FeeAssessment => {
  const { reader = valueReader() } = asked
  const setting: FeeSetting = { ...asked, reader }
  const { plan, schedule, year } = setting
  const method = methodOf(setting)
  const stages: Stage[] = [...method.stages]
  let fees = method.fees
  for (const step of STEPS.filter(({ changes }) => changes(schedule))) {
    const changed = after(setting, step, fees)
    stages.push({ id: step.id, label: step.label(), fees: () => toMinorUnit(changed) })
    fees = changed
  }
  const held = limits.changes(schedule) ? limits.run(setting, fees, method.excluded) : { fees, stages: [], trouble: null }
  stages.push(...held.stages)
  const annual = toMinorUnit(held.fees)
  const due = prorated.changes(schedule) ? toMinorUnit(after(setting, prorated, annual)) : annual
  if (due !== annual) stages.push({ id: prorated.id, label: prorated.label(), fees: () => due })
  const charged = new Map([...due].map(([member, fee]) => [member, figure('membership-fees/charged', { member, year }, fee)]))
  const whole = [...annual].map(([member, fee]) => [member, due.get(member) === fee ? (charged.get(member) ?? fee) : fee] as const)
  return {
    plan,
    schedule,
    year,
    toAssess: method.toAssess,
    shares: method.shares,
    stages,
    annual: new Map(whole),
    trouble: held.trouble,
    charged,
    reader,
  }
}
