/** The comparison of a page as the tables, charts and sentences of the library. */
import {
  type Chart,
  type Comparison,
  changedValuesTable,
  comparedIndicatorsTable,
  comparisonSentence,
  headlinesTable,
  reservesUnderOptionsChart,
  type Table,
  tierMovesTable,
  totalsTable,
  unchangedSentences,
  winnersChart,
  winnersSentence,
  winnersTable,
} from 'ltsfs'

export interface CompareShown {
  readonly headline: string
  readonly reserves: Chart
  readonly headlines: Table
  readonly totals: Table
  readonly changes: Table
  readonly indicators: Table
  readonly winnersSentence: string
  /** One chart for each alternative but the baseline under which somebody pays more or less. */
  readonly winners: readonly { readonly title: string; readonly chart: Chart }[]
  readonly winnersTable: Table
  readonly moves: Table
  readonly unchanged: readonly string[]
  /** The options that change something: their difference can be split. */
  readonly bridges: readonly { readonly option: string; readonly title: string }[]
  /** What options say but do not do. */
  readonly notes: readonly string[]
}

const isNothing = (chart: Chart): boolean => chart.series.every(({ points }) => points.every(({ amount }) => !/[1-9]/.test(amount ?? '')))

/** A comparison that is kept keeps its tables. */
const kept = new WeakMap<Comparison, CompareShown>()

export function compareShown(comparison: Comparison): CompareShown {
  const known = kept.get(comparison) ?? shownOf(comparison)
  kept.set(comparison, known)
  return known
}

const shownOf = (comparison: Comparison): CompareShown => ({
  headline: comparisonSentence(comparison),
  reserves: reservesUnderOptionsChart(comparison),
  headlines: headlinesTable(comparison),
  totals: totalsTable(comparison),
  changes: changedValuesTable(comparison),
  indicators: comparedIndicatorsTable(comparison),
  winnersSentence: winnersSentence(comparison),
  winners: comparison.alternatives.flatMap(({ title }, at) => {
    const chart = at === 0 ? undefined : winnersChart(comparison, at)
    return chart === undefined || isNothing(chart) ? [] : [{ title, chart: { ...chart, id: `${chart.id}-${at}` } }]
  }),
  winnersTable: winnersTable(comparison),
  moves: tierMovesTable(comparison),
  unchanged: unchangedSentences(comparison),
  bridges: comparison.alternatives
    .slice(1)
    .flatMap(({ option, title, changes }) => (option === null || changes.length === 0 ? [] : [{ option, title }])),
  notes: [...new Set(comparison.alternatives.flatMap(({ notes }) => notes.map(({ message }) => message)))],
})

/** A table of the page by its name in the address of a download. */
export function tableOf(comparison: Comparison, name: string): Table | undefined {
  const { headlines, totals, changes, indicators, winnersTable: winners, moves } = compareShown(comparison)
  return [headlines, totals, changes, indicators, winners, moves].find(({ id }) => id === name)
}
