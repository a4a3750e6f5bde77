/**
 * Dominated alternatives: another one is at least as good on every headline and better on one. Nobody should choose them for the numbers.
 *
 * A headline that one of the two lacks is left out of their comparison; two that agree on all do not dominate each other.
 */
import type { Headline } from './headlines.ts'

export interface Dominated {
  readonly alternative: number
  /** The alternatives that are no worse in any headline and better in one. */
  readonly by: readonly number[]
}

/** Above zero where the second is better, below zero where it is worse. */
const gain = ({ better, scores }: Headline, from: number, to: number): number => {
  const [left, right] = [scores[from], scores[to]]
  if (left === undefined || left === null || right === undefined || right === null) return 0
  return better === 'higher' ? right.comparedTo(left) : left.comparedTo(right)
}

export const dominated = (headlines: readonly Headline[], alternatives: number): readonly Dominated[] => {
  const all = Array.from({ length: alternatives }, (_, at) => at)
  const dominates = (other: number, one: number): boolean => {
    const gains = headlines.map((headline) => gain(headline, one, other))
    return gains.every((each) => each >= 0) && gains.some((each) => each > 0)
  }
  return all
    .map((alternative) => ({ alternative, by: all.filter((other) => dominates(other, alternative)) }))
    .filter(({ by }) => by.length > 0)
}

/** Alternatives that no headline tells apart, in groups of two and more. */
export const alike = (headlines: readonly Headline[], alternatives: number): readonly (readonly number[])[] => {
  const scoresOf = (at: number): string => headlines.map(({ scores }) => scores[at]?.toFixed() ?? '').join('\n')
  const groups = Map.groupBy(
    Array.from({ length: alternatives }, (_, at) => at),
    scoresOf,
  )
  return [...groups.values()].filter(({ length }) => length > 1)
}
