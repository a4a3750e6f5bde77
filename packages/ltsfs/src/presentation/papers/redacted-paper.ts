/** A paper for those who may not see single members: whatever the planner or the plan says in it names none. */

import type { Chart, WaterfallChart } from '../chart.ts'
import type { Row, Table } from '../table.ts'
import type { Paper, PaperSection } from './paper-record.ts'
import type { Redaction } from './redacted-text.ts'

const labelled = <T extends { readonly label: string }>(items: readonly T[], said: Redaction['said']): readonly T[] =>
  items.map((item) => ({ ...item, label: said(item.label) }))

const chartIn = (chart: Chart | WaterfallChart, said: Redaction['said']): Chart | WaterfallChart =>
  chart.kind === 'waterfall'
    ? { ...chart, title: said(chart.title), steps: labelled(chart.steps, said) }
    : { ...chart, title: said(chart.title), series: labelled(chart.series, said), categories: labelled(chart.categories, said) }

const rowIn = (row: Row, { said, isDonor }: Redaction): Row => ({
  ...row,
  label: isDonor(row.label) ? row.label : said(row.label),
  cells: row.cells.map((cell) => ({
    ...cell,
    ...(cell.text === undefined ? {} : { text: said(cell.text) }),
    ...(cell.source === undefined ? {} : { source: said(cell.source) }),
  })),
})

const tableIn = (table: Table, redaction: Redaction): Table => {
  const { said } = redaction
  return {
    ...table,
    caption: said(table.caption),
    columns: labelled(table.columns, said),
    rows: table.rows.map((row) => rowIn(row, redaction)),
    reconciliation: table.reconciliation === null ? null : said(table.reconciliation),
    notes: table.notes.map(said),
  }
}

const sectionIn = (section: PaperSection, redaction: Redaction): PaperSection => ({
  ...section,
  title: redaction.said(section.title),
  chart: section.chart === null ? null : chartIn(section.chart, redaction.said),
  tables: section.tables.map((table) => tableIn(table, redaction)),
})

export const redactedPaper = (paper: Paper, redaction: Redaction): Paper => ({
  ...paper,
  title: redaction.said(paper.title),
  summary: paper.summary.map(redaction.said),
  sections: paper.sections.map((section) => sectionIn(section, redaction)),
})
