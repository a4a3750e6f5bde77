/** Agreements: by state, what asks for attention, when money comes, under which conditions, for what, and what of the promises has arrived. */

import { ATTENTION_LABELS, type Attention, type AttentionKind, type Column, type Row, say, type Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { Folded } from '../layout/folded.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { agreementLinks } from './links.ts'
import type { AgreementsShown, TableName } from './queries.ts'

export interface AgreementsProps {
  readonly shown: AgreementsShown
  readonly selection: Selection
  /** The day that stands in the address; none while it is that of the last entry. */
  readonly asOf: Readonly<Record<string, string>>
  readonly day: string
}

/** Long, and not what a page on a phone is opened for. */
const SECONDARY: ReadonlySet<TableName> = new Set(['open', 'conditions', 'delivery', 'scope'])

export const Agreements = ({ shown, selection, asOf, day }: AgreementsProps): Html => {
  const linkOf = ({ of }: Row) =>
    of?.['agreement'] === undefined ? undefined : addressOf(`/agreements/${of['agreement']}`, selection, asOf)
  const csv = (name: string) => addressOf(`/agreements/${name}.csv`, selection, asOf)
  const links = agreementLinks(shown, selection, asOf)
  const table = (name: TableName, of: string) => (
    <Shown
      {...{ table: shown[name], of, selection, linkOf }}
      csv={csv(name)}
      elsewhereOf={(row, column) => links(name, row, column)}
      captioned={name === 'pipeline'}
      isFolded={SECONDARY.has(name)}
    />
  )
  return (
    <>
      <h1>{shown.sentence}</h1>
      <p class="deck">{rich`As the register knows it on ${day}. ${<a href={addressOf('/log/import', selection, { what: 'agreements' })}>{say`Agreements`}</a>} and ${<a href={addressOf('/log/import', selection, { what: 'receipts' })}>{say`receipts`}</a>} can be imported from CSV files.`}</p>
      <section aria-labelledby="pipeline-heading">
        <h2 id="pipeline-heading">{say`Agreements by state`}</h2>
        {table('pipeline', say`State`)}
        <AttentionLists attention={shown.attention} selection={selection} asOf={asOf} />
      </section>
      <section aria-labelledby="calendar-heading">
        <h2 id="calendar-heading">{say`When money falls due`}</h2>
        {table('calendar', say`Year`)}
        {table('open', say`Agreement`)}
      </section>
      <section aria-labelledby="conditions-heading">
        <h2 id="conditions-heading">{say`Conditions`}</h2>
        {table('conditions', say`Agreement`)}
      </section>
      <section aria-labelledby="promises-heading">
        <h2 id="promises-heading">{say`Promises, receipts and delivery`}</h2>
        {table('promises', say`Agreement`)}
        {table('delivery', say`Agreement`)}
      </section>
      <section aria-labelledby="scope-heading">
        <h2 id="scope-heading">{say`What each may pay for`}</h2>
        {table('scope', say`Agreement`)}
      </section>
    </>
  )
}

interface ShownProps {
  readonly table: Table
  readonly of: string
  readonly selection: Selection
  readonly csv: string
  /** Whether its caption stands above it already. */
  readonly captioned: boolean
  readonly isFolded: boolean
  readonly linkOf: (row: Row) => string | undefined
  readonly elsewhereOf: (row: Row, column: Column) => string | undefined
}

const Shown = ({ table, captioned, isFolded, ...props }: ShownProps) => {
  const shown = (
    <>
      <FigureTable table={table} captioned={captioned} {...props} />
      {table.notes.length === 0 ? null : <p class="table-notes">{table.notes.join(' ')}</p>}
    </>
  )
  return isFolded ? <Folded summary={table.unit === null ? table.caption : `${table.caption}, ${table.unit}`}>{shown}</Folded> : shown
}

const LISTS: readonly AttentionKind[] = ['overdue', 'expiring', 'incomplete']

type Linked = Pick<AgreementsProps, 'selection' | 'asOf'>

const AttentionLists = ({ attention, selection, asOf }: Linked & { readonly attention: readonly Attention[] }) =>
  attention.length === 0 ? (
    <p class="about" id="attention">{say`Nothing is overdue, expires within 180 days or is incomplete.`}</p>
  ) : (
    <div id="attention">
      {LISTS.map((kind) => {
        const title = ATTENTION_LABELS[kind]()
        const list = attention.filter((each) => each.kind === kind)
        return list.length === 0 ? null : (
          <>
            <h3 id={kind}>{say`${title}: ${list.length}`}</h3>
            <ul class="findings">
              {list.map(({ agreement, sentence }) => (
                <li>
                  <span class={`badge ${kind === 'overdue' ? 'fail' : 'warn'}`}>{title}</span>
                  <div>
                    <a href={addressOf(`/agreements/${agreement}`, selection, asOf)}>{sentence}</a>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </div>
  )
