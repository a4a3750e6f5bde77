/** Compare: any options against a baseline. The finding, the reserves, the ranking, what changes, and who pays more or less. */

import type { Column, PlanDocument, Row, Table, TradeOff } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { DivergingBars } from '../layout/charts/diverging-bars.tsx'
import { Lines } from '../layout/charts/lines.tsx'
import { decimalsFor, FigureTable, type FigureTableProps } from '../layout/table.tsx'
import { WorkbookLink } from '../layout/workbook-link.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { bridgeAddress } from './bridge-address.ts'
import { ChangedValues } from './changed-values.tsx'
import { type Asked, compareAddress } from './form.ts'
import type { CompareShown } from './queries.ts'
import { TradeOffSection } from './trade-off.tsx'

export interface CompareProps {
  readonly shown: CompareShown
  readonly selection: Selection
  readonly asked: Asked
  readonly document: PlanDocument
  readonly year: number
  readonly tradeOff: TradeOff | undefined
}

/** A headline longer than this is set in smaller letters. */
const LONG = 160

export const Compare = ({ shown, selection, asked, document, year, tradeOff }: CompareProps): Html => {
  const csv = (id: string) => compareAddress(`/compare/${id}.csv`, asked, selection)
  /** A row or a column under an option leads to its figures under that option alone. */
  const selectionOf = ({ of: row }: Row, { of: column }: Column): Selection => {
    const option = row?.['option'] ?? column?.['option']
    return { ...selection, options: option === undefined ? [] : [option] }
  }
  const table = (one: Table, of: string) => ({ table: one, of, selection, selectionOf, csv: csv(one.id), captioned: true })
  return (
    <>
      <h1 class={shown.headline.length > LONG ? 'long' : ''}>{shown.headline}</h1>
      <section aria-labelledby="reserves-heading">
        <h2 id="reserves-heading">{say`Reserves at the end of each year`}</h2>
        <p class="about">{say`${shown.reserves.unit}. The first is the baseline; the dashed line is the floor.`}</p>
        <Lines chart={shown.reserves} marked={String(year)} />
      </section>
      <section aria-labelledby="ranking-heading">
        <h2 id="ranking-heading">{say`Ranked over the whole plan`}</h2>
        <p class="about">{say`An option is dominated when another is no worse in every line and better in one.`}</p>
        <FigureTable {...table(shown.headlines, say`Measure`)} />
      </section>
      {tradeOff !== undefined && <TradeOffSection chart={tradeOff} />}
      <section aria-labelledby="totals-heading">
        <h2 id="totals-heading">{say`Totals over the years`}</h2>
        <FigureTable {...table(shown.totals, say`Total`)} />
        <WorkbookLink selection={selection} />
      </section>
      <Further shown={shown} selection={selection} asked={asked} />
      <Winners shown={shown} table={table(shown.winnersTable, say`Member`)} />
      {shown.moves.rows.length > 0 && (
        <section aria-labelledby="moves-heading">
          <h2 id="moves-heading">{shown.moves.caption}</h2>
          <FigureTable {...table(shown.moves, say`Member`)} />
        </section>
      )}
      <section aria-labelledby="changes-heading">
        <h2 id="changes-heading">{shown.changes.caption}</h2>
        <ChangedValues table={shown.changes} csv={csv(shown.changes.id)} document={document} selectionOf={selectionOf} />
        {shown.unchanged.map((sentence) => (
          <p class="about">{sentence}</p>
        ))}
      </section>
      <section aria-labelledby="indicators-heading">
        <h2 id="indicators-heading">{say`The indicators by year`}</h2>
        <FigureTable {...table(shown.indicators, say`Indicator`)} marked={String(year)} />
      </section>
    </>
  )
}

/** Where the same comparison goes on. */
const Further = ({ shown, selection, asked }: Pick<CompareProps, 'shown' | 'selection' | 'asked'>) => (
  <>
    <section aria-labelledby="bridge-heading">
      <h2 id="bridge-heading">{say`How the difference comes about`}</h2>
      <p class="about">{say`The difference in reserves, or in any other total, split over the changes of one option without preferring an order.`}</p>
      <ul>
        {shown.bridges.map(({ option, title }) => (
          <li>
            <a href={bridgeAddress('/compare/bridge', { of: option, baseline: asked.baseline, figure: 'reserves' }, selection)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
    <section aria-labelledby="payable-heading">
      <h2 id="payable-heading">{say`What becomes payable`}</h2>
      <p>
        {rich`${<a href={compareAddress('/compare/payable', asked, selection)}>{say`Which activities may be committed under which option`}</a>}, on confirmed money.`}
      </p>
    </section>
  </>
)

interface WinnersProps {
  readonly shown: CompareShown
  readonly table: FigureTableProps
}

const Winners = ({ shown, table }: WinnersProps) => (
  <section aria-labelledby="winners-heading">
    <h2 id="winners-heading">{say`Who pays more, who pays less`}</h2>
    <p class="about">{shown.winnersSentence}.</p>
    <div class="columns">
      {shown.winners.map(({ title, chart }) => (
        <div class="figure">
          <h3>{title}</h3>
          <DivergingBars chart={chart} decimals={decimalsFor(chart.series[0]?.points.map(({ amount }) => amount) ?? [], chart.unit)} />
        </div>
      ))}
    </div>
    <FigureTable
      {...table}
      linkOf={({ member }) => (member === undefined ? undefined : addressOf(`/members/${member.id}`, table.selection))}
    />
  </section>
)
