/** The sections of a paper: the name, the finding, what the Secretariat says to it, the picture, the tables. */

import type { Child } from 'hono/jsx'
import type { Paper, PaperSection, Row, Table } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { Lines } from '../layout/charts/lines.tsx'
import { StackedColumns } from '../layout/charts/stacked-columns.tsx'
import { WaterfallBars } from '../layout/charts/waterfall-bars.tsx'
import { Folded } from '../layout/folded.tsx'
import { decimalsFor, FigureTable, underOption } from '../layout/table.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface SectionsProps {
  readonly paper: Paper
  /** Under which the amounts of the paper are explained. */
  readonly selection: Selection
  /** The text of the Secretariat to a section, or the form that changes it. */
  readonly saidOf: (section: string) => Child
}

export const Sections = ({ paper, selection, saidOf }: SectionsProps) => (
  <>
    <section aria-labelledby="summary-heading" class="of-summary">
      <h2 id="summary-heading">{say`Summary`}</h2>
      <ul>
        {paper.summary.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {saidOf(SUMMARY)}
    </section>
    {paper.sections.map((section) => (
      <Section section={section} selection={selection} said={saidOf(section.id)} />
    ))}
  </>
)

export const SUMMARY = 'summary'

/** A paragraph begins after a blank line. */
export const Said = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p class="said">{paragraph.trim()}</p>
      ))}
  </>
)

interface SectionProps {
  readonly section: PaperSection
  readonly selection: Selection
  readonly said: Child
}

const Section = ({ section: { id, name, title, of, chart, tables }, selection, said }: SectionProps) => (
  <section aria-labelledby={`${id}-heading`} class={`of-${id}`}>
    <h2 id={`${id}-heading`}>{name}</h2>
    <p class="finding">{title}</p>
    {said}
    {chart !== null && <ChartOf chart={chart} table={tables[0]} />}
    {tables.map((table) => (
      <div class="part">
        <Folded summary={summaryOf(table, title)}>
          <FigureTable
            table={table}
            selection={selection}
            {...(table.id === 'bridge' && { selectionOf: ({ of: row }: Row) => underOption(selection, row) })}
            of={of}
            captioned={table.caption === title}
          />
        </Folded>
      </div>
    ))}
  </section>
)

/** Folded up, a table is called by its caption, unless that is the finding just above. */
const summaryOf = ({ caption, unit }: Table, title: string): string => {
  const name = caption === title ? say`The table` : caption
  return unit === null ? name : `${name}, ${unitName(unit)}`
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
