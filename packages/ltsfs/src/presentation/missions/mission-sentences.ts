/** What the missions of a year cost and who pays for them, in a sentence each. */

import type { Assessment } from '../../checks/check.ts'
import { counted, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import { amountIn } from '../sentences.ts'

const total = ({ amount }: Assessment, measure: string, year: number): Decimal => amount(`user-pays-missions/${measure}`, {}, year) ?? ZERO

const count = ({ forecast }: Assessment, year: number): string => {
  const missions = forecast.plan.document.userPaysMissions.missions.filter(({ fiscalYear }) => fiscalYear === year).length
  return counted(missions, 'mission')
}

const excess = ({ book, forecast }: Assessment, year: number): Decimal =>
  book.all('user-pays-missions/trip-excess', year).reduce((all, each) => all.plus(forecast.value(each)), ZERO)

export const missionCostSentence = (assessment: Assessment, year: number): string => {
  const { currency } = assessment.forecast.plan
  return say`In ${year} ${count(assessment, year)} cost ${amountIn(currency, total(assessment, 'full-cost', year))} in full`
}

export const missionPayersSentence = (assessment: Assessment, year: number): string => {
  const { currency } = assessment.forecast.plan
  const full = total(assessment, 'full-cost', year).plus(excess(assessment, year))
  const charged = total(assessment, 'charged', year)
  if (charged.isZero()) return say`In ${year} members are charged nothing for ${count(assessment, year)}`
  const [paid, missions] = [amountIn(currency, charged), count(assessment, year)]
  const counts = amountIn(currency, total(assessment, 'recovered', year))
  return full.isZero()
    ? say`In ${year} members are charged ${paid} for ${missions}; ${counts} count as income`
    : say`In ${year} members are charged ${paid} for ${missions}, ${spellPercent(charged.div(full), 1)} of their cost; ${counts} count as income`
}

/** Of a year without a quote in writing: which missions are called quoted all the same, and where their price comes from. */
export const noQuotesSentence = ({ forecast }: Assessment, year: number): string => {
  const quoted = forecast.plan.document.userPaysMissions.missions.filter(
    ({ fiscalYear, state, quote }) => fiscalYear === year && state === 'quoted' && quote === undefined,
  ).length
  const rest = say`Prices follow from the cost and the rule in force.`
  if (quoted === 0) return `${say`No mission of ${year} is quoted.`} ${rest}`
  const unwritten =
    quoted === 1
      ? say`In ${year} 1 mission is quoted, and the plan holds no quote in writing: no price, no day until which it binds.`
      : say`In ${year} ${quoted} missions are quoted, and the plan holds no quote in writing: no price, no day until which it binds.`
  return `${unwritten} ${rest}`
}
