/** A value that its place does not take: the sentences, by the marker that the schema carries as its error. */
import { say } from '../language/say.ts'
import { notADecimal, parseDecimal } from '../money/decimal-text.ts'
import { EXPECTATIONS } from './expectation.ts'
import { cut, foundText } from './found-text.ts'
import type { KnownProblem } from './problem-list.ts'

type Sentences = Omit<KnownProblem, 'path' | 'found'>
type Marker = Extract<KnownProblem['code'], keyof typeof EXPECTATIONS> | 'not-a-decimal'

/** What was probably meant by a number written another way: full-width digits, thousands set apart, a typographic minus. */
export const decimalMeant = (text: string): string | null => {
  if (text.length > 60) return null
  const normal = text
    .normalize('NFKC')
    .trim()
    .replace(/^[\u2212\u2013]/, '-')
  const joined = /^-?\d{1,3}(?:([, _'’\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(normal) ? normal.replace(/[, _'’\u202f]/g, '') : normal
  const digits = joined
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
  return digits !== text && parseDecimal(digits) !== null ? digits : null
}

const expected = (marker: Marker): string => EXPECTATIONS[marker]?.() ?? ''

const decimal = (value: unknown): Sentences => {
  if (typeof value === 'number') {
    const code = 'number-without-quotes'
    return {
      code,
      expected: expected('not-a-decimal'),
      message: say`${foundText(value)} is a JSON number, which another program may read as a slightly different one.`,
      remedy: parseDecimal(String(value)) === null ? say`Write the decimal in quotes.` : say`Write it in quotes: "${value}".`,
    }
  }
  const meant = typeof value === 'string' ? decimalMeant(value) : null
  return {
    code: 'not-a-decimal',
    expected: expected('not-a-decimal'),
    message: notADecimal(foundText(value)),
    remedy:
      meant === null
        ? say`Write digits with at most one point, up to 24 before it and 18 after it, without exponent, spaces or separators.`
        : say`Write it with plain digits, a point and nothing else: "${meant}".`,
  }
}

const plain = (code: Exclude<Marker, 'not-a-decimal'>, message: string, remedy: string): Sentences => ({
  code,
  expected: expected(code),
  message,
  remedy,
})

const identifierMeant = (value: unknown): string | null => {
  if (typeof value !== 'string' || value.length > 200) return null
  const meant = cut(
    value
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
    80,
  )
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(meant) ? meant : null
}

const identifier = (value: unknown): Sentences => {
  const meant = identifierMeant(value)
  const remedy = meant === null ? say`Give it a short name that will not change.` : say`Write it as "${meant}", here and where it is named.`
  return plain('not-an-identifier', say`${foundText(value)} cannot be the name of a record.`, remedy)
}

const day = (value: unknown): Sentences => {
  const looksRight = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return looksRight
    ? plain('not-a-day', say`The day ${foundText(value)} does not exist.`, say`Write a day of the calendar as year, month and day.`)
    : plain('not-a-day', say`${foundText(value)} is not a day.`, say`Write year, month and day with hyphens and all digits: "2019-07-01".`)
}

const negative = (value: unknown): Sentences =>
  typeof value === 'string' && /^-[0.]+$/.test(value)
    ? plain('negative', say`${foundText(value)} is zero with a minus before it.`, say`Write "${value.slice(1)}".`)
    : plain(
        'negative',
        say`${foundText(value)} is below zero.`,
        say`Write an amount of zero or more; money that leaves has its own record.`,
      )

const instant = (value: unknown): Sentences =>
  plain(
    'not-an-instant',
    say`${foundText(value)} is not an instant.`,
    say`Write day, time and offset from UTC, as on a ticket of that place: "2019-05-02T10:30+12:00".`,
  )

const expectation = (value: unknown): Sentences =>
  plain(
    'not-an-expectation',
    say`${foundText(value)} is not an expectation.`,
    say`Write an indicator, a relation and a number, then the years and the probability where they matter.`,
  )

/** The sentences for a marker; undefined for an error that is none. */
export const valueSentences = (marker: string, value: unknown): Sentences | undefined => {
  const found = foundText(value)
  switch (marker) {
    case 'not-a-decimal':
      return decimal(value)
    case 'negative':
      return negative(value)
    case 'per-nothing':
      return plain(marker, say`Nothing can be divided by ${found}.`, say`Write the number of parts in the whole, above zero.`)
    case 'not-a-day':
      return day(value)
    case 'not-an-instant':
      return instant(value)
    case 'not-a-year':
      return plain(marker, say`${found} is not a fiscal year.`, say`Write the name of the year as a whole number without quotes: 2019.`)
    case 'not-a-month-and-day':
      return plain(marker, say`${found} is not the first day of a fiscal year.`, say`Write month and day with a hyphen: "07-01".`)
    case 'not-a-currency':
      return plain(marker, say`${found} is not an ISO 4217 currency.`, say`Write the three capitals of the standard; for the tala, "WST".`)
    case 'not-a-unit':
      return plain(
        marker,
        say`${found} is not a unit.`,
        say`Write a currency, "1" for a pure number, or words joined by * and /, without spaces.`,
      )
    case 'not-an-identifier':
      return identifier(value)
    case 'not-a-member-id':
      return plain(
        marker,
        say`${found} cannot be the code of a member.`,
        say`Write the ISO 3166 code of the country or territory in two capitals.`,
      )
    case 'not-a-path':
      return plain(
        marker,
        say`${found} is not a path.`,
        say`Write the names that lead to the value, from the outside in, with points between them.`,
      )
    case 'not-a-link':
      return plain(
        marker,
        say`${found} is not the address of a page.`,
        say`Write the whole address as the browser shows it, or leave it out.`,
      )
    case 'not-a-text':
      return plain(marker, say`${found} is not a text.`, say`Write a text in quotes.`)
    case 'empty-text':
      return plain(marker, say`The text is empty.`, say`Write what it should say.`)
    case 'too-long':
      return plain(marker, say`The text is too long.`, say`Shorten it; a long text belongs into the source it names.`)
    case 'not-an-expectation':
      return expectation(value)
    case 'no-value':
      return plain(marker, say`The dated value has no value on any day.`, say`Write at least one day with its value.`)
    default:
      return undefined
  }
}
