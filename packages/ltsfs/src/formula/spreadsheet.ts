/**
 * The reading `spreadsheet`: the text of a cell formula that recalculates to the same minor unit in every spreadsheet program.
 *
 * Programs compute in binary floating point and round it differently (1.005 to two decimals is 1.01 in one and 1 in another). So a
 * rounding counts whole units of its last decimal, takes the noise behind the sixth decimal off them, and only then rounds: a half is exact
 * in binary. A comparison takes the noise off the difference. Only functions that Excel 2007, LibreOffice and HyperFormula share are used.
 */
import { Decimal } from '../money/decimal.ts'
import type { Formula } from './formula.ts'
import { isMoney } from './unit.ts'

/** The reference that stands for a formula which has a cell of its own; undefined for one that is written where it is used. */
export type Place = (formula: Formula) => string | undefined

/** How strongly a text holds together: 3 an atom or a call, 2 a product, 1 a sum. */
interface Written {
  readonly text: string
  readonly holds: 1 | 2 | 3
}

/** Programs read fifteen significant digits of a number in a formula. */
const DIGITS = 15
/** Decimals behind which a count of whole units is noise. */
const NOISE = 6
/** Decimals behind which a difference of ratios is noise. */
const RATIO_NOISE = 9
/** What SUM takes: Excel reads 255 arguments. */
const ARGUMENTS = 200
/** From so many parts on a sum is written as SUM. */
const LONG_SUM = 4

export const numberText = (value: Decimal): string => value.toSignificantDigits(DIGITS).toFixed()

const atom = (text: string): Written => ({ text, holds: 3 })
const least = ({ text, holds }: Written, needed: 1 | 2 | 3): string => (holds < needed ? `(${text})` : text)

/** A count of whole units of the last decimal, free of binary noise: what is then rounded up, down or to the nearest. */
export const wholeUnits = (text: string, places: number): string =>
  places === 0 ? `ROUND(${text},${NOISE})` : `ROUND(${text}*${new Decimal(10).pow(places).toFixed()},${NOISE})`

const back = (text: string, places: number): Written =>
  places === 0 ? atom(text) : { text: `${text}/${new Decimal(10).pow(places).toFixed()}`, holds: 2 }

/** Cells that stand below each other in one column as a range: F5, F6, F7 is F5:F7. */
const asRanges = (texts: readonly string[]): readonly string[] => {
  const ranges: { readonly first: string; last: string }[] = []
  for (const text of texts) {
    const [, column, row] = /^(\$?[A-Z]+\$?)(\d+)$/.exec(text) ?? []
    const open = ranges.at(-1)
    if (column !== undefined && open !== undefined && open.last === `${column}${Number(row) - 1}`) open.last = text
    else ranges.push({ first: text, last: text })
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}:${last}`))
}

/** The row of the first cell that a text refers to. */
const firstRow = (text: string): number => Number(/[A-Z]\$?(\d+)/.exec(text)?.[1] ?? 0)

/** The sum of parts: a + b of few, SUM of many in the order of their rows, with cells below each other as ranges. */
export const sumText = (texts: readonly string[]): string => {
  if (texts.length < LONG_SUM) return texts.join('+')
  const ranges = asRanges(texts.toSorted((a, b) => firstRow(a) - firstRow(b)))
  const calls: string[] = []
  for (let at = 0; at < ranges.length; at += ARGUMENTS) calls.push(`SUM(${ranges.slice(at, at + ARGUMENTS).join(',')})`)
  return calls.join('+')
}

/** The text without a leading "=". A parameter, a figure and a share must have a place; the formula itself is written out even if it has one. */
export const spreadsheet = (formula: Formula, place: Place): string => {
  const part = (inner: Formula): Written => {
    const reference = place(inner)
    return reference === undefined ? write(inner) : atom(reference)
  }
  const text = (inner: Formula): string => part(inner).text
  const write = (whole: Formula): Written => {
    switch (whole.op) {
      case 'constant':
        return whole.value.isNegative() && !whole.value.isZero()
          ? { text: numberText(whole.value), holds: 1 }
          : atom(numberText(whole.value))
      case 'parameter':
      case 'share':
        throw new Error(`a ${whole.op} is written in a cell of its own`)
      case 'figure':
        return part(whole.body)
      case 'sum': {
        const parts = whole.parts.map(text)
        return parts.length < LONG_SUM
          ? { text: sumText(parts), holds: 1 }
          : { text: sumText(parts), holds: parts.length > ARGUMENTS ? 1 : 3 }
      }
      case 'minus':
        return { text: `${text(whole.left)}-${least(part(whole.right), 2)}`, holds: 1 }
      case 'times':
        return { text: `${least(part(whole.left), 2)}*${least(part(whole.right), 2)}`, holds: 2 }
      case 'over':
        return { text: `${least(part(whole.left), 2)}/${least(part(whole.right), 3)}`, holds: 2 }
      case 'at-most':
        return atom(`MIN(${text(whole.left)},${text(whole.right)})`)
      case 'at-least':
        return atom(`MAX(${text(whole.left)},${text(whole.right)})`)
      case 'rounded': {
        const units = wholeUnits(whole.places === 0 ? text(whole.of) : least(part(whole.of), 2), whole.places)
        return back(whole.mode === 'down' ? `ROUNDDOWN(${units},0)` : `ROUND(${units},0)`, whole.places)
      }
      case 'choose': {
        const difference = `${text(whole.left)}-${least(part(whole.right), 2)}`
        const compared = `ROUND(${difference},${isMoney(whole.left.unit) ? NOISE : RATIO_NOISE})${whole.relation}0`
        return atom(`IF(${compared},${text(whole.then)},${text(whole.otherwise)})`)
      }
      default:
        return whole satisfies never
    }
  }
  return write(formula).text
}
