/** What a comparison finds, in one sentence each: over the page, over the chart of winners and losers, and what stays as it is. */

import type { Alternative } from '../../comparison/alternative.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { capital } from '../../inputs/id-words.ts'
import { list, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { ENOUGH } from '../papers/redaction.ts'
import { amountIn, firstShort, reservesSentence } from '../sentences.ts'

/** Sentences that make one: "reserves are kept; fees rise". */
export const clauses = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : parts.reduce((told, part) => say`${told}; ${part}`)

/** "as the plan stands and under “User-pays missions” and “CROP agency”". */
const under = (found: readonly Alternative[]): string => {
  const titles = found.flatMap(({ option, title }) => (option === null ? [] : [say`“${title}”`]))
  const plan = titles.length === found.length ? [] : [say`as the plan stands`]
  return list([...plan, ...(titles.length === 0 ? [] : [say`under ${list(titles)}`])])
}

const missesReserves = (comparison: Comparison, at: number): boolean => {
  const found = comparison.alternatives[at]
  return found !== undefined && firstShort(found.assessment) !== undefined
}

/** Which alternatives pay their core budget and keep their reserves in every year, and where the others first fall short. */
export const comparisonSentence = (comparison: Comparison): string => {
  const { alternatives } = comparison
  const short = alternatives.filter((_, at) => missesReserves(comparison, at))
  const keeps = alternatives.filter((_, at) => !missesReserves(comparison, at))
  const kept = keeps.length === 0 ? [] : [say`${under(keeps)} the core budget is paid and reserves are kept in every year`]
  const falls = short.length <= FEW ? short.map((each) => reservesSentence(each.assessment, under([each]))) : [firstFalls(short)]
  return capital(clauses([...kept, ...falls]))
}

/** So many are told one by one. */
const FEW = 2

/** Many at once: when each first falls short, the earliest first. */
const firstFalls = (short: readonly Alternative[]): string => {
  const byYear = Map.groupBy(short, ({ assessment }) => firstShort(assessment)?.year ?? 0)
  const years = [...byYear.keys()].toSorted((a, b) => a - b)
  const parts = years.map((year) => say`in ${year} ${under(byYear.get(year) ?? [])}`)
  return say`core budget or reserves first fall short ${parts.join(', ')}`
}

const together = (changes: readonly Decimal[], currency: string): string =>
  amountIn(currency, changes.reduce((all, change) => all.plus(change), ZERO).abs())

/** "13 of 23 members pay 1,200.00 FJD more"; without a currency no amount is told. */
const payMore = (changes: readonly Decimal[], of: number, currency: string | null): string => {
  if (currency !== null) return say`${changes.length} of ${of} members pay ${together(changes, currency)} more`
  return changes.length === 1 ? say`1 of ${of} members pays more` : say`${changes.length} of ${of} members pay more`
}

const payLess = (changes: readonly Decimal[], of: number, currency: string | null): string => {
  if (currency !== null) return say`${changes.length} of ${of} members pay ${together(changes, currency)} less`
  return changes.length === 1 ? say`1 of ${of} members pays less` : say`${changes.length} of ${of} members pay less`
}

/** How many members pay more and less under each alternative, and by how much together: told where enough members share in both. */
export const winnersSentence = ({ alternatives, members, currency }: Comparison): string => {
  const parts = alternatives.flatMap((alternative, at) => {
    if (at === 0) return []
    const changes = members.map(({ change }) => change[at] ?? ZERO)
    const [more, less] = [changes.filter((change) => change.gt(0)), changes.filter((change) => change.lt(0))]
    if (more.length + less.length === 0) return []
    const told = [more, less].every(({ length }) => length === 0 || length >= ENOUGH)
    const words = [
      ...(more.length === 0 ? [] : [payMore(more, members.length, told ? currency : null)]),
      ...(less.length === 0 ? [] : [payLess(less, members.length, told ? currency : null)]),
    ]
    return [say`under “${alternative.title}” ${list(words)}`]
  })
  const same = alternatives.filter((_, at) => at > 0 && members.every(({ change }) => change[at]?.isZero() !== false))
  const alike = same.length === 0 ? [] : [say`no member pays more or less ${under(same)}`]
  return alternatives.length < 2 ? say`There is nothing to compare with` : capital(clauses([...parts, ...alike]))
}

/** What an alternative leaves as it is under the baseline: one sentence each. */
export const unchangedSentences = ({ alternatives, unchanged, indicators, members }: Comparison): readonly string[] =>
  unchanged.slice(1).map(({ alternative, streams, indicators: same, members: alike }) => {
    const labels = indicators.filter(({ check }) => same.includes(check.id)).map(({ check }) => check.label)
    const parts = [
      ...(streams.length === 0 ? [] : [say`the income from ${list(streams)}`]),
      ...(labels.length === 0 ? [] : [list(labels)]),
      ...(alike.length === 0 ? [] : [say`what ${alike.length} of ${members.length} members pay`]),
    ]
    const title = alternatives[alternative]?.title ?? ''
    return parts.length === 0 ? say`“${title}” leaves nothing as it is.` : say`“${title}” leaves as it is: ${clauses(parts)}.`
  })
