/** Every currency in use has a rate of exchange, and what an agreement promises in instalments is at most its ceiling, in its own currency. */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { sentenceList } from '../inputs/expectation.ts'
import type { Keys } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { isCurrency } from '../money/currency.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { currencyOf, pathOf, type Reading, soundItems } from './reading.ts'
import { type FoundRecord, pickEach } from './records.ts'

const places = (reading: Reading, all: readonly Keys[]): string => {
  const some = all.slice(0, 3).map((keys) => pathOf(reading, keys))
  return all.length > some.length ? say`${some.join(', ')} and ${all.length - some.length} more places` : sentenceList(some, 'and')
}

/** The currency of a record: of an amount, or of a dated amount by its unit ("AUD", "AUD/post"). Indicators of members are not converted. */
const currencyIn = ({ amount, currency, unit, values }: Readonly<Record<string, unknown>>): string | undefined => {
  if (typeof amount === 'string' && typeof currency === 'string') return currency
  const money = typeof unit === 'string' && typeof values === 'object' ? unit.split('/')[0] : undefined
  return money !== undefined && isCurrency(money) ? money : undefined
}

/** Thresholds are compared with indicators in their own unit, and rates of exchange are what is asked for: neither is converted. */
const isConverted = (keys: Keys): boolean => keys[0] !== 'exchangeRates' && keys[0] !== 'parameters' && !keys.includes('threshold')

const usedIn = ({ keys, value }: FoundRecord, isSound: boolean): { readonly currency: string; readonly keys: Keys } | undefined => {
  const currency = isSound && isConverted(keys) ? currencyIn(value) : undefined
  return currency === undefined ? undefined : { currency, keys }
}

/** Every amount of money that is converted, wherever it stands. */
const currenciesInUse = (reading: Reading): ReadonlyMap<string, readonly Keys[]> =>
  new Map(
    Map.groupBy(pickEach(reading, usedIn), ({ currency }) => currency)
      .entries()
      .map(([currency, list]) => [currency, list.map(({ keys }) => keys)]),
  )

const validateCurrencies = (reading: Reading): void => {
  const own = currencyOf(reading)
  const rates = reading.document['exchangeRates']
  if (own === undefined || !Array.isArray(rates)) return
  const named = rates.map((rate) =>
    typeof rate === 'object' && rate !== null ? (rate as { readonly currency?: unknown }).currency : undefined,
  )
  if (named.some((name) => typeof name !== 'string')) return
  for (const [currency, uses] of currenciesInUse(reading)) {
    if (currency === own || named.includes(currency)) continue
    reading.problems.add(() => ({
      code: 'missing-exchange-rate',
      path: 'exchangeRates',
      found: say`no rate for ${currency}`,
      expected: say`a rate of ${own} for 1 ${currency}`,
      message: say`There is no rate of exchange for ${currency}, which is used at ${places(reading, uses)}.`,
      remedy: say`Add a record with the currency "${currency}" and a dated rate in "${own}/${currency}" to exchangeRates.`,
    }))
  }
}

const validateAgreedCurrency = (reading: Reading, keys: Keys, agreement: AgreementRecord): boolean => {
  const amounts = [
    { keys: [...keys, 'ceiling', 'currency'], currency: agreement.ceiling.currency },
    ...agreement.instalments.map(({ amount }, at) => ({
      keys: [...keys, 'instalments', at, 'amount', 'currency'],
      currency: amount.currency,
    })),
  ]
  const others = amounts.filter(({ currency }) => currency !== agreement.currency)
  for (const other of others) {
    reading.problems.add(() => ({
      code: 'another-currency-than-agreed',
      path: pathOf(reading, other.keys),
      found: JSON.stringify(other.currency),
      expected: JSON.stringify(agreement.currency),
      message: say`The amount stands in ${other.currency}, its agreement in ${agreement.currency}.`,
      remedy: say`Write the amount in ${agreement.currency}, or correct the currency of the agreement.`,
    }))
  }
  return others.length === 0
}

const validateCeiling = (reading: Reading, keys: Keys, agreement: AgreementRecord): void => {
  const sum = agreement.instalments.reduce((all, { amount }) => all.plus(amount.amount), ZERO)
  if (sum.lte(new Decimal(agreement.ceiling.amount))) return
  reading.problems.add(() => ({
    code: 'instalments-above-ceiling',
    path: pathOf(reading, [...keys, 'instalments']),
    found: `${sum.toFixed()} ${agreement.currency}`,
    expected: say`at most ${agreement.ceiling.amount} ${agreement.currency}`,
    message: say`The instalments add to ${sum.toFixed()} ${agreement.currency}, more than the ceiling of ${agreement.ceiling.amount}.`,
    remedy: say`Lower an instalment, or raise the ceiling to what was agreed.`,
  }))
}

export const validateMoney = (reading: Reading): void => {
  validateCurrencies(reading)
  for (const { keys, value: agreement } of soundItems<AgreementRecord>(reading, ['donorCoFunding', 'agreements'])) {
    if (validateAgreedCurrency(reading, keys, agreement)) validateCeiling(reading, keys, agreement)
  }
}
