/**
 * Runway: how many years, this one included, the core budget can be paid in full before reserves would close below their floor.
 *
 * Spending never takes reserves below the floor: what would do so is left unfunded. So the test is what reserves would be had it been paid.
 */

import type { Forecast } from '../forecast/forecast.ts'
import type { Formula } from '../formula/formula.ts'
import { choose, constant, figure, nothing } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { type Assessment, defineCheck, type Finding, figureIn, spellAmount } from './check.ts'
import { coreGap } from './gap.ts'

const oneYear = (): Formula => constant(1, 'year', say`a year in which the core budget is paid and the floor is kept`)

/** Reserves at the end of a year had the whole core budget been paid. */
const reservesHadItBeenPaid = (forecast: Forecast, year: number): Formula =>
  figureIn(forecast, 'reserves/closing', year).minus(coreGap(forecast, year))

const yearsFrom = (forecast: Forecast, year: number): Formula => {
  if (year > (forecast.years.at(-1) ?? 0)) return nothing('year')
  const floor = figureIn(forecast, 'reserves/floor', year)
  return choose(reservesHadItBeenPaid(forecast, year), '<', floor, nothing('year'), oneYear().plus(yearsFrom(forecast, year + 1)))
}

/** Said once: in the first year of the plan in which the floor would not be kept. */
const firstBreach = ({ forecast }: Assessment, year: number): readonly Finding[] => {
  const read = (at: number) => ({
    value: forecast.reader.read(reservesHadItBeenPaid(forecast, at)),
    limit: forecast.reader.read(figureIn(forecast, 'reserves/floor', at)),
  })
  const first = forecast.years.find((at) => read(at).value.lt(read(at).limit))
  if (first !== year) return []
  const { value, limit } = read(year)
  const [short, floor] = [spellAmount(forecast, limit.minus(value)), spellAmount(forecast, limit)]
  const message = say`In ${year} the core budget cannot be paid in full without taking reserves ${short} below their floor of ${floor}.`
  return [{ check: 'runway', severity: 'fail', year, of: {}, message, value, limit, figure: { id: 'indicators/runway', of: {}, year } }]
}

export const runway = defineCheck({
  id: 'runway',
  label: later`Runway`,
  unit: 'year',
  shown: { as: 'number', places: 0 },
  better: 'higher',
  describes: later`Years, this one included, until the first in which reserves would close below their floor if the core budget (operations, replacement capital, base-line work programme) were paid in full; at most the years left in the plan.`,
  guides: [],
  figures: (forecast, year) => [figure('indicators/runway', { year }, yearsFrom(forecast, year))],
  others: firstBreach,
})
