/**
 * Proration: who joins or leaves within a fiscal year pays for the days of its membership in it, where the schedule says so.
 *
 * The day of joining counts, the day from which a member is none does not. A day known to the month or the year stands for its first day.
 */

import { type Day, daysBetween } from '../calendar/day.ts'
import type { Span } from '../calendar/span.ts'
import type { Formula } from '../formula/formula.ts'
import { constant } from '../formula/write.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { later, say } from '../language/say.ts'
import type { FeeStep } from './fee-method.ts'

const firstOf = (reduced: string): Day => `${reduced}-01-01`.slice(0, 10)

export interface MembershipDays {
  readonly member: number
  readonly year: number
}

/** How many days of a span a member is one, of how many. */
export const membershipDays = ({ joined, left }: Pick<MemberRecord, 'joined' | 'left'>, span: Required<Span>): MembershipDays => {
  const { from = '', until = '' } = span
  const begins = joined === undefined || firstOf(joined) < from ? from : firstOf(joined)
  const ends = left === undefined || firstOf(left) > until ? until : firstOf(left)
  return { member: Math.max(0, daysBetween(begins, ends)), year: daysBetween(from, until) }
}

const prorate = (fee: Formula, { member, year }: MembershipDays): Formula =>
  member === year
    ? fee
    : fee
        .times(constant(member, 'day', say`days of membership in the fiscal year`))
        .over(constant(year, 'day', say`days of the fiscal year`))

export const prorated: FeeStep = {
  id: 'proration',
  label: later`Proration`,
  changes: ({ proration }) => proration === 'days',
  byMember: true,
  apply: ({ plan, year }, id, fee) => {
    const member = plan.document.members.find((each) => each.id === id)
    return member === undefined ? fee : prorate(fee, membershipDays(member, plan.span(year)))
  },
}
