/** The finding is the title: one sentence with its figures for each table, chart and page. */

import type { Assessment, Finding } from '../checks/check.ts'
import { capital } from '../inputs/id-words.ts'
import { list, meant, say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import { spell, spellPercent } from '../money/spell.ts'

export const amountIn = (currency: string, value: Decimal): string => `${spell(value, minorUnits(currency))} ${currency}`

/** "2019", "2019 and 2021", "2019 to 2022, 2024". */
export const spellYears = (years: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  const spelled = runs.flatMap(([from, to]) =>
    to === from ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [say`${from} to ${to}`],
  )
  return spelled.length === 0 ? say`no year` : list(spelled)
}

interface Span {
  readonly from?: number | null | undefined
  readonly until?: number | null | undefined
}

/** Fiscal years from one on, up to that before `until`: "all years", "from 2019", "2019", "2019 to 2021". */
export const spellSpan = ({ from, until }: Span): string => {
  if (from === null || from === undefined) return say`all years`
  if (until === null || until === undefined) return say`from ${from}`
  return until === from + 1 ? String(from) : say`${from} to ${until - 1}`
}

const valuesOf = (assessment: Assessment, id: string): readonly { readonly year: number; readonly value: Decimal }[] =>
  assessment.forecast.years.flatMap((year) => {
    const value = assessment.amount(id, {}, year)
    return value === undefined ? [] : [{ year, value }]
  })

const totalOf = (assessment: Assessment, id: string): Decimal => valuesOf(assessment, id).reduce((all, { value }) => all.plus(value), ZERO)

const lowest = (values: readonly { readonly year: number; readonly value: Decimal }[]) =>
  values.reduce<{ readonly year: number; readonly value: Decimal } | undefined>(
    (least, each) => (least === undefined || each.value.lt(least.value) ? each : least),
    undefined,
  )

const span = ({ forecast: { years } }: Assessment): string => (years.length === 1 ? `${years[0]}` : say`${years[0]} to ${years.at(-1)}`)

export const statementSentence = (assessment: Assessment): string => {
  const { currency } = assessment.forecast.plan
  const [income, paid] = [totalOf(assessment, 'statement/total-income'), totalOf(assessment, 'statement/total-paid')]
  const unfunded = totalOf(assessment, 'indicators/gap')
  const rest = unfunded.isZero() ? say`every cost is funded` : say`${amountIn(currency, unfunded)} of cost are not funded`
  return say`From ${span(assessment)} ${amountIn(currency, income)} come in and ${amountIn(currency, paid)} are paid; ${rest}`
}

export const incomeSentence = (assessment: Assessment): string => {
  const [recurrent, all] = [totalOf(assessment, 'waterfall/recurrent-income'), totalOf(assessment, 'statement/total-income')]
  return all.isZero()
    ? say`There is no income from ${span(assessment)}`
    : say`${spellPercent(recurrent.div(all), 1)} of the income from ${span(assessment)} is recurrent`
}

export const spendingSentence = (assessment: Assessment): string => {
  const [operational, all] = [totalOf(assessment, 'spending/operational'), totalOf(assessment, 'spending/total')]
  return all.isZero()
    ? say`There is no cost from ${span(assessment)}`
    : say`Operations take ${spellPercent(operational.div(all), 1)} of the ${amountIn(assessment.forecast.plan.currency, all)} of cost from ${span(assessment)}`
}

/** How recurrent income holds up against recurrent cost. */
export const coverageSentence = (assessment: Assessment): string => {
  const values = valuesOf(assessment, 'indicators/recurrent-coverage')
  const least = lowest(values)
  if (least === undefined) return say`There is no recurrent cost to cover`
  const short = values.filter(({ value }) => value.lt(1)).map(({ year }) => year)
  if (short.length === values.length)
    return say`Recurrent income covers recurrent cost in no year; it is lowest in ${least.year}, at ${spell(least.value, 2)}`
  return short.length === 0
    ? say`Recurrent income covers recurrent cost in every year; it is closest in ${least.year}, at ${spell(least.value, 2)}`
    : say`Recurrent income does not cover recurrent cost in ${spellYears(short)}; it is lowest in ${least.year}, at ${spell(least.value, 2)}`
}

/** The first year in which the core budget or the floor of the reserves is not kept, else the first below the guide. */
export const firstShort = ({ findings }: Assessment): Finding | undefined =>
  findings.find(({ check }) => check === 'runway') ?? findings.find(({ check }) => check === 'reserve-months')

/**
 * Whether the core budget is paid and the reserves are kept, and where first they are not: the sentence over a chart of reserves.
 *
 * `under` begins it where several ways ahead are told apart: "Under “User-pays missions”".
 */
export const reservesSentence = (assessment: Assessment, under: string | null = null): string => {
  const sentence = reservesClause(assessment)
  return under === null ? capital(sentence) : meant('{0} {1}', 'under what, and a sentence', [under, sentence])
}

const reservesClause = (assessment: Assessment): string => {
  const { currency } = assessment.forecast.plan
  const found = firstShort(assessment)
  const least = lowest(valuesOf(assessment, 'indicators/reserve-months'))
  if (found?.check === 'runway') {
    const short = amountIn(currency, (found.limit ?? ZERO).minus(found.value ?? ZERO))
    return say`the core budget cannot be paid in ${found.year} without taking reserves ${short} below their floor`
  }
  if (least === undefined) return say`the plan has no operational cost to hold reserves for`
  if (found === undefined)
    return say`the core budget is paid in every year, and reserves of at least ${spell(least.value, 1)} months of operations are kept`
  const month = (assessment.amount('spending/operational', {}, found.year) ?? ZERO).div(12)
  const short = amountIn(currency, (found.limit ?? ZERO).minus(found.value ?? ZERO).times(month))
  return say`the core budget is paid, but reserves are ${short} below the guide of ${spell(found.limit ?? ZERO, 1)} months in ${found.year}`
}

/** The waterfall of a year: what is paid from what, and what is left or missing. */
export const waterfallSentence = (assessment: Assessment, year: number): string => {
  const { currency } = assessment.forecast.plan
  const read = (id: string) => assessment.amount(id, {}, year) ?? ZERO
  const [gap, left, drawn] = [read('indicators/gap'), read('waterfall/left'), read('reserves/drawn')]
  if (gap.gt(0)) return say`In ${year} ${amountIn(currency, gap)} of cost have no funding`
  if (drawn.gt(left)) return say`In ${year} every cost is paid, with ${amountIn(currency, drawn)} out of reserves`
  return say`In ${year} every cost is paid, and ${amountIn(currency, left)} are left for reserves`
}
