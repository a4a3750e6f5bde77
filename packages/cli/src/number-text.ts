/** How a figure is written: for machines as a plain decimal, for people with grouped digits, a true minus sign and its unit. */
import { type Decimal, isCurrency, minorUnits, printAmount, spell } from 'ltsfs'

/** Money has the decimals of its currency, so a ratio needs a limit of its own: a third has no last digit. */
const DECIMALS = 12

/** "5145.00" of a currency with two decimals; another number has at most twelve decimals. */
export const amountText = (value: Decimal, unit: string): string =>
  isCurrency(unit) ? printAmount(value, unit) : value.toDecimalPlaces(DECIMALS).toFixed()

/** "5,145.00": a decimal text with its digits grouped, all its decimals kept. */
export const spelled = (amount: string): string => spell(amount, amount.split('.')[1]?.length ?? 0)

/** "5,145.00 FJD", "1.05". */
export const spelledWithUnit = (value: Decimal, unit: string): string => {
  const places = isCurrency(unit) ? Math.max(minorUnits(unit), Math.min(value.decimalPlaces(), 6)) : Math.min(value.decimalPlaces(), 6)
  return unit === '1' ? spell(value, places) : `${spell(value, places)} ${unit}`
}
