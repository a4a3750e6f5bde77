/**
 * What was typed for a value of the plan, as the plan writes it: arithmetic worked out ("=3*400") and rounded to the minor unit of money, per
 * cent as a share ("7 %"), "none" as not in force. The problems say which field they are about: `value`.
 */

import { isMoney } from '../../formula/unit.ts'
import type { Problem, Result } from '../../inputs/problem.ts'
import { counted, say } from '../../language/say.ts'
import { calculate } from '../../money/arithmetic.ts'
import { minorUnits } from '../../money/currency.ts'
import type { Decimal } from '../../money/decimal.ts'
import { parseDecimal } from '../../money/decimal-text.ts'
import type { Place } from '../comparison/options-places.ts'

const SHARE_PLACES = 12
/** In English, and as the page says it. */
const isNone = (text: string): boolean => ['none', 'not in force', '–', say`none`, say`not in force`].includes(text.toLowerCase())

const refused = (typed: string, expected: string, message: string, remedy: string): Result<string | null> => {
  const problem: Problem = { code: 'not-a-value', path: 'value', found: JSON.stringify(typed.slice(0, 100)), expected, message, remedy }
  return { ok: false, problems: [problem] }
}

/** Of money those of its currency, or more where the plan itself writes the value finer, as it may a unit cost; none for what is no money. */
const placesOf = ({ unit, values }: Place): number | null => {
  if (unit === null || !isMoney(unit)) return null
  const finest = values.map(({ value }) => (typeof value === 'string' ? (parseDecimal(value)?.decimalPlaces() ?? 0) : 0))
  return Math.max(minorUnits(unit), ...finest)
}

const written = (value: Decimal, places: number | null): string =>
  places === null ? value.toDecimalPlaces(SHARE_PLACES).toFixed() : value.toDecimalPlaces(places).toFixed(places)

/** An amount that is written out is not rounded without a word. */
const tooFine = (text: string, unit: string | null, places: number): Result<string | null> =>
  refused(
    text,
    say`at most ${places} decimals`,
    places === 0 ? say`An amount in ${unit} has no decimals.` : say`An amount in ${unit} has at most ${counted(places, 'decimal')}.`,
    say`Round it as you mean it.`,
  )

const numberOf = (text: string, place: Place): Result<string | null> => {
  const { unit } = place
  const isPercent = text.endsWith('%')
  const result = calculate(isPercent ? text.slice(0, -1) : text)
  if (!result.ok)
    return refused(text, say`a number, or arithmetic such as =3*400`, result.message, say`Type a number such as 1,200.50 or =3*400.`)
  if (isPercent && unit !== '1')
    return refused(
      text,
      say`a number in ${unit ?? say`the unit of the value`}`,
      say`This value is no share.`,
      say`Type it without the per cent sign.`,
    )
  const places = placesOf(place)
  if (places !== null && !text.startsWith('=') && result.value.decimalPlaces() > places) return tooFine(text, unit, places)
  return { ok: true, value: written(isPercent ? result.value.div(100) : result.value, places) }
}

const isNumber = ({ kind, values }: Place): boolean =>
  kind === 'dated' || values.some(({ value }) => typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value))

/** A choice, a word of a plain field, or a number. */
export const typedValue = (place: Place, typed: string): Result<string | number | null> => {
  const text = typed.trim()
  if (place.choices.length > 0)
    return place.choices.includes(text)
      ? { ok: true, value: text }
      : refused(
          text,
          say`one of ${place.choices.join(', ')}`,
          say`"${text.slice(0, 100)}" is none of the choices.`,
          say`Choose one of ${place.choices.join(', ')}.`,
        )
  if (isNone(text)) return { ok: true, value: null }
  if (
    place.values.some(({ value }) => typeof value === 'number') ||
    (place.kind === 'field' && /^\d{4}$/.test(text) && place.path.endsWith('.joins'))
  )
    return /^\d{1,4}$/.test(text)
      ? { ok: true, value: Number(text) }
      : refused(text, say`a whole number`, say`"${text.slice(0, 100)}" is no whole number.`, say`Type a whole number, such as a year.`)
  if (isNumber(place)) return numberOf(text, place)
  if (text === '') return refused(text, say`a word`, say`There is no value.`, say`Type the new value.`)
  return { ok: true, value: text }
}
