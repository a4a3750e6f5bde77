/** Compare: any options against a baseline. The finding, the reserves, the ranking, what changes, and who pays more or less. */
import type { Row, Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { DivergingBars } from '../layout/charts/diverging-bars.tsx'
import { Lines } from '../layout/charts/lines.tsx'
import { decimalsFor, FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { ChangedValues } from './changed-values.tsx'
import type { CompareShown } from './queries.ts'

export interface CompareProps {
  readonly shown: CompareShown
  readonly selection: Selection
  readonly baseline: string | null
  readonly year: number
}

export const Compare = ({ shown, selection, baseline, year }: CompareProps): Html => {
  const besides: Readonly<Record<string, string>> = baseline === null ? {} : { baseline }
  const table = (one: Table, of: string) => ({
    table: one,
    of,
    selection,
    csv: addressOf(`/compare/${one.id}.csv`, selection, besides),
    captioned: true,
  })
  const memberLink = ({ member }: Row) =>
    member === undefined ? undefined : addressOf(`/members/${member.id}`, { ...selection, options: [] })
  return (
    <>
      <h1 class={shown.headline.length > 160 ? 'long' : ''}>{shown.headline}</h1>
      <section aria-labelledby="reserves-heading">
        <h2 id="reserves-heading">Reserves at the end of each year</h2>
        <p class="about">{shown.reserves.unit}. The first is the baseline; the dashed line is the floor.</p>
        <Lines chart={shown.reserves} marked={String(year)} />
      </section>
      <section aria-labelledby="ranking-heading">
        <h2 id="ranking-heading">Ranked over the whole plan</h2>
        <p class="about">An option is dominated when another is no worse in every line and better in one.</p>
        <FigureTable {...table(shown.headlines, 'Measure')} />
      </section>
      <section aria-labelledby="totals-heading">
        <h2 id="totals-heading">Totals over the years</h2>
        <FigureTable {...table(shown.totals, 'Total')} />
      </section>
      <section aria-labelledby="winners-heading">
        <h2 id="winners-heading">Who pays more, who pays less</h2>
        <p class="about">{shown.winnersSentence}.</p>
        <div class="columns">
          {shown.winners.map(({ title, chart }) => (
            <div class="figure">
              <h3>{title}</h3>
              <DivergingBars chart={chart} decimals={decimalsFor(chart.series[0]?.points.map(({ amount }) => amount) ?? [], chart.unit)} />
            </div>
          ))}
        </div>
        <FigureTable {...table(shown.winnersTable, 'Member')} linkOf={memberLink} />
      </section>
      {shown.moves.rows.length > 0 && (
        <section aria-labelledby="moves-heading">
          <h2 id="moves-heading">{shown.moves.caption}</h2>
          <FigureTable {...table(shown.moves, 'Member')} />
        </section>
      )}
      <section aria-labelledby="changes-heading">
        <h2 id="changes-heading">{shown.changes.caption}</h2>
        <ChangedValues table={shown.changes} csv={addressOf(`/compare/${shown.changes.id}.csv`, selection, besides)} />
        {shown.unchanged.map((sentence) => (
          <p class="about">{sentence}</p>
        ))}
      </section>
      <section aria-labelledby="indicators-heading">
        <h2 id="indicators-heading">The indicators by year</h2>
        <FigureTable {...table(shown.indicators, 'Indicator')} marked={String(year)} />
      </section>
    </>
  )
}
