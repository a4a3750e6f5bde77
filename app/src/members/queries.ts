/** What the member pages show, read from the outlook of the page and from the plan as it stands. */
import {
  type MemberCourse,
  type MemberFees,
  type MemberPaper,
  memberCourse,
  memberFees,
  memberPaper,
  type Result,
  type SmallAdministrations,
  smallAdministrations,
} from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'
import type { Tried } from './form.ts'

/** Undefined when the plan without options cannot be computed. */
export function feesOf({ under, year }: Opening, { assessment }: Outlook): MemberFees | undefined {
  const plain = under([])
  return plain.ok ? memberFees(assessment, plain.value.assessment, year) : undefined
}

export const compositionOf = ({ year }: Opening, { assessment }: Outlook, { tier, thresholds }: Tried): SmallAdministrations | undefined =>
  smallAdministrations(assessment.forecast.plan, { year, tier, thresholds })

/** Undefined when the plan has no such member. */
export const courseOf = ({ assessment }: Outlook, member: string): MemberCourse | undefined => memberCourse(assessment, member)

/** What a member pays under each of these options and why, as sentences and tables; undefined when the plan has no such member. */
export function paperOf({ compare, year }: Opening, options: readonly string[], member: string): Result<MemberPaper | undefined> {
  const compared = compare({ options, baseline: null })
  return compared.ok ? { ok: true, value: memberPaper(compared.value, member, year) } : compared
}
