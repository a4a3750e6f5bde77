/**
 * How much of an agreement's money counts on a basis, as a share of it: what its state makes certain, or how likely it is.
 *
 * | state | confirmed | expected | all |
 * |---|---|---|---|
 * | signed | 1 - haircut | 1 - haircut | 1 |
 * | concept, submitted, pledged, approved in principle | 0 | its own probability, else the weight of the state; from the year of joining plus the CROP uplift, at most 1 | 1 |
 * | suspended, lapsed, cancelled | 0 | 0 | 0 |
 */

import type { Formula } from '../formula/formula.ts'
import { constant, one } from '../formula/write.ts'
import type { AgreementRecord, AgreementState } from '../inputs/donor-co-funding.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'
import type { Basis, Setting } from './stream.ts'

type Weighted = Exclude<AgreementState, 'signed' | 'suspended' | 'lapsed' | 'cancelled'>

export const none = (why: string): Formula => constant(0, one.unit, why)

/** What membership of CROP adds to the chance of an agreement, from the year of joining. */
const uplifts = (plan: Plan, agreement: AgreementRecord, year: number): readonly Formula[] => {
  const { cropAgency } = plan.document
  if (cropAgency === undefined || cropAgency.joins === null || year < cropAgency.joins) return []
  return cropAgency.uplifts.filter((record) => record.agreement === agreement.id).map((record) => plan.at(record.uplift, year))
}

const chance = (plan: Plan, agreement: AgreementRecord, state: Weighted, year: number): Formula => {
  const base = plan.at(agreement.probability ?? plan.document.donorCoFunding.weights[state], year)
  return uplifts(plan, agreement, year).reduce((all, uplift) => all.plus(uplift).atMost(one), base)
}

/** Certain but for the haircut, which is for what may still go wrong before the money arrives. */
const certain = (plan: Plan, basis: Basis, year: number): Formula =>
  basis === 'all' ? one : one.minus(plan.at(plan.document.donorCoFunding.haircut, year))

export const agreementWeight = ({ plan, basis }: Setting, agreement: AgreementRecord, year: number): Formula => {
  switch (agreement.state) {
    case 'signed':
      return certain(plan, basis, year)
    case 'concept':
    case 'submitted':
    case 'pledged':
    case 'approved-in-principle':
      if (basis === 'all') return one
      return basis === 'confirmed' ? none(say`only signed money is confirmed`) : chance(plan, agreement, agreement.state, year)
    case 'suspended':
    case 'lapsed':
    case 'cancelled':
      return none(say`the agreement is ${agreement.state}`)
    default:
      return agreement.state satisfies never
  }
}
