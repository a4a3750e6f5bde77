/**
 * The plan under each of its named stresses, computed again from the document on: its figures, and what breaks that the plan itself keeps.
 *
 * Unlike a trial, a stress is a whole plan: what follows from a threshold passed follows.
 */
import type { Assessment } from '../checks/check.ts'
import { assess } from '../checks/index.ts'
import { stressedDocument } from '../design/stressed-plan.ts'
import { forecast } from '../forecast/forecast.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem, Result } from '../inputs/problem.ts'
import { allAtOnce, type Steps } from '../inputs/steps.ts'
import type { StressRecord } from '../inputs/stress.ts'
import { validate } from '../plan/validate.ts'
import type { Basis } from '../streams/stream.ts'
import { type Breach, besides, breachesOf } from './breaches.ts'

/** A plan as it is, or under a stress. */
interface Outcome {
  readonly assessment: Assessment
  readonly breaches: readonly Breach[]
}

export interface Stressed {
  readonly stress: StressRecord
  /** Null where the plan cannot be computed under it, and why. */
  readonly outcome: Outcome | null
  /** What breaks that holds as planned, and what holds that is broken as planned. */
  readonly breaks: readonly Breach[]
  readonly mends: readonly Breach[]
  readonly problem: Problem | null
}

export interface Stresses {
  readonly years: readonly number[]
  readonly planned: Outcome
  readonly stressed: readonly Stressed[]
}

const outcomeOf = (assessment: Assessment): Outcome => ({ assessment, breaches: breachesOf(assessment, assessment.forecast.years) })

/** A document as computed, whatever it comes from. */
export const assessedDocument = (document: PlanDocument, basis: Basis): Result<Assessment> => {
  const validated = validate(document, { options: [] })
  if (!validated.ok) return validated
  const computed = forecast(validated.value.plan, { basis })
  return computed.ok ? { ok: true, value: assess(computed.value) } : computed
}

const under = (stress: StressRecord, { assessment, breaches }: Outcome): Stressed => {
  const { plan, basis } = assessment.forecast
  const document = stressedDocument(plan, stress)
  const computed = document.ok ? assessedDocument(document.value, basis) : document
  if (!computed.ok) return { stress, outcome: null, breaks: [], mends: [], problem: computed.problems[0] ?? null }
  const outcome = outcomeOf(computed.value)
  return {
    ...{ stress, outcome, problem: null },
    breaks: besides(outcome.breaches, breaches),
    mends: besides(breaches, outcome.breaches),
  }
}

/** Stress by stress, so that whoever waits may do other things between them; it yields how many are done. */
export function* stressesInSteps(assessment: Assessment): Steps<Stresses> {
  const { years, plan } = assessment.forecast
  const planned = outcomeOf(assessment)
  const stressed: Stressed[] = []
  for (const stress of plan.document.uncertainty?.stresses ?? []) {
    stressed.push(under(stress, planned))
    yield stressed.length
  }
  return { years, planned, stressed }
}

/** In the order of the plan; none for a plan that names none. */
export const stresses = (assessment: Assessment): Stresses => allAtOnce(stressesInSteps(assessment))
