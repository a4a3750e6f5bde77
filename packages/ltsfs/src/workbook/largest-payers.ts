/**
 * Who pays most changes with the numbers, so a cell that named the largest payers of the plan would be wrong once an input is changed: what
 * every payer brings has a row, and the indicator takes the largest of them.
 */
import type { Figure, Formula } from '../formula/formula.ts'

/** How many of the largest payers an indicator counts. */
const COUNTED: Readonly<Record<string, 1 | 2>> = { 'indicators/top-payer': 1, 'indicators/top-two-payers': 2 }

/** What every payer brings, in the order written, whoever pays most; undefined for a figure that is no indicator of the largest payers. */
export const payersOf = ({ id, body }: Figure): readonly Formula[] | undefined => {
  if (COUNTED[id] === undefined || body.op !== 'over') return undefined
  // One payer is the whole of it, whatever its income is the sum of.
  if (body.left === body.right || body.right.op !== 'sum') return [body.right]
  return body.right.parts.toSorted((a, b) => a.serial - b.serial)
}

/** The indicator over the cells of all payers, which stand below each other. */
export const largestText = (id: string, cells: readonly string[]): string => {
  const [first = '', last = ''] = [cells[0], cells.at(-1)]
  const range = first === last ? first : `${first}:${last}`
  const largest = COUNTED[id] === 2 && cells.length > 1 ? `(LARGE(${range},1)+LARGE(${range},2))` : `MAX(${range})`
  return `${largest}/SUM(${range})`
}
