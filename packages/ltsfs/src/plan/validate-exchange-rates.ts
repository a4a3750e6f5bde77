/** A rate of exchange is above zero, as planned, under a stress and where it is drawn: money is divided by it as well. */
import type { DatedNumber } from '../inputs/dated.ts'
import type { HistoricExchangeRateRecord } from '../inputs/historic-exchange-rate.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { StressRecord } from '../inputs/stress.ts'
import type { DrawRecord } from '../inputs/uncertainty.ts'
import { say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { rateValue } from '../parameters/rate.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'

const notAbove = (reading: Reading, keys: Keys, found: unknown, message: string): void =>
  reading.problems.add(() => ({
    code: 'exchange-rate-of-nothing',
    path: pathOf(reading, keys),
    found: JSON.stringify(found),
    expected: say`a number above zero`,
    message,
    remedy: say`Write what 1 unit of the currency costs; a rate that is not known ends with null.`,
  }))

const isOfRate = (path: string): boolean => /^exchangeRates\.[^.]+\.rate$/.test(path)
const isNothing = (value: string): boolean => !new Decimal(value).isPositive() || new Decimal(value).isZero()

const validateRates = (reading: Reading): void => {
  for (const { keys, value } of soundItems<{ readonly currency: string; readonly rate: DatedNumber }>(reading, ['exchangeRates'])) {
    for (const [day, rate] of Object.entries(value.rate.values)) {
      if (rate === null || !rateValue(rate).isZero()) continue
      const message = say`From ${day} on 1 ${value.currency} costs nothing: nothing can be converted into ${value.currency}.`
      notAbove(reading, [...keys, 'rate', 'values', day], rate, message)
    }
  }
  for (const { keys, value } of soundItems<HistoricExchangeRateRecord>(reading, ['historicExchangeRates'])) {
    if (!new Decimal(value.perUsd).isZero()) continue
    notAbove(reading, [...keys, 'perUsd'], value.perUsd, say`In ${value.year} a US dollar cost nothing in ${value.currency}.`)
  }
}

/** What a number added makes of a rate is seen when the stress is computed: that depends on the rate of the day. */
const validateMoves = (reading: Reading): void => {
  for (const { keys, value } of soundItems<StressRecord>(reading, ['uncertainty', 'stresses']))
    for (const [at, { paths, as, by }] of (value.moves ?? []).entries())
      if (as !== 'plus' && isNothing(by) && paths.some(isOfRate))
        notAbove(reading, [...keys, 'moves', at, 'by'], by, say`The stress "${value.id}" makes a rate of exchange zero or less.`)
}

/** A number that the draw can turn out to be for certain; the tails of a bell curve are nobody's statement. */
const leastOf = ({ distribution: of }: DrawRecord): string | null => {
  switch (of.kind) {
    case 'discrete':
      return of.outcomes.reduce((least, { value }) => (new Decimal(value).lt(least) ? value : least), of.outcomes[0]?.value ?? '1')
    case 'triangular':
    case 'uniform':
      return of.low
    case 'happens':
      return '0'
    default:
      return null
  }
}

const validateDraws = (reading: Reading): void => {
  for (const { keys, value } of soundItems<DrawRecord>(reading, ['uncertainty', 'draws'])) {
    const least = value.as === 'plus' || !value.paths.some(isOfRate) ? null : leastOf(value)
    if (least === null || !isNothing(least)) continue
    notAbove(reading, [...keys, 'distribution'], least, say`The draw "${value.id}" can make a rate of exchange zero or less.`)
  }
}

export const validateExchangeRates = (reading: Reading): void => {
  validateRates(reading)
  validateMoves(reading)
  validateDraws(reading)
}
