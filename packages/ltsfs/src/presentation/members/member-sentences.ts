/** What a member pays and why under one alternative, what is waived, and whether it votes: full sentences with their figures. */

import { type VotingStanding, votingStanding } from '../../checks/voting-rights.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { waiversIn } from '../../fees/waived-fees.ts'
import { capital, spoken } from '../../inputs/id-words.ts'
import type { MemberRecord } from '../../inputs/member.ts'
import { say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import { observedMoney } from '../../plan/observed-money.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleInForce } from '../../plan/schedule.ts'
import { composition } from '../../plan/tiers.ts'
import { placementText } from '../fees/composition-table.ts'
import { amountIn, spellYears } from '../sentences.ts'

type Alternative = Comparison['alternatives'][number]

const burdenText = ({ plan, assessment }: Alternative, member: MemberRecord, year: number): string => {
  const fee = assessment.amount('membership-fees/charged', { member: member.id }, year)
  const own = plan.document.members.find(({ id }) => id === member.id)
  const gdp = own === undefined ? null : observedMoney(plan, own, 'gdp', year)
  const seen = member.indicators['gdp']?.year
  if (own !== undefined && plan.heldBack(own, 'gdp', year) !== undefined)
    return seen === undefined
      ? say`its GDP is held back until somebody confirms it`
      : say`its GDP of ${seen} is held back until somebody confirms it`
  if (fee === undefined || gdp === null) return say`its GDP is not known`
  const burden = spellPercent(fee.div(assessment.forecast.value(gdp)), 4)
  return seen === undefined ? say`${burden} of its GDP` : say`${burden} of its GDP of ${seen}`
}

/** "The plan: in 2021 Tuvalu is charged 100.00 FJD (1 % of its GDP)"; of another alternative with what that is against the baseline. */
const chargedText = (alternative: Alternative, baseline: Alternative, member: MemberRecord, year: number, fee: Decimal): string => {
  const { plan, title } = alternative
  const said = (amount: Decimal): string => amountIn(plan.currency, amount)
  const burden = burdenText(alternative, member, year)
  if (alternative === baseline) return say`${title}: in ${year} ${member.name} is charged ${said(fee)} (${burden})`
  const change = fee.minus(baseline.assessment.amount('membership-fees/charged', { member: member.id }, year) ?? ZERO)
  if (change.isZero()) return say`${title}: in ${year} ${member.name} is charged ${said(fee)}, the same as under the baseline (${burden})`
  return change.gt(0)
    ? say`${title}: in ${year} ${member.name} is charged ${said(fee)}, ${said(change)} more than under the baseline (${burden})`
    : say`${title}: in ${year} ${member.name} is charged ${said(fee)}, ${said(change.negated())} less than under the baseline (${burden})`
}

const feeSentence = (alternative: Alternative, baseline: Alternative, member: MemberRecord, year: number): string => {
  const { plan, assessment, title } = alternative
  const fee = assessment.amount('membership-fees/charged', { member: member.id }, year)
  if (fee === undefined) return say`${title}: in ${year} ${member.name} is charged no fee.`
  const charged = chargedText(alternative, baseline, member, year, fee)
  const waived = assessment.amount('membership-fees/waived', { member: member.id }, year)
  if (waived === undefined) return `${charged}.`
  return say`${charged}; ${amountIn(plan.currency, waived)} of it are waived, so that it has to pay ${amountIn(plan.currency, fee.minus(waived))}.`
}

const placeSentence = (comparison: Comparison, at: number, member: MemberRecord, year: number): string | null => {
  const alternative = comparison.alternatives[at]
  const schedule = alternative === undefined ? null : scheduleInForce(alternative.plan, year)
  if (alternative === undefined || schedule === null || !alternative.plan.members(year).some(({ id }) => id === member.id)) return null
  const placement = composition(alternative.plan, schedule, year).get(member.id)
  if (placement === undefined) return say`It is charged under “${schedule.title}”.`
  const move = comparison.tiers.find((each) => each.alternative === at && each.member === member.id && each.years.includes(year))
  const stands = say`It stands in “${placement.tier.title}”, because of this: ${placementText(placement).replace(/[.]$/, '')}.`
  if (move?.indicator == null) return stands
  return `${stands} ${capital(say`${spoken(move.indicator)} alone decides that it leaves “${move.fromTitle}”.`)}`
}

const waiverSentences = ({ plan }: Alternative, member: MemberRecord, year: number): readonly string[] =>
  waiversIn(plan, year, member.id).map(({ reason, from, until }) => {
    const why = reason.replace(/[.]$/, '')
    return until - from === 1 ? say`A waiver holds from ${from}: ${why}.` : say`A waiver holds from ${from} to ${until - 1}: ${why}.`
  })

/** What it owes against what it was charged, as far as that is known. */
const votingGrounds = (plan: Plan, { arrears, dues, years, unknownYears }: VotingStanding): string => {
  const owed = say`it owes ${amountIn(plan.currency, arrears)}`
  if (unknownYears.length === 0) return say`${owed}, against fees of ${amountIn(plan.currency, dues)} in the preceding years`
  if (years.length === 0) return say`${owed}; its fees of ${spellYears(unknownYears)} are not known`
  return say`${owed}, against fees of ${amountIn(plan.currency, dues)} in ${spellYears(years)}; those of ${spellYears(unknownYears)} are not known`
}

const votingSentence = ({ plan, assessment }: Alternative, member: MemberRecord, year: number): string | null => {
  const standing = votingStanding(assessment.forecast, member.id, year)
  if (standing === null) return null
  const [day, grounds] = [plan.span(year).until, votingGrounds(plan, standing)]
  if (standing.votes === null) return say`Whether it votes on ${day} is not known: ${grounds}.`
  return standing.votes
    ? say`On ${day} it votes: ${grounds}.`
    : say`On ${day} it has no vote: ${grounds}; ${amountIn(plan.currency, standing.payment)} restore it.`
}

/** Where it stands, what is waived, whether it votes. */
const standingSentences = (comparison: Comparison, at: number, member: MemberRecord, year: number): readonly string[] => {
  const alternative = comparison.alternatives[at]
  if (alternative === undefined) return []
  const [place, vote] = [placeSentence(comparison, at, member, year), votingSentence(alternative, member, year)]
  return [place, ...waiverSentences(alternative, member, year), vote].filter((sentence) => sentence !== null)
}

/**
 * Of each alternative in their order: what is charged, then the rest, which speaks of "it". What is said of the baseline is not said again of
 * an option that leaves it alone.
 */
export const memberSentences = (comparison: Comparison, member: MemberRecord, year: number): readonly (readonly string[])[] => {
  const [baseline] = comparison.alternatives
  const ofBaseline = standingSentences(comparison, 0, member, year)
  return comparison.alternatives.map((alternative, at) => [
    feeSentence(alternative, baseline, member, year),
    ...(at === 0 ? ofBaseline : standingSentences(comparison, at, member, year).filter((sentence) => !ofBaseline.includes(sentence))),
  ])
}
