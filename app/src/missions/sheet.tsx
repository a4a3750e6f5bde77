/** The costing sheet of one mission: line by line, who pays and why so much, how it travels, and its quote. */

import { say, type Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface SheetProps {
  readonly table: Table
  /** Null where the mission has no itinerary, and no quote. */
  readonly travel: Table | null
  readonly quote: Table | null
  readonly selection: Selection
  readonly year: number
  readonly member: string
}

export const Sheet = ({ table, travel, quote, selection, year, member }: SheetProps): Html => (
  <>
    <h1>{table.caption}</h1>
    <ul class="accounts">
      {table.notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
    <section aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">{say`What it costs and who pays`}</h2>
      <FigureTable table={table} selection={selection} of={say`Line`} captioned />
    </section>
    {travel !== null && (
      <section aria-labelledby="travel-heading">
        <h2 id="travel-heading">{say`How it travels`}</h2>
        <p class="about">{travel.notes.join(' ')}</p>
        <FigureTable table={travel} selection={selection} of={say`Leg`} />
      </section>
    )}
    {quote !== null && (
      <section aria-labelledby="quote-heading">
        <h2 id="quote-heading">{say`Its quote`}</h2>
        <p class="about">{quote.notes.join(' ')}</p>
        <FigureTable table={quote} selection={selection} of={say`Mission`} />
      </section>
    )}
    <p class="downloads">
      <a href={addressOf('/missions', { ...selection, year })}>{say`All missions of ${year}`}</a>{' '}
      <a href={addressOf(`/members/${member}`, { ...selection, year })}>{say`The member`}</a>
    </p>
  </>
)
