/**
 * An observed amount in US dollars at the average rate of its own year, or null when it has no year or the rate is not known.
 *
 * A value over several calendar years (a fiscal year) takes the mean of their averages.
 */
import type { HistoricExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import type { ObservationRecord } from '../inputs/indicator.ts'
import { Decimal, ZERO } from '../money/decimal.ts'

export const averagePerUsd = (observation: ObservationRecord, rates: readonly HistoricExchangeRateRecord[]): Decimal | null => {
  if (observation.unit === 'USD') return new Decimal(1)
  const { year } = observation
  if (year === undefined) return null
  const first = observation.firstYear ?? year
  const found = rates.filter((rate) => rate.currency === observation.unit && rate.year >= first && rate.year <= year)
  if (new Set(found.map((rate) => rate.year)).size !== year - first + 1) return null
  return found.reduce((sum, rate) => sum.plus(rate.perUsd), ZERO).div(found.length)
}

export const inDollars = (observation: ObservationRecord, rates: readonly HistoricExchangeRateRecord[]): Decimal | null => {
  const perUsd = averagePerUsd(observation, rates)
  return perUsd === null || observation.value === null ? null : new Decimal(observation.value).div(perUsd)
}
