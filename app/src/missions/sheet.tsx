/** The costing sheet of one mission: line by line, who pays, and its quote. */
import type { Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Quote } from './terms.ts'
import { Quotes } from './terms-tables.tsx'

export interface SheetProps {
  readonly table: Table
  readonly quotes: readonly Quote[]
  readonly selection: Selection
  readonly year: number
  readonly member: string
}

export const Sheet = ({ table, quotes, selection, year, member }: SheetProps): Html => (
  <>
    <h1>{table.caption}</h1>
    <p class="deck">{table.notes.join(' ')}</p>
    <section aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">What it costs and who pays</h2>
      <FigureTable table={table} selection={selection} of="Line" captioned />
    </section>
    {quotes.length > 0 && (
      <section aria-labelledby="quote-heading">
        <h2 id="quote-heading">Its quote</h2>
        <Quotes quotes={quotes} selection={selection} year={year} />
      </section>
    )}
    <p class="downloads">
      <a href={addressOf('/missions', { ...selection, year })}>All missions of {year}</a>{' '}
      <a href={addressOf(`/members/${member}`, { ...selection, year })}>The member</a>
    </p>
  </>
)
