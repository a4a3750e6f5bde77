/** The Steering Committee paper: a page that prints on A4. The finding is the title, of the paper and of each of its sections. */
import type { Paper, PaperSection, Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Lines } from '../layout/charts/lines.tsx'
import { StackedColumns } from '../layout/charts/stacked-columns.tsx'
import { WaterfallBars } from '../layout/charts/waterfall-bars.tsx'
import { decimalsFor, FigureTable } from '../layout/table.tsx'
import type { Opening } from '../outlook/opening.ts'

export interface PaperPageProps {
  readonly paper: Paper
  readonly opening: Opening
  readonly engine: string
  /** Of the Secretariat; a blank line begins a paragraph. */
  readonly text: string
}

const BASIS = { confirmed: 'confirmed money only', expected: 'expected money, weighted', all: 'all money at its face' } as const

export const PaperPage = ({ paper, opening, engine, text }: PaperPageProps): Html => {
  const { plan, version, selection } = opening
  const option = plan.document.options.find(({ id }) => id === paper.option)
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <article class="paper">
      <p class="kind">
        Paper for the Steering Committee, draft. {option === undefined ? 'The plan as it stands' : option.title}.
        {paper.illustrative ? ' ILLUSTRATIVE: the amounts are invented.' : ''}
      </p>
      <h1 class={paper.title.length > LONG ? 'long' : ''}>{paper.title}</h1>
      <dl class="facts stamp">
        <dt>Plan</dt>
        <dd>
          {plan.document.title}, version {version.number} of {version.recordedAt.slice(0, 10)}
        </dd>
        <dt>Basis</dt>
        <dd>
          {BASIS[selection.basis]}; amounts in {plan.currency}
        </dd>
        <dt>SHA-256</dt>
        <dd class="code">{version.sha256}</dd>
        <dt>Computed by</dt>
        <dd>ltsfs {engine}</dd>
      </dl>
      <section aria-labelledby="summary-heading">
        <h2 id="summary-heading">Summary</h2>
        <ul>
          {paper.summary.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        {option !== undefined && <p>{option.summary}</p>}
        {paragraphs.map((paragraph) => (
          <p class="said">{paragraph}</p>
        ))}
      </section>
      {paper.sections.map((section) => (
        <Section section={section} opening={opening} option={paper.option} />
      ))}
    </article>
  )
}

const LONG = 150

const NAMES: Readonly<Record<string, string>> = {
  income: 'Income by source',
  'core-budget': 'Core budget and programme',
  programme: 'Work programme by priority area',
  donors: 'Funding by donor',
  contributions: 'Scale of contributions',
  reserves: 'Reserves',
  options: 'Options compared',
  bridge: 'How the difference comes about',
  changes: 'What the options change',
  findings: 'Findings',
  sources: 'Sources',
}

interface SectionProps {
  readonly section: PaperSection
  readonly opening: Opening
  readonly option: string | null
}

const Section = ({ section: { id, title, of, chart, tables }, opening: { selection }, option }: SectionProps) => {
  const under = { ...selection, options: option === null ? [] : [option] }
  return (
    <section aria-labelledby={`${id}-heading`} class={`of-${id}`}>
      <h2 id={`${id}-heading`}>{NAMES[id] ?? id}</h2>
      <p class="finding">{title}</p>
      {chart !== null && <ChartOf chart={chart} table={tables[0]} />}
      {tables.map((table) => (
        <FigureTable table={table} selection={under} of={of} captioned={table.caption === title} />
      ))}
    </section>
  )
}

const totalsOf = (table: Table | undefined): readonly (string | null)[] =>
  table?.rows.findLast(({ kind }) => kind === 'total')?.cells.map(({ amount }) => amount) ?? []

const ChartOf = ({ chart, table }: { readonly chart: NonNullable<PaperSection['chart']>; readonly table: Table | undefined }) => {
  if (chart.kind === 'waterfall') {
    const amounts = chart.steps.map(({ amount }) => amount)
    return <WaterfallBars chart={chart} decimals={decimalsFor(amounts, chart.unit)} />
  }
  return chart.kind === 'lines' ? <Lines chart={chart} /> : <StackedColumns chart={chart} totals={totalsOf(table)} />
}
