/** The small plan that cases and error documents patch, copied afresh each time so that a case may change its copy. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { FeeScheduleRecord, TierRecord } from '../packages/ltsfs/src/inputs/fee-schedule.ts'
import { type PlanDocument, planDocument } from '../packages/ltsfs/src/inputs/plan-document.ts'
import { type Plan, planOf } from '../packages/ltsfs/src/plan/plan.ts'

const asWritten: PlanDocument = parse(readFileSync(new URL('../fixtures/cases/base-plan.yaml', import.meta.url), 'utf8'))

type Change = (document: PlanDocument) => void

/** The plan document, changed in place by the case before it is read. */
export const basePlan = (change: Change = () => undefined): PlanDocument => {
  const document = structuredClone(asWritten)
  change(document)
  return planDocument.parse(document)
}

/** The tiers of a schedule that charges by tiers, to be changed in place; none of another. */
export const tiersIn = (schedule: FeeScheduleRecord | undefined): TierRecord[] => (schedule?.method === 'tiers' ? schedule.tiers : [])

export const planWith = (change: Change = () => undefined): Plan => planOf(basePlan(change))
