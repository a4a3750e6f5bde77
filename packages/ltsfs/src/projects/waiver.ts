/** Which share of a year's fee is waived: waivers count by the days of the fiscal year that they cover, together at most the whole. */

import { daysBetween } from '../calendar/day.ts'
import { overlaps } from '../calendar/span.ts'
import type { Formula } from '../formula/formula.ts'
import { constant, one, sum } from '../formula/write.ts'
import type { ProjectRecord, WaiverRecord } from '../inputs/project-management-fees.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

const partOf = (plan: Plan, { reason, from, until, share }: WaiverRecord, year: number): Formula => {
  const span = plan.span(year)
  const [all, waived] = [
    daysBetween(span.from, span.until),
    daysBetween(later(from, span.from), until === undefined ? span.until : earlier(until, span.until)),
  ]
  const part = waived === all ? one : constant(waived, 'day', reason).over(constant(all, 'day', say`days of the fiscal year`))
  return share === undefined ? part : part.times(plan.at(share, year))
}

/** Undefined where nothing is waived. */
export const waivedShare = (plan: Plan, { waivers = [] }: ProjectRecord, year: number): Formula | undefined => {
  const parts = waivers.filter((waiver) => overlaps(waiver, plan.span(year))).map((waiver) => partOf(plan, waiver, year))
  return parts.length === 0 ? undefined : sum(parts, one.unit).atMost(one)
}
