/**
 * Numbers as a reader types them whose language has a decimal comma: "0,07", "1 200,5", "=22000*1,1", "=min(1,5; 2)". Read as the plan writes
 * numbers; what could be a thousand as well as a decimal is asked back.
 */
import { type Problem, type Result, say, speaking } from 'ltsfs'

/** A number, or arithmetic: "=", digits, signs, parentheses, or one of the functions that are known. */
const NUMERIC = /^(?:[-=+(\s]|round\(|min\(|max\()*\d/i
const GROUP = /(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g
const WITH_COMMA = /(?<![\d.,])\d+,\d+(?![\d.,])/g
/** One to three digits, a comma, three digits: grouped in English, a decimal elsewhere. */
const COULD_BE_BOTH = /^[1-9]\d{0,2},\d{3}$/

const asksBack = (typed: string, number: string): Problem => ({
  code: 'not-a-value',
  path: 'value',
  found: JSON.stringify(typed.slice(0, 100)),
  expected: say`a number that can be read in one way`,
  message: say`"${number}" can be read as ${number.replace(',', '')} and as a number with three decimals.`,
  remedy: say`Type ${number.replace(',', '')} for the first, ${number}0 for the second.`,
})

export function withPoint(typed: string): Result<string> {
  if (speaking().point !== ',' || !NUMERIC.test(typed)) return { ok: true, value: typed }
  const text = typed.replaceAll(GROUP, '')
  const unclear = text.match(WITH_COMMA)?.find((number) => COULD_BE_BOTH.test(number))
  if (unclear !== undefined) return { ok: false, problems: [asksBack(typed, unclear)] }
  return { ok: true, value: text.replaceAll(WITH_COMMA, (number) => number.replace(',', '.')).replaceAll(';', ',') }
}
