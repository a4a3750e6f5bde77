/** Collection rate: the share of the membership fees of a year that arrives in the year they fall due; arrears of earlier years do not count. */

import type { Forecast } from '../forecast/forecast.ts'
import type { Figure } from '../formula/formula.ts'
import { figure, sum } from '../formula/write.ts'
import { later, say } from '../language/say.ts'
import { spellPercent } from '../money/spell.ts'
import { feesArriving } from '../streams/membership-fee-collection.ts'
import { defineCheck, figureIn, ratio, spellAmount, spellBoth } from './check.ts'

/** Confirmed income counts no arrears, so it is what arrives when due on the expected basis too; on `all` everything arrives when due. */
export const feesReceivedWhenDue = ({ plan, book, basis }: Forecast, year: number): Figure => {
  const setting = { plan, book, basis: basis === 'all' ? basis : 'confirmed' } as const
  const parts = plan.members(year).flatMap((member) => feesArriving(setting, member, year))
  return figure('indicators/fees-received-when-due', { year }, sum(parts, plan.currency))
}

export const collectionRate = defineCheck({
  id: 'collection-rate',
  label: later`Collection rate`,
  unit: '1',
  shown: { as: 'percent', places: 1 },
  better: 'higher',
  describes: later`Membership fees received in the year they fall due / membership fees charged in the year.`,
  guides: [{ name: 'collectionRateAtLeast', is: '>=', severity: 'warn' }],
  figures: (forecast, year) => {
    const received = feesReceivedWhenDue(forecast, year)
    return [received, ...ratio(forecast, 'collection-rate', { year }, received, figureIn(forecast, 'membership-fees/charged', year))]
  },
  absent: () => say`no membership fees are charged`,
  says: ({ forecast, year, value, limit }) => {
    const [share, asked] = spellBoth(value, limit, 1, spellPercent)
    const short = limit.minus(value).times(forecast.reader.read(figureIn(forecast, 'membership-fees/charged', year)))
    return say`In ${year} members pay ${share} of the fees of the year when due: ${spellAmount(forecast, short)} short of ${asked}.`
  },
})
