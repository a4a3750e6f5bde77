/** A plan of a hundred expansions of 10 each that one grant may pay, for tests of the register in the database. */
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { activity, agreement, barePlan } from '../commitments/bare-plan.ts'

export const PLAN = 'base'
export const TODAY = '2018-06-30'
export const NOW = `${TODAY}T08:00:00.000Z`

/** The grant holds `confirmed`; activities are called a1, a2, ... */
/** The version of the engine that computes. */
export const ENGINE = '0.0.0-test'

export const registerPlan = (confirmed: string, activities = 100): PlanDocument => {
  const names = Array.from({ length: activities }, (_, at) => `a${at + 1}`)
  const { document } = barePlan({
    activities: names.map((id) => activity({ id, costs: { 2018: '10' } })),
    agreements: [agreement({ id: 'grant', due: { 2018: confirmed }, pays: names })],
  })
  return { ...document, id: PLAN }
}

export const request = (own: { readonly key?: string; readonly expected?: number; readonly note?: string } = {}) => ({
  planId: PLAN,
  who: 'Finance officer',
  now: NOW,
  engine: ENGINE,
  ...own,
})

export const reservation = (id: string, own: { readonly id?: string } = {}) => ({
  ...own,
  on: TODAY,
  document: 'Request',
  activity: id,
  fiscalYear: 2018,
  amount: { amount: '10', currency: 'FJD' },
})
