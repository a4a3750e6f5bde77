/**
 * The arithmetic in which a case writes down how its figure is derived by hand: `round(7000 * 1.02) + 2500`.
 *
 * Decimals, + - * / and parentheses, round(x) to two places or round(x, n) half away from zero, min(a, b), max(a, b). Throws for anything else.
 */
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z]+)|([-+*/(),]))/gy

interface Reader {
  readonly peek: () => string | undefined
  readonly next: () => string
}

const tokens = (text: string): readonly string[] => {
  const found = [...text.trim().matchAll(TOKEN)]
  if (found.map((match) => match[0]).join('') !== text.trim()) throw new Error(`"${text}" is not arithmetic`)
  return found.map((match) => match[0].trim())
}

const readerOf = (all: readonly string[]): Reader => {
  let at = 0
  return {
    peek: () => all[at],
    next: () => {
      const token = all[at]
      if (token === undefined) throw new Error(`"${all.join(' ')}" ends too soon`)
      at += 1
      return token
    },
  }
}

const call = (name: string, [first, second]: readonly Decimal[]): Decimal => {
  if (first === undefined) throw new Error(`${name}() of nothing`)
  if (name === 'round') return first.toDecimalPlaces(second?.toNumber() ?? 2)
  if (second !== undefined && name === 'min') return Decimal.min(first, second)
  if (second !== undefined && name === 'max') return Decimal.max(first, second)
  throw new Error(`${name}() is not known`)
}

const list = (reader: Reader): readonly Decimal[] => {
  const parts = [sum(reader)]
  while (reader.peek() === ',') {
    reader.next()
    parts.push(sum(reader))
  }
  if (reader.next() !== ')') throw new Error('a parenthesis is not closed')
  return parts
}

const atom = (reader: Reader): Decimal => {
  const token = reader.next()
  if (token === '-') return atom(reader).negated()
  if (token === '(') return list(reader)[0] ?? new Decimal(0)
  if (/^[a-z]/.test(token)) {
    if (reader.next() !== '(') throw new Error(`${token} is not followed by a parenthesis`)
    return call(token, list(reader))
  }
  return new Decimal(token)
}

const product = (reader: Reader): Decimal => {
  let value = atom(reader)
  while (reader.peek() === '*' || reader.peek() === '/') value = reader.next() === '*' ? value.times(atom(reader)) : value.div(atom(reader))
  return value
}

const sum = (reader: Reader): Decimal => {
  let value = product(reader)
  while (reader.peek() === '+' || reader.peek() === '-')
    value = reader.next() === '+' ? value.plus(product(reader)) : value.minus(product(reader))
  return value
}

export const calculate = (text: string): Decimal => {
  const reader = readerOf(tokens(text))
  const value = sum(reader)
  if (reader.peek() !== undefined) throw new Error(`"${text}" goes on after its end`)
  return value
}
