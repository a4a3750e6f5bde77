/**
 * What every member is charged in a fiscal year, under the schedule in force.
 *
 * Charged is what is invoiced: it is the same on every basis, so each figure is written once for a plan, whoever asks.
 * A member is charged the whole fee of every fiscal year in which it is a member on any day, unless the schedule prorates.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import type { Plan } from '../plan/plan.ts'
import { scheduleInForce } from '../plan/schedule.ts'
import { assessment, type FeeAssessment } from './assessment.ts'

const known = new WeakMap<Plan, Map<number, FeeAssessment | null>>()

/** Null in a year without a schedule in force. */
export const assessmentInForce = (plan: Plan, year: number): FeeAssessment | null => {
  const ofPlan = known.get(plan) ?? new Map<number, FeeAssessment | null>()
  known.set(plan, ofPlan)
  const found = ofPlan.get(year)
  if (found !== undefined) return found
  const schedule = scheduleInForce(plan, year)
  const made = schedule && assessment({ plan, schedule, year, chargedIn: (earlier) => annualFees(plan, earlier) })
  ofPlan.set(year, made)
  return made
}

/** What each would be charged for the whole year: what later fees rise and fall from. */
export const annualFees = (plan: Plan, year: number): ReadonlyMap<string, Formula> => assessmentInForce(plan, year)?.annual ?? new Map()

/** By member id, in the order of the document. Also of years before the plan, where its parameters reach back so far. */
export const chargedFees = (plan: Plan, year: number): ReadonlyMap<string, Figure> => assessmentInForce(plan, year)?.charged ?? new Map()
