/**
 * How a decimal is written in a document: an optional minus, up to 24 digits, up to 18 decimals, nothing else.
 *
 * Matched before the number library sees the text, because its constructor also takes "Infinity", "0x1F", "1e309" and "1_000".
 */
import { say } from '../language/say.ts'
import { Decimal } from './decimal.ts'

export const DECIMAL_TEXT: RegExp = /^-?(?:0|[1-9][0-9]{0,23})(?:\.[0-9]{1,18})?$/

/** What is said wherever a decimal is asked for and something else was found, here as it is shown: `"1e309" is not a decimal.` */
export const notADecimal = (found: string): string => say`${found} is not a decimal.`

/** The number a text stands for, or null when the text is not written as a decimal. */
export const parseDecimal = (text: string): Decimal | null => (DECIMAL_TEXT.test(text) ? new Decimal(text) : null)
