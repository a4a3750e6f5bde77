/** What the member pages show, read from the outlook of the page and from the plan as it stands. */
import { type MemberCourse, type MemberFees, memberCourse, memberFees, type SmallAdministrations, smallAdministrations } from 'ltsfs'
import type { Opening, Outlook } from '../outlook/opening.ts'
import type { Tried } from './form.ts'

/** Undefined when the plan without options cannot be computed. */
export function feesOf({ under, year }: Opening, { assessment }: Outlook): MemberFees | undefined {
  const plain = under([])
  return plain.ok ? memberFees(assessment, plain.value.assessment, year) : undefined
}

export const compositionOf = ({ year }: Opening, { assessment }: Outlook, { tier, thresholds }: Tried): SmallAdministrations | undefined =>
  smallAdministrations(assessment.forecast.plan, { year, tier, thresholds })

export interface FeesUnderOption {
  readonly option: string
  readonly title: string
  readonly course: MemberCourse
}

/** The course of a member as the plan stands and under every option by itself; options that cannot be computed are left out. */
export const coursesOf = ({ under, plan }: Opening, member: string): readonly FeesUnderOption[] =>
  [{ id: '', title: 'The plan as it stands' }, ...plan.document.options].flatMap(({ id, title }) => {
    const outlook = under(id === '' ? [] : [id])
    const course = outlook.ok ? memberCourse(outlook.value.assessment, member) : undefined
    return course === undefined ? [] : [{ option: id, title, course }]
  })

export const courseOf = ({ assessment }: Outlook, member: string): MemberCourse | undefined => memberCourse(assessment, member)
