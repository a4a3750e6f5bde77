/**
 * Who pays most changes with the numbers, so a cell that named the largest payers of the plan would be wrong once an input is changed: what
 * every payer brings has a row, and the indicators of concentration look through all of them.
 */
import type { Figure, Formula } from '../formula/formula.ts'

/** What an indicator makes of the range of what all payers bring. */
const INDICATORS: Readonly<Record<string, (range: string) => string>> = {
  'indicators/top-payer': (range) => `MAX(${range})/SUM(${range})`,
  'indicators/top-two-payers': (range) => `(MAX(${range})+IF(COUNT(${range})>1,LARGE(${range},2),0))/SUM(${range})`,
  'indicators/concentration': (range) => `SUMSQ(${range})/(SUM(${range})*SUM(${range}))`,
  'indicators/effective-payers': (range) => `SUM(${range})*SUM(${range})/SUMSQ(${range})`,
}

/** The sum of what all payers bring, of which the indicator is a share or a square. */
const totalOf = ({ id, body }: Figure): Formula | undefined => {
  if (body.op !== 'over') return undefined
  const whole = id === 'indicators/effective-payers' ? body.left : body.right
  return whole.op === 'times' && whole.left === whole.right ? whole.left : whole
}

/** Whether one payer brings all of it, whatever its income is the sum of. */
const isOfOne = ({ id, body }: Figure, total: Formula): boolean => {
  if (body.op !== 'over') return false
  const counted = id === 'indicators/effective-payers' ? body.right : body.left
  return counted === total || (counted.op === 'times' && counted.left === total)
}

/** What every payer brings, in the order written, whoever pays most; undefined for a figure that is no such indicator. */
export const payersOf = (figure: Figure): readonly Formula[] | undefined => {
  const total = INDICATORS[figure.id] === undefined ? undefined : totalOf(figure)
  if (total === undefined) return undefined
  if (isOfOne(figure, total) || total.op !== 'sum') return [total]
  return total.parts.toSorted((a, b) => a.serial - b.serial)
}

/** The indicator over the cells of all payers, which stand below each other; a payer of another year has an empty text in its cell. */
export const payersText = (id: string, range: string): string => INDICATORS[id]?.(range) ?? ''

/** The first figure of what a payer brings, by which its row is known over the years. */
export const firstFigure = (payer: Formula): Figure | undefined => {
  if (payer.op === 'figure') return payer
  return payer.op === 'sum' ? payer.parts.map(firstFigure).find((figure) => figure !== undefined) : undefined
}
