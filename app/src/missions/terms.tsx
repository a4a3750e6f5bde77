/** Quotes, free days and shared trips of a year, each said in a line when there are none. */

import { say, type Table } from 'ltsfs'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface TermsShown {
  readonly quotes: Table | null
  /** Said where there is no table of quotes. */
  readonly noQuotes: string
  readonly freeDays: Table | null
  readonly trips: Table | null
}

interface TermsProps {
  readonly terms: TermsShown
  readonly selection: Selection
  readonly year: number
  readonly file: (name: string) => string
}

export const Terms = ({ terms: { quotes, noQuotes, freeDays, trips }, selection, year, file }: TermsProps) => (
  <section aria-labelledby="terms-heading">
    <h2 id="terms-heading">{say`Quotes, free days and shared trips`}</h2>
    <Term table={quotes} none={noQuotes} selection={selection} csv={file('quotes.csv')} />
    <Term
      table={freeDays}
      none={say`The plan gives no free days in ${year}: the price begins with the first day.`}
      selection={selection}
      csv={file('freedays.csv')}
    />
    <Term table={trips} none={say`Every mission of ${year} travels alone.`} selection={selection} csv={file('trips.csv')} />
  </section>
)

interface TermProps {
  readonly table: Table | null
  readonly none: string
  readonly selection: Selection
  readonly csv: string
}

const Term = ({ table, none, selection, csv }: TermProps) =>
  table === null ? (
    <p class="about">{none}</p>
  ) : (
    <div class="figure">
      <p class="about quiet">{table.notes.join(' ')}</p>
      <FigureTable
        table={table}
        selection={selection}
        of={say`Mission`}
        csv={csv}
        linkOf={({ of }) => (of?.['mission'] === undefined ? undefined : addressOf(`/missions/${of['mission']}`, selection))}
      />
    </div>
  )
