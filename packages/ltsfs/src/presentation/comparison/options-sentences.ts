/** What an option changes in the outlook, in one sentence: reserves, what is not funded, what members are charged, against the baseline. */

import type { Comparison } from '../../comparison/comparison.ts'
import { later, list, say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
import { amountIn } from '../sentences.ts'

const TOLD = [
  ['reserves', later`reserves at the end`],
  ['gap', later`cost not funded`],
  ['fees-charged', later`fees charged`],
  ['missions-recovered', later`missions recovered`],
] as const

/** Of the alternative at a place in the comparison. */
export const headlineSentence = ({ alternatives, totals, currency }: Comparison, at = 1): string => {
  const title = alternatives[at]?.title ?? ''
  const [baseline] = alternatives
  const parts = TOLD.flatMap(([id, words]) => {
    const difference = totals.find((total) => total.id === id)?.differences[at] ?? ZERO
    const amount = amountIn(currency, difference.abs())
    return difference.isZero() ? [] : [difference.gt(0) ? say`${words()} ${amount} higher` : say`${words()} ${amount} lower`]
  })
  if (parts.length === 0) return say`“${title}” changes none of reserves, unfunded cost and what members are charged`
  return baseline.option === null
    ? say`“${title}”: ${list(parts)} than under the plan as it stands`
    : say`“${title}”: ${list(parts)} than under “${baseline.title}”`
}
