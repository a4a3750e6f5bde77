/**
 * The management fee of a project in a year, before rounding: on what was delivered, less what carries no fee.
 *
 * Rate or bands, at most the donor's maximum, at least the minimum in a year with delivery, at most the ceiling of the year. Bands are
 * read on the base of the whole project and weighted afterwards: half a chance of a large project is not a small project.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing, one } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { baseOf, type Exclusions, exclusionsOf } from './exclusions.ts'
import { feeByBands } from './fee-bands.ts'

/** A project in a year in which something of it is planned. */
export interface ProjectYear {
  readonly plan: Plan
  readonly project: ProjectRecord
  readonly year: number
  /** What is delivered when everything is paid for. */
  readonly whole: Formula
  /** The share of planned cost that is delivered. */
  readonly delivery: Formula
  /** How much of the agreement counts on the basis of the forecast. */
  readonly weight: Formula
}

const inForce = ({ plan, year }: ProjectYear, dated: ProjectRecord['feeRate']): Formula | undefined =>
  dated !== undefined && plan.isInForce(dated, year) ? plan.at(dated, year) : undefined

/** The rate of a project that is charged by one rate: its own, or the donor's maximum if that is lower. */
const rateOf = (given: ProjectYear): Formula => {
  const { plan, project, year } = given
  if (project.feeRate === undefined) throw new Error(`project ${project.id} is not charged by a rate`)
  const own = plan.at(project.feeRate, year)
  const most = inForce(given, project.donorMaximum)
  return most === undefined ? own : own.atMost(most)
}

/** What a unit of delivered cost that carries the fee pays of it: a cost that holds its own fee pays r / (1 + r). */
export const rateOnCost = (given: ProjectYear, { holdsFee }: Exclusions): Formula => {
  const rate = rateOf(given)
  return holdsFee ? rate.over(one.plus(rate)) : rate
}

/** An amount of the project in the currency of the plan; undefined while it is not in force. */
export const amountInForce = (given: ProjectYear, dated: ProjectRecord['feeRate']): Formula | undefined => {
  const amount = inForce(given, dated)
  return amount === undefined ? undefined : inPlanCurrency(given.plan, amount, given.year)
}

const byRate = (given: ProjectYear, delivered: Formula): Formula => {
  const { plan, project, year, delivery, weight } = given
  const exclusions = exclusionsOf(plan, project, year)
  const [rate, base] = [rateOf(given), baseOf(plan, delivered, exclusions, delivery.times(weight))]
  return exclusions.holdsFee ? rate.times(base.over(one.plus(rate))) : rate.times(base)
}

const byBands = (given: ProjectYear, bands: NonNullable<ProjectRecord['feeBands']>): Formula => {
  const { plan, project, year, whole, delivery, weight } = given
  const base = baseOf(plan, whole, exclusionsOf(plan, project, year), delivery)
  const most = inForce(given, project.donorMaximum)
  const fee = feeByBands(plan, bands, base, year)
  return (most === undefined ? fee : fee.atMost(base.times(most))).times(weight)
}

export const feeOf = (given: ProjectYear, delivered: Formula): Formula => {
  const { plan, project, weight } = given
  const fee = project.feeBands === undefined ? byRate(given, delivered) : byBands(given, project.feeBands)
  const [least, most] = [amountInForce(given, project.feeMinimum), amountInForce(given, project.feeCeiling)]
  const nil = nothing(plan.currency)
  const raised = least === undefined ? fee : choose(delivered, '>', nil, fee.atLeast(least.times(weight)), nil)
  return most === undefined ? raised : raised.atMost(most)
}
