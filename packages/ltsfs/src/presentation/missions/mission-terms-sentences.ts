/** The terms of one mission in sentences: by which key the member pays, how the per diem is counted, and how its price moves demand. */

import type { Assessment } from '../../checks/check.ts'
import { unitWords } from '../../formula/unit-words.ts'
import { sentenceList } from '../../inputs/expectation.ts'
import { spoken } from '../../inputs/id-words.ts'
import type { PerDiemRegimeRecord } from '../../inputs/mission-per-diem.ts'
import type { QuoteRecord } from '../../inputs/mission-quote.ts'
import type { MissionRecord } from '../../inputs/user-pays-missions.ts'
import { say } from '../../language/say.ts'
import { byTier } from '../../missions/by-tier.ts'
import { sharingKey } from '../../missions/price.ts'
import { isConfirmed } from '../../missions/quote.ts'
import { minorUnits } from '../../money/currency.ts'
import type { Decimal } from '../../money/decimal.ts'
import { spell, spellPercent } from '../../money/spell.ts'
import { nightsOf } from '../../plan/itinerary.ts'

const percent = (share: Decimal): string => spellPercent(share, Math.max(0, share.decimalPlaces() - 2))

/** As it is written, in the figures of the language. */
const inFigures = (written: string): string => spell(written, written.split('.')[1]?.length ?? 0)

/** A quote accepted too late binds nobody. */
const isPriced = ({ accepted, validUntil }: QuoteRecord): boolean => accepted === undefined || accepted <= validUntil

const payerSentence = ({ forecast }: Assessment, mission: MissionRecord): string => {
  const { plan } = forecast
  const { quote, fiscalYear: year } = mission
  if (quote !== undefined && isPriced(quote)) {
    const price = `${spell(quote.price.amount, minorUnits(quote.price.currency))} ${quote.price.currency}`
    return say`The member was quoted ${price}: that is its price, whatever the cost becomes.`
  }
  const key = sharingKey(plan, year)
  switch (key) {
    case 'member-share':
      return say`The member pays ${percent(forecast.value(plan.at(byTier(plan, plan.document.userPaysMissions.memberShare, mission), year)))} of the full cost.`
    case 'marginal-cost':
      return say`The member pays what the mission causes in cash, not staff time and overhead.`
    case 'full-cost':
      return say`The member pays the full cost.`
    default:
      return key satisfies never
  }
}

const counted = ({ countedBy }: PerDiemRegimeRecord): string =>
  countedBy === 'nights'
    ? say`each night at a place of work counts as a day`
    : say`each 24 hours of the trip count as a day, and the hours left by their band`

const perDiemSentence = ({ forecast: { plan } }: Assessment, mission: MissionRecord): string => {
  const { perDiem, provided = {} } = mission
  const rate = `${spell(perDiem.amount, minorUnits(perDiem.currency))} ${perDiem.currency}`
  const regime = plan.document.userPaysMissions.perDiemRegimes?.find(({ id }) => id === mission.perDiemRegime)
  const nights = nightsOf(mission)
  if (regime === undefined)
    return nights === 1 ? say`The per diem is ${rate} for each of 1 night.` : say`The per diem is ${rate} for each of ${nights} nights.`
  const given = Object.entries(provided).filter(([, count]) => count !== undefined && count > 0)
  const less = given.map(([kind, count]) => `${count} × ${spoken(kind)}`)
  const told = say`The per diem is ${rate} a day by “${regime.title}”: ${counted(regime)}`
  return less.length === 0 ? `${told}.` : say`${told}, less what is provided: ${sentenceList(less, 'and')}.`
}

const demandSentence = ({ forecast, book }: Assessment, mission: MissionRecord): string | null => {
  const { plan, basis } = forecast
  const { takeUp, elasticity } = plan.document.userPaysMissions
  if (isConfirmed(mission)) return say`It was accepted or took place, so it counts whole at any price.`
  if (elasticity === undefined || basis !== 'expected') return null
  const read = (terms: Parameters<typeof byTier>[1]): Decimal => forecast.value(plan.at(byTier(plan, terms, mission), mission.fiscalYear))
  const found = book.find('user-pays-missions/take-up', { mission: mission.id }, mission.fiscalYear)
  const [asked, reference, steep] = [read(takeUp), read(elasticity.reference), read(elasticity.value)]
  const [share, at, by] = [percent(asked), percent(reference), inFigures(steep.toFixed())]
  return found === undefined
    ? say`Take-up is ${share} where the member pays ${at} of the cost, with an elasticity of ${by} there.`
    : say`At this price ${spellPercent(forecast.value(found), 1)} of it takes place: take-up is ${share} where the member pays ${at} of the cost, with an elasticity of ${by} there.`
}

const freeDaysSentence = ({ forecast, book }: Assessment, mission: MissionRecord): string | null => {
  const free = book.find('user-pays-missions/free-days', { mission: mission.id }, mission.fiscalYear)
  if (free === undefined || (mission.quote !== undefined && isPriced(mission.quote))) return null
  const { delivery } = mission.staffDays
  const [given, days] = [`${inFigures(delivery)} ${unitWords(delivery, 'day')}`, forecast.value(free)]
  return days.eq(1)
    ? say`Of ${given} of delivery 1 is free of charge.`
    : say`Of ${given} of delivery ${inFigures(days.toFixed())} are free of charge.`
}

const tripSentence = ({ forecast: { plan } }: Assessment, mission: MissionRecord): string | null => {
  const cluster = plan.document.userPaysMissions.clusters?.find(({ missions }) => missions.includes(mission.id))
  return cluster === undefined ? null : say`It travels with others in “${cluster.title}” and bears its part of that trip.`
}

export const missionTermsSentences = (assessment: Assessment, mission: MissionRecord): readonly string[] =>
  [payerSentence, freeDaysSentence, tripSentence, perDiemSentence, demandSentence].flatMap(
    (sentence) => sentence(assessment, mission) ?? [],
  )
