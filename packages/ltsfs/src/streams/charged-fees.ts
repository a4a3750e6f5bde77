/**
 * What every member is charged in a fiscal year: the method of the schedule in force, then its steps in order, then rounded.
 *
 * Charged is what is invoiced: it is the same on every basis, so each figure is written once for a plan, whoever asks.
 * A member is charged the whole fee of every fiscal year in which it is a member on any day.
 */
import type { Figure } from '../formula/formula.ts'
import { figure } from '../formula/write.ts'
import type { FeeScheduleRecord } from '../inputs/membership-fees.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { indexed } from './fee-indexation.ts'
import type { FeeMethod, FeeStep } from './fee-method.ts'
import { phasedIn } from './fee-phase-in.ts'
import { feesByTiers } from './fees-by-tiers.ts'

const METHODS: Readonly<Record<FeeScheduleRecord['method'], FeeMethod>> = { tiers: feesByTiers }
const STEPS: readonly FeeStep[] = [indexed, phasedIn]

const charge = (plan: Plan, year: number): ReadonlyMap<string, Figure> => {
  const schedule = scheduleInForce(plan, year)
  if (schedule === null) return new Map()
  const setting = { plan, schedule, year, chargedIn: (earlier: number) => chargedFees(plan, earlier) }
  return new Map(
    [...METHODS[schedule.method](setting)].map(([member, full]) => {
      const fee = STEPS.reduce((before, step) => step(setting, member, before), full)
      return [member, figure('membership-fees/charged', { member, year }, fee.rounded())]
    }),
  )
}

const known = new WeakMap<Plan, Map<number, ReadonlyMap<string, Figure>>>()

/** By member id, in the order of the document. Also of years before the plan, where its parameters reach back so far. */
export const chargedFees = (plan: Plan, year: number): ReadonlyMap<string, Figure> => {
  const ofPlan = known.get(plan) ?? new Map<number, ReadonlyMap<string, Figure>>()
  known.set(plan, ofPlan)
  const found = ofPlan.get(year) ?? charge(plan, year)
  ofPlan.set(year, found)
  return found
}
