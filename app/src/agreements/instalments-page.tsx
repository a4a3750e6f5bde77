/** Instalments one by one, as the address narrows them: by agreement, state, currency, when they fall due, or what is open. */

import type { Row, Table } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

/** Two steps deep, so that it takes the name of no agreement. */
export const INSTALMENTS = '/agreements/all/instalments' as const

interface InstalmentsProps {
  readonly table: Table
  readonly selection: Selection
  readonly asOf: Readonly<Record<string, string>>
  readonly day: string
}

export const Instalments = ({ table, selection, asOf, day }: InstalmentsProps): Html => {
  const linkOf = ({ of }: Row) =>
    of?.['agreement'] === undefined ? undefined : addressOf(`/agreements/${of['agreement']}`, selection, asOf)
  const entriesOf = ({ of }: Row) =>
    of?.['agreement'] === undefined ? undefined : addressOf('/log/entries', selection, { agreement: of['agreement'], ...asOf })
  return (
    <>
      <h1>{table.caption}</h1>
      <p class="deck">{say`As the register knows it on ${day}. First each in its own currency, then in that of the plan.`}</p>
      <FigureTable table={table} of={say`Instalment`} selection={selection} linkOf={linkOf} elsewhereOf={entriesOf} captioned />
      <p class="table-notes">{table.notes.join(' ')}</p>
      <p>
        <a href={addressOf('/agreements', selection, asOf)}>{say`All agreements`}</a>
      </p>
    </>
  )
}
