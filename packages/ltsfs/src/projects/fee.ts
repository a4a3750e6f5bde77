/**
 * The management fee of a project in a year, before rounding: on what is delivered, less what carries no fee.
 *
 * Rate or bands, at most the donor's maximum, at least the minimum in a year with delivery, at most the ceiling of the year. Bands and
 * their minimum are read on the whole cost of the year, and as much of that fee is earned as of the cost is delivered: half of a large
 * project is not a small project.
 */
import type { Formula } from '../formula/formula.ts'
import { choose, nothing } from '../formula/write.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { inPlanCurrency } from '../plan/in-plan-currency.ts'
import type { Plan } from '../plan/plan.ts'
import { baseOf, type Exclusions, exclusionsOf } from './exclusions.ts'
import { feeByBands } from './fee-bands.ts'
import { waivedShare } from './waiver.ts'

/** A project in a year in which something of it is planned. */
export interface ProjectYear {
  readonly plan: Plan
  readonly project: ProjectRecord
  readonly year: number
  /** What its activities cost in the year: what is delivered when all of them are paid. */
  readonly cost: Formula
  /** How much of the agreement counts on the basis of the forecast: so much of a minimum is asked for. */
  readonly weight: Formula
}

/** By which terms a project is charged in a year. */
export interface FeeTerms {
  readonly plan: Plan
  /** A rate on delivered cost, or the fee on the whole cost of the year. */
  readonly charge: { readonly rate: Formula } | { readonly whole: Formula; readonly cost: Formula }
  readonly exclusions: Exclusions
  /** The minimum of a fee by a rate; one by bands has its own within. */
  readonly least: Formula | undefined
  readonly most: Formula | undefined
  /** The share of the fee that is not asked for. */
  readonly waived: Formula | undefined
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

/** An amount of the project in the currency of the plan; undefined while it is not in force. */
const amountInForce = (given: ProjectYear, dated: ProjectRecord['feeRate']): Formula | undefined => {
  const amount = inForce(given, dated)
  return amount === undefined ? undefined : inPlanCurrency(given.plan, amount, given.year)
}

const wholeByBands = (given: ProjectYear, bands: NonNullable<ProjectRecord['feeBands']>, exclusions: Exclusions): Formula => {
  const { plan, project, year, cost } = given
  const base = baseOf(plan, cost, exclusions)
  const [most, least] = [inForce(given, project.donorMaximum), amountInForce(given, project.feeMinimum)]
  const fee = feeByBands(plan, bands, base, year)
  const accepted = most === undefined ? fee : fee.atMost(base.times(most))
  return least === undefined ? accepted : accepted.atLeast(least)
}

export const feeTerms = (given: ProjectYear): FeeTerms => {
  const { plan, project, year, cost, weight } = given
  const exclusions = exclusionsOf(plan, project, year)
  const least = project.feeBands === undefined ? amountInForce(given, project.feeMinimum) : undefined
  return {
    plan,
    charge: project.feeBands === undefined ? { rate: rateOf(given) } : { whole: wholeByBands(given, project.feeBands, exclusions), cost },
    exclusions,
    least: least?.times(weight),
    most: amountInForce(given, project.feeCeiling),
    waived: waivedShare(plan, project, year),
  }
}

const charged = ({ plan, charge, exclusions }: FeeTerms, delivered: Formula): Formula => {
  if ('whole' in charge)
    return choose(delivered, '>', nothing(plan.currency), charge.whole.times(delivered).over(charge.cost), nothing(plan.currency))
  return charge.rate.times(baseOf(plan, delivered, exclusions))
}

/** What is asked for before anything is waived of it. */
export const feeOn = (terms: FeeTerms, delivered: Formula): Formula => {
  const { plan, least, most } = terms
  const fee = charged(terms, delivered)
  const nil = nothing(plan.currency)
  const raised = least === undefined ? fee : choose(delivered, '>', nil, fee.atLeast(least), nil)
  return most === undefined ? raised : raised.atMost(most)
}
