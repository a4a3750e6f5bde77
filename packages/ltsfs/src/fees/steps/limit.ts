/** Floor and ceiling: nobody, or nobody of a flagged group, pays a smaller or a larger share; the others carry or share the difference. */
import { hasFlag } from '../../plan/observations.ts'
import { settleOnce } from '../limits.ts'
import { onDemand } from '../on-demand.ts'
import type { Limit } from '../scale.ts'
import { rescaled, type ScaleStep, type StepResult } from '../scale-step.ts'

export const limited: ScaleStep<'floor' | 'ceiling'> = (scale, record, { plan, year, members, reader }): StepResult => {
  const { flag } = record
  const flagged = flag === undefined ? null : new Set(members.filter((member) => hasFlag(plan, member, flag, year)).map(({ id }) => id))
  const limit: Limit = { kind: record.step, share: plan.at(record.share, year), members: flagged }
  const within = { ...scale, limits: [...scale.limits, limit] }
  const result =
    record.rescale === 'once' ? { ...within, bound: onDemand(() => settleOnce(scale, limit, reader)) } : rescaled(within, reader)
  return { scale: result, held: () => [...result.bound()].filter(([, share]) => share === limit.share).map(([id]) => id) }
}
