/** Reads a derivation by hand, as a case file writes it: "(833 * 0.3) * 12". Exact, with + - * / and brackets, nothing else. */
import { Decimal } from '../packages/ltsfs/src/money/decimal.ts'

export const expression = (text: string): Decimal => {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? []
  if (tokens.join('') !== text.replaceAll(/\s/g, '')) throw new Error(`"${text}" is no derivation`)
  let at = 0
  const next = (): string => tokens[at++] ?? ''
  const factor = (): Decimal => {
    const token = next()
    if (token === '-') return factor().negated()
    if (token !== '(') return new Decimal(token)
    const inside = terms()
    if (next() !== ')') throw new Error(`"${text}" lacks a closing bracket`)
    return inside
  }
  const product = (): Decimal => {
    let value = factor()
    while (tokens[at] === '*' || tokens[at] === '/') value = next() === '*' ? value.times(factor()) : value.div(factor())
    return value
  }
  const terms = (): Decimal => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') value = next() === '+' ? value.plus(product()) : value.minus(product())
    return value
  }
  const value = terms()
  if (at < tokens.length) throw new Error(`"${text}" goes on after its end`)
  return value
}
