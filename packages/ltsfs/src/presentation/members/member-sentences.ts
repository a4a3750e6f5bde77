/** What a member pays and why under one alternative, what is waived, and whether it votes: full sentences with their figures. */

import { type VotingStanding, votingStanding } from '../../checks/voting-rights.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { waiversIn } from '../../fees/waived-fees.ts'
import { spoken } from '../../inputs/id-words.ts'
import type { MemberRecord } from '../../inputs/member.ts'
import { say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
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
    return say`its GDP${seen === undefined ? '' : say` of ${seen}`} is held back until somebody confirms it`
  if (fee === undefined || gdp === null) return say`its GDP is not known`
  return say`${spellPercent(fee.div(assessment.forecast.value(gdp)), 4)} of its GDP${seen === undefined ? '' : say` of ${seen}`}`
}

const feeSentence = (alternative: Alternative, baseline: Alternative, member: MemberRecord, year: number): string => {
  const { plan, assessment, title } = alternative
  const read = (from: Alternative) => from.assessment.amount('membership-fees/charged', { member: member.id }, year)
  const [fee, before] = [read(alternative), read(baseline) ?? ZERO]
  if (fee === undefined) return say`${title}: in ${year} ${member.name} is charged no fee.`
  const change = fee.minus(before)
  const against =
    alternative === baseline
      ? ''
      : change.isZero()
        ? say`, the same as under the baseline`
        : say`, ${amountIn(plan.currency, change.abs())} ${change.gt(0) ? 'more' : 'less'} than under the baseline`
  const waived = assessment.amount('membership-fees/waived', { member: member.id }, year)
  const relief =
    waived === undefined
      ? ''
      : say`; ${amountIn(plan.currency, waived)} of it are waived, so that it has to pay ${amountIn(plan.currency, fee.minus(waived))}`
  return say`${title}: in ${year} ${member.name} is charged ${amountIn(plan.currency, fee)}${against} (${burdenText(alternative, member, year)})${relief}.`
}

const placeSentence = (comparison: Comparison, at: number, member: MemberRecord, year: number): string | null => {
  const alternative = comparison.alternatives[at]
  const schedule = alternative === undefined ? null : scheduleInForce(alternative.plan, year)
  if (alternative === undefined || schedule === null || !alternative.plan.members(year).some(({ id }) => id === member.id)) return null
  const placement = composition(alternative.plan, schedule, year).get(member.id)
  if (placement === undefined) return say`It is charged under “${schedule.title}”.`
  const move = comparison.tiers.find((each) => each.alternative === at && each.member === member.id && each.years.includes(year))
  const decides = move?.indicator == null ? '' : say` ${spoken(move.indicator)} alone decides that it leaves “${move.fromTitle}”.`
  const moved = decides === '' ? '' : `${decides.slice(0, 1)}${decides.slice(1, 2).toUpperCase()}${decides.slice(2)}`
  return say`It stands in “${placement.tier.title}”, because of this: ${placementText(placement).replace(/[.]$/, '')}.${moved}`
}

const waiverSentences = ({ plan }: Alternative, member: MemberRecord, year: number): readonly string[] =>
  waiversIn(plan, year, member.id).map(
    ({ reason, from, until }) =>
      say`A waiver holds from ${from}${until - from === 1 ? '' : say` to ${until - 1}`}: ${reason.replace(/[.]$/, '')}.`,
  )

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

/** In the order of the alternatives. What is said of the baseline is not said again of an option that leaves it alone. */
export const memberSentences = (comparison: Comparison, member: MemberRecord, year: number): readonly string[] => {
  const [baseline] = comparison.alternatives
  const ofBaseline = standingSentences(comparison, 0, member, year)
  return comparison.alternatives.flatMap((alternative, at) => [
    feeSentence(alternative, baseline, member, year),
    ...(at === 0 ? ofBaseline : standingSentences(comparison, at, member, year).filter((sentence) => !ofBaseline.includes(sentence))),
  ])
}
