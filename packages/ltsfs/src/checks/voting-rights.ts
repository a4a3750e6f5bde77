/**
 * Voting rights: what a member owes at the end of a year against its fees of the preceding years. At one, the vote is gone.
 *
 * Switched on by the plan, which says how many years count. Fees of years before the plan count where their numbers are known; where
 * they are not, the check says so for whoever owes anything.
 */
import { assessmentInForce } from '../fees/charged-fees.ts'
import { type VotingRight, votingRight } from '../fees/voting-right.ts'
import { feeToPay } from '../fees/waived-fees.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { reachable } from '../formula/parts.ts'
import { sum } from '../formula/write.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { defineCheck, type Finding, noteOf, ratio, spellAmount } from './check.ts'

const isKnown = (formula: Formula): boolean =>
  reachable([formula]).every((part) => part.op !== 'parameter' || part.parameter.value !== null)

/** The fees a member had to pay for a year and those before it; null where one of them is not known. */
const duesOf = (forecast: Forecast, member: string, year: number): Formula | null => {
  const { plan } = forecast
  const count = plan.document.membershipFees.votingRights?.precedingYears ?? 0
  const fees: Formula[] = []
  for (let each = year; each > year - count; each -= 1) {
    if (plan.members(each).every(({ id }) => id !== member)) continue
    const fee = assessmentInForce(plan, each) === null ? undefined : feeToPay(plan, member, each)
    if (fee === undefined || !isKnown(fee)) return null
    fees.push(fee)
  }
  return sum(fees, plan.currency)
}

export interface VotingStanding extends VotingRight {
  readonly arrears: Decimal
  readonly dues: Decimal
}

/** As at the first day after a year; null where the plan does not ask, or fees of the preceding years are not known. */
export const votingStanding = (forecast: Forecast, member: string, year: number): VotingStanding | null => {
  const { plan, reader } = forecast
  if (plan.document.membershipFees.votingRights === undefined) return null
  const arrears = forecast.amount('membership-fees/receivable', { member }, year) ?? ZERO
  const dues = duesOf(forecast, member, year)
  if (dues === null) return arrears.isZero() ? { votes: true, payment: ZERO, arrears, dues: ZERO } : null
  const due = reader.read(dues)
  return { ...votingRight(arrears, due, minorUnits(plan.currency)), arrears, dues: due }
}

const nameOf = ({ plan }: Forecast, member: string): string => plan.document.members.find(({ id }) => id === member)?.name ?? member

const lost = (forecast: Forecast, member: string, year: number): readonly Finding[] => {
  const standing = votingStanding(forecast, member, year)
  if (standing === null || standing.votes) return []
  const { arrears, dues, payment } = standing
  const day = forecast.plan.span(year).until
  const figure = { id: 'membership-fees/receivable', of: { member }, year }
  const message = `On ${day} ${nameOf(forecast, member)} owes ${spellAmount(forecast, arrears)}, which reaches its fees of the preceding years, ${spellAmount(forecast, dues)}: it has no vote until it pays ${spellAmount(forecast, payment)}.`
  return [{ check: 'voting-rights', severity: 'warn', year, of: { member }, message, value: arrears, limit: dues, figure }]
}

const owing = (forecast: Forecast, year: number): readonly string[] =>
  forecast.plan.document.membershipFees.votingRights === undefined
    ? []
    : forecast.book.all('membership-fees/receivable', year).flatMap(({ of }) => of['member'] ?? [])

export const votingRights = defineCheck({
  id: 'voting-rights',
  label: 'Arrears against the fees of the preceding years',
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'lower',
  describes: 'What a member owes at the end of the year / its fees to pay of that year and those before it; at 100 % it has no vote.',
  guides: [],
  figures: (forecast, year) =>
    owing(forecast, year).flatMap((member) => {
      const arrears = forecast.book.find('membership-fees/receivable', { member }, year)
      const dues = duesOf(forecast, member, year)
      return arrears === undefined || dues === null ? [] : ratio(forecast, 'voting-rights', { member, year }, arrears, dues)
    }),
  others: ({ forecast }, year) => {
    const all = owing(forecast, year)
    const unknown = all.filter((member) => votingStanding(forecast, member, year) === null)
    const names = unknown.map((member) => nameOf(forecast, member)).join(', ')
    return [
      ...all.flatMap((member) => lost(forecast, member, year)),
      ...(unknown.length === 0
        ? []
        : [
            noteOf(
              'voting-rights',
              year,
              `Voting rights after ${year}: not known for ${names}, whose fees of the preceding years are not known.`,
            ),
          ]),
    ]
  },
})
