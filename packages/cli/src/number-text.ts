/** How a figure is written: for machines as a plain decimal, for people with grouped digits and a true minus sign. */
import { type Decimal, isCurrency, printAmount, spell } from 'ltsfs'

/** Money has the decimals of its currency, so a ratio needs a limit of its own: a third has no last digit. */
const DECIMALS = 12

/** "5145.00" of a currency with two decimals; another number has at most twelve decimals. */
export const amountText = (value: Decimal, unit: string): string =>
  isCurrency(unit) ? printAmount(value, unit) : value.toDecimalPlaces(DECIMALS).toFixed()

/** "5,145.00": a decimal text with its digits grouped, all its decimals kept. */
export const spelled = (amount: string): string => spell(amount, amount.split('.')[1]?.length ?? 0)
