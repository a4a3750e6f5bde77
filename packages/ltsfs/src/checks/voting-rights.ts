/**
 * Voting rights: what a member owes at the end of a year against its fees of the preceding years. At one, the vote is gone.
 *
 * Switched on by the plan, which says how many years count. Fees of years before the plan count where their numbers are known; where
 * they are not, who owes less than those that are known votes all the same, and the check says so of whoever owes as much or more.
 */

import { isWithin } from '../calendar/span.ts'
import { isAssessable } from '../fees/assess-fees.ts'
import { votingRight } from '../fees/voting-right.ts'
import { feeToPay } from '../fees/waived-fees.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { unknownNumbers } from '../formula/unknown-numbers.ts'
import { sum } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Plan } from '../plan/plan.ts'
import { defineCheck, type Finding, noteOf, ratio, spellAmount } from './check.ts'

interface Dues {
  /** The years whose fee is known, earliest first, and what they come to. */
  readonly years: readonly number[]
  readonly known: Formula
  readonly unknownYears: readonly number[]
}

/** The fees a member had to pay for a year and those before it. Of a year before it belonged there is none. */
const duesOf = (forecast: Forecast, member: string, year: number): Dues => {
  const { plan } = forecast
  const count = plan.document.membershipFees.votingRights?.precedingYears ?? 0
  const years = Array.from({ length: count }, (_, back) => year - count + 1 + back)
  const fees = years
    .filter((each) => plan.members(each).some(({ id }) => id === member))
    .map((each) => ({ year: each, fee: isAssessable(plan, each) ? feeToPay(plan, member, each) : undefined }))
  const known = fees.flatMap((each) =>
    each.fee !== undefined && unknownNumbers([each.fee]).length === 0 ? [{ year: each.year, fee: each.fee }] : [],
  )
  const knownYears = known.map((each) => each.year)
  return {
    years: knownYears,
    known: sum(
      known.map(({ fee }) => fee),
      plan.currency,
    ),
    unknownYears: fees.flatMap((each) => (knownYears.includes(each.year) ? [] : [each.year])),
  }
}

/** On the first day after a year, when the vote is told. */
const isMember = ({ document, span }: Plan, id: string, year: number): boolean =>
  document.members.some((member) => member.id === id && isWithin(span(year).until, { from: member.joined, until: member.left }))

export interface VotingStanding {
  /** Null where fees that are not known decide it. */
  readonly votes: boolean | null
  /** The smallest payment that gives the vote back; nothing where it is not known to be lost. */
  readonly payment: Decimal
  readonly arrears: Decimal
  /** The fees of the preceding years that are known. */
  readonly dues: Decimal
  readonly years: readonly number[]
  /** The preceding years whose fees are not known. */
  readonly unknownYears: readonly number[]
}

/** As at the first day after a year; null where the plan does not ask, or where it is no member on that day. Fees that are not known only add to those that are. */
export const votingStanding = (forecast: Forecast, member: string, year: number): VotingStanding | null => {
  const { plan, reader } = forecast
  if (plan.document.membershipFees.votingRights === undefined || !isMember(plan, member, year)) return null
  const arrears = forecast.amount('membership-fees/receivable', { member }, year) ?? ZERO
  const { years, known, unknownYears } = duesOf(forecast, member, year)
  const dues = reader.read(known)
  const right = votingRight(arrears, dues, minorUnits(plan.currency))
  const isOpen = !right.votes && unknownYears.length > 0
  return { votes: isOpen ? null : right.votes, payment: isOpen ? ZERO : right.payment, arrears, dues, years, unknownYears }
}

const nameOf = ({ plan }: Forecast, member: string): string => plan.document.members.find(({ id }) => id === member)?.name ?? member

const lost = (forecast: Forecast, member: string, year: number): readonly Finding[] => {
  const standing = votingStanding(forecast, member, year)
  if (standing?.votes !== false) return []
  const { arrears, dues, payment } = standing
  const day = forecast.plan.span(year).until
  const figure = { id: 'membership-fees/receivable', of: { member }, year }
  const message = say`On ${day} ${nameOf(forecast, member)} owes ${spellAmount(forecast, arrears)}, which reaches its fees of the preceding years, ${spellAmount(forecast, dues)}: it has no vote until it pays ${spellAmount(forecast, payment)}.`
  return [{ check: 'voting-rights', severity: 'warn', year, of: { member }, message, value: arrears, limit: dues, figure }]
}

const owing = (forecast: Forecast, year: number): readonly string[] =>
  forecast.plan.document.membershipFees.votingRights === undefined
    ? []
    : forecast.book
        .all('membership-fees/receivable', year)
        .flatMap(({ of }) => of['member'] ?? [])
        .filter((member) => isMember(forecast.plan, member, year))

export const votingRights = defineCheck({
  id: 'voting-rights',
  label: later`Arrears against the fees of the preceding years`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: later`What a member owes at the end of the year / its fees to pay of that year and those before it; at 100 % it has no vote.`,
  guides: [],
  ofMembers: {
    found: (members) => say`No vote, because what is owed reaches the fees of the preceding years: ${members}.`,
    unknown: (members) => say`Voting rights not known: ${members}.`,
  },
  figures: (forecast, year) =>
    owing(forecast, year).flatMap((member) => {
      const arrears = forecast.book.find('membership-fees/receivable', { member }, year)
      const { known, unknownYears } = duesOf(forecast, member, year)
      return arrears === undefined || unknownYears.length > 0 ? [] : ratio(forecast, 'voting-rights', { member, year }, arrears, known)
    }),
  others: ({ forecast }, year) => {
    const all = owing(forecast, year)
    const unknown = all.filter((member) => votingStanding(forecast, member, year)?.votes === null)
    const names = unknown.map((member) => nameOf(forecast, member)).join(', ')
    return [
      ...all.flatMap((member) => lost(forecast, member, year)),
      ...(unknown.length === 0
        ? []
        : [
            noteOf(
              'voting-rights',
              year,
              say`Voting rights after ${year}: not known for ${names}, whose fees of the preceding years are not all known.`,
              unknown,
            ),
          ]),
    ]
  },
})
