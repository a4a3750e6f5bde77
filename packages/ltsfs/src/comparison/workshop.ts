/**
 * A plan under the levers of a meeting: the changes they stand for, what comes of them, and the same plan without them beside it.
 *
 * Options may lie under the levers: both sides then have them.
 */
import type { Assessment } from '../checks/check.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import type { ChangeRecord } from '../inputs/option.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import { frameOf, layOptions } from '../options/lay-options.ts'
import { stackOptions } from '../options/stack.ts'
import { planWithOptions } from '../plan/plan-with-options.ts'
import { validate } from '../plan/validate.ts'
import type { Basis } from '../streams/stream.ts'
import { type Lever, leverChanges, levers, type Settings } from './levers.ts'

export interface WorkshopAsked {
  /** Ids of options that lie under the levers. */
  readonly options: readonly string[]
  /** The fiscal year from which the levers move what they move. */
  readonly from: number
  readonly basis: Basis
  readonly settings: Settings
}

export interface Workshop {
  readonly levers: readonly Lever[]
  /** What an option that is saved would change. */
  readonly changes: readonly ChangeRecord[]
  readonly before: Assessment
  readonly after: Assessment
}

/** The side without the levers, to be kept while a meeting turns them. */
export interface WorkshopStand {
  readonly document: PlanDocument
  readonly asked: Omit<WorkshopAsked, 'settings'>
  readonly levers: readonly Lever[]
  readonly plan: Assessment['forecast']['plan']
  readonly before: Assessment
}

const assessed = (plan: WorkshopStand['plan'], basis: Basis): Result<Assessment> => {
  const found = forecast(plan, { basis })
  return found.ok ? { ok: true, value: assess(found.value) } : found
}

/** Options that cannot be laid or computed are problems. */
export const workshopStand = (document: PlanDocument, asked: WorkshopStand['asked']): Result<WorkshopStand> => {
  const laid = planWithOptions(document, asked.options)
  if (!laid.ok) return laid
  const { plan } = laid.value
  const before = assessed(plan, asked.basis)
  return before.ok ? { ok: true, value: { document, asked, levers: levers(plan, asked.from), plan, before: before.value } } : before
}

const TRIED = 'tried-in-the-workshop'

export const workshop = ({ asked, levers: found, plan, before }: WorkshopStand, settings: Settings): Result<Workshop> => {
  const changes = leverChanges(plan, asked.from, settings)
  if (changes.length === 0) return { ok: true, value: { levers: found, changes, before, after: before } }
  const option = { id: TRIED, title: TRIED, summary: TRIED, source: plan.document.sources[0]?.id ?? '', changes: [...changes] }
  const { organisation, period } = plan.document
  // Laid without the words of an option that somebody wrote: what it makes is read and validated once.
  const laid = layOptions(plan.document, stackOptions([option], [TRIED]), frameOf(organisation.fiscalYear, period))
  if (laid.problems.length > 0) return { ok: false, problems: laid.problems }
  const valid = validate(laid.document, { options: [] })
  if (!valid.ok) return valid
  const after = assessed(valid.value.plan, asked.basis)
  return after.ok ? { ok: true, value: { levers: found, changes, before, after: after.value } } : after
}
