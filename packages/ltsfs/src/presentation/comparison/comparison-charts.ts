/** The charts of a comparison: reserves under every alternative with the floor, and who pays more or less under one of them. */

import type { Comparison } from '../../comparison/comparison.ts'
import { say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
import { printAmount } from '../../money/money.ts'
import type { Chart } from '../chart.ts'
import { figureSeries } from '../charts.ts'
import { comparisonSentence, winnersSentence } from './comparison-sentences.ts'
import { alternativeId } from './comparison-tables.ts'

/** The floor is that of the baseline: it follows operational cost, so an option may move it a little; its own table shows that. */
export const reservesUnderOptionsChart = (comparison: Comparison): Chart => {
  const { alternatives, currency, years } = comparison
  const [baseline] = alternatives
  return {
    id: 'reserves-under-options',
    kind: 'lines',
    title: comparisonSentence(comparison),
    unit: currency,
    categories: years.map((year) => ({ id: String(year), label: String(year) })),
    series: [
      ...alternatives.map((alternative) => ({
        ...figureSeries(alternative.assessment, 'reserves/closing', { label: alternative.title, ibcs: 'forecast' }),
        id: alternativeId(alternative),
      })),
      { ...figureSeries(baseline.assessment, 'reserves/floor', { label: say`Floor (${baseline.title})`, ibcs: 'plan' }), id: 'floor' },
    ],
  }
}

/** The largest rise first. The amounts of single members: for those who may see them. */
export const winnersChart = (comparison: Comparison, alternative: number): Chart => {
  const { members, currency, alternatives } = comparison
  const title = alternatives[alternative]?.title ?? say`The plan`
  const sorted = members.toSorted((a, b) => (b.change[alternative] ?? ZERO).comparedTo(a.change[alternative] ?? ZERO))
  return {
    id: 'winners-and-losers',
    kind: 'bars',
    title: winnersSentence(comparison),
    unit: currency,
    categories: sorted.map(({ member }) => ({ id: member.id, label: member.name })),
    series: [
      {
        id: alternatives[alternative]?.option ?? 'plan',
        label: say`${title}, against ${alternatives[0].title}`,
        ibcs: 'forecast',
        points: sorted.map(({ change }) => ({ amount: printAmount(change[alternative] ?? ZERO, currency) })),
      },
    ],
  }
}
