/** Runway: how many years, this one included, close with reserves at or above their floor before the first that does not. */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { choose, constant, figure, nothing } from '../formula/write.ts'
import { type Assessment, defineCheck, type Finding, figureIn, spellAmount } from './check.ts'

const ONE_YEAR = constant(1, 'year', 'a year that closes at or above the floor')

const yearsFrom = (forecast: Forecast, year: number): Formula => {
  const last = forecast.years.at(-1) ?? year
  if (year > last) return nothing('year')
  const [closing, floor] = [figureIn(forecast, 'reserves/closing', year), figureIn(forecast, 'reserves/floor', year)]
  return choose(closing, '<', floor, nothing('year'), ONE_YEAR.plus(yearsFrom(forecast, year + 1)))
}

/** Said once: in the first year of the plan that closes below the floor. */
const firstBreach = ({ forecast }: Assessment, year: number): readonly Finding[] => {
  const read = (id: string, at: number) => forecast.reader.read(figureIn(forecast, id, at))
  const first = forecast.years.find((at) => read('reserves/closing', at).lt(read('reserves/floor', at)))
  if (first !== year) return []
  const [value, limit] = [read('reserves/closing', year), read('reserves/floor', year)]
  const message = `Reserves fall below their floor in ${year}: ${spellAmount(forecast, value)} at its end against a floor of ${spellAmount(forecast, limit)}.`
  return [{ check: 'runway', severity: 'fail', year, of: {}, message, value, limit, figure: { id: 'indicators/runway', of: {}, year } }]
}

export const runway = defineCheck({
  id: 'runway',
  label: 'Runway',
  unit: 'year',
  shown: { as: 'number', places: 0 },
  better: 'higher',
  describes: 'Years, this one included, until the first that closes with reserves below their floor; at most the years left in the plan.',
  guides: [],
  figures: (forecast, year) => [figure('indicators/runway', { year }, yearsFrom(forecast, year))],
  others: firstBreach,
})
