/** What an option changes in the outlook, in one sentence: reserves, what is not funded, what members are charged, against the baseline. */

import type { Comparison } from '../../comparison/comparison.ts'
import { sentenceList } from '../../inputs/expectation.ts'
import { say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
import { amountIn } from '../sentences.ts'

const TOLD = [
  ['reserves', 'reserves at the end'],
  ['gap', 'cost not funded'],
  ['fees-charged', 'fees charged'],
  ['missions-recovered', 'missions recovered'],
] as const

/** Of the alternative at a place in the comparison. */
export const headlineSentence = ({ alternatives, totals, currency }: Comparison, at = 1): string => {
  const title = `“${alternatives[at]?.title ?? ''}”`
  const against = alternatives[0].option === null ? say`the plan as it stands` : `“${alternatives[0].title}”`
  const parts = TOLD.flatMap(([id, words]) => {
    const difference = totals.find((total) => total.id === id)?.differences[at] ?? ZERO
    return difference.isZero() ? [] : [`${words} ${amountIn(currency, difference.abs())} ${difference.gt(0) ? 'higher' : 'lower'}`]
  })
  return parts.length === 0
    ? say`${title} changes none of reserves, unfunded cost and what members are charged`
    : say`${title}: ${sentenceList(parts, 'and')} than under ${against}`
}
