/** The overview: the finding, the indicators, where money comes from and what it pays for, reserves, and what asks for attention. */

import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Lines } from '../layout/charts/lines.tsx'
import { StackedColumns } from '../layout/charts/stacked-columns.tsx'
import { WaterfallBars } from '../layout/charts/waterfall-bars.tsx'
import { decimalsFor, FigureTable } from '../layout/table.tsx'
import { WorkbookLink } from '../layout/workbook-link.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { Findings } from './findings.tsx'
import { Indicators } from './indicators.tsx'
import { totalsOf } from './pictures.tsx'
import type { OverviewShown } from './queries.ts'

export interface OverviewProps {
  readonly shown: OverviewShown
  readonly selection: Selection
  readonly year: number
  /** Titles of the options applied. */
  readonly options: readonly string[]
}

export const Overview = ({ shown, selection, year, options }: OverviewProps): Html => {
  const { income, waterfall, reserves, statement } = shown
  const marked = String(year)
  const table = { selection, marked, captioned: true } as const
  const svg = (id: string) => addressOf(`/charts/${id}.svg`, { ...selection, year })
  const csv = (id: string) => addressOf(`/tables/${id}.csv`, { ...selection, year })
  const decimals = decimalsFor(
    waterfall.chart.steps.map(({ amount }) => amount),
    waterfall.chart.unit,
  )
  return (
    <>
      <h1>{shown.headline}</h1>
      <p class="deck">
        {shown.deck}. {options.length === 0 ? say`Under today’s rules.` : say`Under: ${options.join(say`; `)}.`}
      </p>
      <Indicators indicators={shown.indicators} years={shown.years} year={marked} selection={selection} />
      <section aria-labelledby="income-heading">
        <Title id="income" name={say`Income`} finding={income.chart.title} />
        <p class="about">{say`Income by stream, ${income.chart.unit} a year.`}</p>
        <StackedColumns chart={income.chart} totals={totalsOf(income.table)} marked={marked} />
        <FigureTable table={income.table} of={say`Income`} csv={csv('income')} svg={svg('income')} {...table} />
      </section>
      <section aria-labelledby="waterfall-heading">
        <Title id="waterfall" name={say`Waterfall of ${year}`} finding={waterfall.chart.title} />
        <p class="about">{say`What ${year} brings in and what that pays for, in order, ${waterfall.chart.unit}.`}</p>
        <WaterfallBars chart={waterfall.chart} decimals={decimals} />
        <FigureTable table={waterfall.table} of={say`Use`} csv={csv('waterfall')} svg={svg('waterfall')} {...table} />
      </section>
      <section aria-labelledby="reserves-heading">
        <Title id="reserves" name={say`Reserves`} finding={reserves.chart.title} />
        <p class="about">{say`Reserves at the end of each year, ${reserves.chart.unit}.`}</p>
        <Lines chart={reserves.chart} marked={marked} />
        <FigureTable table={reserves.table} of={say`Reserves`} csv={csv('reserves')} svg={svg('reserves')} {...table} />
      </section>
      <section aria-labelledby="findings-heading">
        <Title id="findings" name={say`Findings`} finding={shown.findings.caption} />
        <Findings table={shown.findings} selection={selection} />
      </section>
      <section aria-labelledby="statement-heading">
        <Title id="statement" name={say`Statement`} finding={statement.caption} />
        <p class="about">{say`The financial statement of the plan. Every figure leads to how it comes about.`}</p>
        <FigureTable table={statement} of={say`Statement`} csv={csv('statement')} {...table} />
        <WorkbookLink selection={selection} />
      </section>
      <section aria-labelledby="indicators-heading">
        <h2 id="indicators-heading">{say`All indicators`}</h2>
        <FigureTable table={shown.indicatorsTable} of={say`Indicator`} csv={csv('indicators')} isWhole {...table} />
      </section>
    </>
  )
}

interface TitleProps {
  readonly id: string
  readonly name: string
  readonly finding: string
}

/** The finding is the heading; the list of sections has the name. */
const Title = ({ id, name, finding }: TitleProps) => (
  <h2 id={`${id}-heading`} data-name={name}>
    {finding}
  </h2>
)
