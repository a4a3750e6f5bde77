/** Dated numbers stand in the unit that their place asks for, and no share, nor the shares of one whole together, is more than the whole. */
import { isMoney, multiplyUnits } from '../formula/unit.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import type { CollectionProfileRecord } from '../inputs/membership-fees.ts'
import type { Keys } from '../inputs/path-text.ts'
import { say } from '../language/say.ts'
import { ONE, ZERO } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import { ANY, DATED_PLACES, OWN } from './dated-places.ts'
import { currencyOf, pathOf, placesAt, type Reading, soundItems, soundPart } from './reading.ts'

type Value = Parameters<typeof rateValue>[0] | null

const isDatedNumber = (value: unknown): value is DatedNumber =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'values')

const notMoney = (reading: Reading, keys: Keys, found: string): void =>
  reading.problems.add(() => ({
    code: 'wrong-unit',
    path: pathOf(reading, [...keys, 'unit']),
    found: JSON.stringify(found),
    expected: say`a currency`,
    message: say`The number stands in "${found}"; its place asks for money.`,
    remedy: say`Write the number in a currency, and the currency as its unit.`,
  }))

const wrongUnit = (reading: Reading, keys: Keys, found: string, unit: string): void =>
  reading.problems.add(() => ({
    code: 'wrong-unit',
    path: pathOf(reading, [...keys, 'unit']),
    found: JSON.stringify(found),
    expected: JSON.stringify(unit),
    message: say`The number stands in "${found}"; its place asks for "${unit}".`,
    remedy: say`Write the number in "${unit}", and "${unit}" as its unit.`,
  }))

const validateShare = (reading: Reading, keys: Keys, dated: DatedNumber): void => {
  for (const [day, value] of Object.entries(dated.values) as readonly (readonly [string, Value])[]) {
    if (value === null || rateValue(value).lte(ONE)) continue
    reading.problems.add(() => ({
      code: 'share-above-one',
      path: pathOf(reading, [...keys, 'values', day]),
      found: JSON.stringify(value),
      expected: say`a share from "0" to "1"`,
      message: say`A share of more than the whole cannot be meant.`,
      remedy: say`Write per cent as a fraction of one: 7 % is "0.07".`,
    }))
  }
}

/** Posts times the cost of each: units whose product is money. */
const validateQuantities = (reading: Reading): void => {
  for (const { keys } of placesAt(reading.document, 'spending.lines.*.amount')) {
    const amount = soundPart<{ readonly quantity?: DatedNumber; readonly each?: DatedNumber }>(reading, keys)
    if (amount?.quantity === undefined || amount.each === undefined) continue
    const [quantity, each] = [amount.quantity.unit, amount.each.unit]
    if (isMoney(multiplyUnits(quantity, each))) continue
    const currency = each.split('/')[0] ?? ''
    const asked = isMoney(currency) ? currency : currencyOf(reading)
    if (asked !== undefined) wrongUnit(reading, [...keys, 'each'], each, `${asked}/${quantity}`)
  }
}

const PARTS = ['inYearDue', 'oneYearLater', 'twoYearsLater'] as const

/** What arrives in three years is at most what is due. */
const validateCollection = (reading: Reading): void => {
  for (const { keys, value: profile } of soundItems<CollectionProfileRecord>(reading, ['membershipFees', 'collection', 'profiles'])) {
    const days = [...new Set(PARTS.flatMap((part) => Object.keys(profile[part].values)))].sort()
    for (const day of days) {
      const parts = PARTS.map((part) => inForce<NonNullable<Value>>(profile[part].values as Readonly<Record<string, Value>>, day)?.value)
      const sum = parts.reduce((all, part) => (part === undefined ? all : all.plus(rateValue(part))), ZERO)
      if (sum.lte(ONE)) continue
      reading.problems.add(() => ({
        code: 'shares-above-one',
        path: pathOf(reading, keys),
        found: say`${sum.toFixed()} from ${day} on`,
        expected: say`shares that add to at most "1"`,
        message: say`The shares of the fee that arrive in three years add to ${sum.toFixed()} from ${day} on.`,
        remedy: say`Lower the shares: what arrives cannot be more than what is due.`,
      }))
      break
    }
  }
}

const validateExchangeRates = (reading: Reading, currency: string): void => {
  for (const { keys, value } of soundItems<{ readonly currency: string; readonly rate: DatedNumber }>(reading, ['exchangeRates'])) {
    const unit = `${currency}/${value.currency}`
    if (value.currency === currency) {
      reading.warnings.add(() => ({
        code: 'needless-exchange-rate',
        path: pathOf(reading, keys),
        found: JSON.stringify(value.currency),
        expected: say`a currency other than that of the plan`,
        message: say`The plan is kept in ${currency}: a rate of exchange for it changes nothing.`,
        remedy: say`Take the rate out.`,
      }))
    } else if (value.rate.unit !== unit) wrongUnit(reading, [...keys, 'rate'], value.rate.unit, unit)
  }
}

export const validateNumbers = (reading: Reading): void => {
  const currency = currencyOf(reading)
  for (const { pattern, unit, share } of DATED_PLACES) {
    const asked = unit === OWN ? currency : unit
    for (const { keys } of placesAt(reading.document, pattern)) {
      const dated = soundPart<unknown>(reading, keys)
      if (!isDatedNumber(dated)) continue
      if (asked === ANY) {
        if (!isMoney(dated.unit)) notMoney(reading, keys, dated.unit)
      } else if (asked !== undefined && dated.unit !== asked) wrongUnit(reading, keys, dated.unit, asked)
      if (share) validateShare(reading, keys, dated)
    }
  }
  validateCollection(reading)
  validateQuantities(reading)
  if (currency !== undefined) validateExchangeRates(reading, currency)
}
