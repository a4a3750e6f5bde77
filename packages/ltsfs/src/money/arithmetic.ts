/**
 * Arithmetic as people type it into a cell, exact in decimals: "=3*400", "1,200.50", "=round(7000*1.02)+2500".
 *
 * Decimals (digits may be grouped by commas or spaces), + - * / and parentheses, round(x) to two places or round(x, n) half away from zero,
 * min(a, b), max(a, b). Anything else comes back as a sentence; nothing is guessed.
 */
import { say } from '../language/say.ts'
import { Decimal } from './decimal.ts'
import { notADecimal } from './decimal-text.ts'

export type Calculated = { readonly ok: true; readonly value: Decimal } | { readonly ok: false; readonly message: string }

const LONGEST_ARITHMETIC = 200
const MOST_PLACES = 18
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z]+)|([-+*/(),]))/gy
/** "1,200.50", "1 200.50": groups of three digits after the first. */
const GROUPED = /^-?\d{1,3}(?:([, \u00A0\u202F])\d{3})(?:\1\d{3})*(?:\.\d+)?$/

/** What is wrong, on its way to the one answer. */
interface Fault {
  readonly message: string
}

interface Reader {
  readonly peek: () => string | undefined
  readonly take: () => string | undefined
}

type Read = Decimal | Fault

const isFault = (read: Read): read is Fault => !(read instanceof Decimal)

const readerOf = (tokens: readonly string[]): Reader => {
  let at = 0
  return { peek: () => tokens[at], take: () => tokens[at++] }
}

const call = (name: string, [first, second]: readonly Decimal[]): Read => {
  if (first === undefined) return { message: say`${name}() needs a number.` }
  if (name === 'round') {
    const places = second ?? new Decimal(2)
    const isWhole = places.isInteger() && places.gte(0) && places.lte(MOST_PLACES)
    return isWhole ? first.toDecimalPlaces(places.toNumber()) : { message: say`round() takes 0 to ${MOST_PLACES} places.` }
  }
  if (name !== 'min' && name !== 'max') return { message: say`"${name}" is not known: there are round, min and max.` }
  if (second === undefined) return { message: say`${name}() needs two numbers.` }
  return name === 'min' ? Decimal.min(first, second) : Decimal.max(first, second)
}

const list = (reader: Reader): readonly Decimal[] | Fault => {
  const parts: Decimal[] = []
  do {
    const part = sum(reader)
    if (isFault(part)) return part
    parts.push(part)
  } while (reader.peek() === ',' && reader.take() !== undefined)
  return reader.take() === ')' ? parts : { message: say`A parenthesis is not closed.` }
}

const atom = (reader: Reader): Read => {
  const token = reader.take()
  if (token === undefined) return { message: say`It ends too soon.` }
  if (token === '-' || token === '+') {
    const value = atom(reader)
    return isFault(value) || token === '+' ? value : value.negated()
  }
  if (/^\d/.test(token)) return new Decimal(token)
  const isCall = /^[a-z]/.test(token)
  if (isCall ? reader.take() !== '(' : token !== '(') return { message: say`"${token}" stands where a number belongs.` }
  const inner = list(reader)
  if ('message' in inner) return inner
  return isCall ? call(token, inner) : (inner[0] ?? { message: say`A parenthesis is empty.` })
}

/** Chains of operators of one rank, from left to right. */
const chain = (
  reader: Reader,
  next: (reader: Reader) => Read,
  apply: (left: Decimal, operator: string, right: Decimal) => Read,
  operators: string,
): Read => {
  let value = next(reader)
  for (let operator = reader.peek(); !isFault(value) && operator !== undefined && operators.includes(operator); operator = reader.peek()) {
    reader.take()
    const right = next(reader)
    value = isFault(right) ? right : apply(value, operator, right)
  }
  return value
}

const product = (reader: Reader): Read =>
  chain(
    reader,
    atom,
    (left, operator, right) =>
      operator === '*' ? left.times(right) : right.isZero() ? { message: say`Nothing can be divided by 0.` } : left.div(right),
    '*/',
  )

const sum = (reader: Reader): Read =>
  chain(reader, product, (left, operator, right) => (operator === '+' ? left.plus(right) : left.minus(right)), '+-')

const tokensOf = (text: string): readonly string[] | Fault => {
  const found = [...text.matchAll(TOKEN)]
  const read = found.map((match) => match[0]).join('')
  if (read !== text) return { message: say`"${text.slice(read.length).trim().slice(0, 20)}" is no arithmetic.` }
  return found.map((match) => match[0].trim())
}

/** Signs between numbers, parentheses, or a leading "=": who types them means to calculate. */
const MEANT_AS_ARITHMETIC = /^=|[*/()]|\d\s*[-+]/
const LONGEST_SHOWN = 60

const calculated = (typed: string): Calculated => {
  const text = typed.trim().replace(/^=/, '').replaceAll('\u2212', '-').trim()
  if (text === '') return { ok: false, message: say`There is no number.` }
  if (text.length > LONGEST_ARITHMETIC) return { ok: false, message: say`It is longer than ${LONGEST_ARITHMETIC} characters.` }
  if (GROUPED.test(text)) return { ok: true, value: new Decimal(text.replaceAll(/[, \u00A0\u202F]/g, '')) }
  const tokens = tokensOf(text)
  if ('message' in tokens) return { ok: false, message: tokens.message }
  const reader = readerOf(tokens)
  const value = sum(reader)
  if (isFault(value)) return { ok: false, message: value.message }
  return reader.peek() === undefined ? { ok: true, value } : { ok: false, message: say`"${reader.peek()}" stands after the end.` }
}

/** Of a single number that does not read it is said, as everywhere, that it is not a decimal; of arithmetic, where it breaks off. */
export const calculate = (typed: string): Calculated => {
  const result = calculated(typed)
  const text = typed.trim()
  return result.ok || text === '' || text.length > LONGEST_ARITHMETIC || MEANT_AS_ARITHMETIC.test(text)
    ? result
    : { ok: false, message: notADecimal(JSON.stringify(text.slice(0, LONGEST_SHOWN))) }
}
