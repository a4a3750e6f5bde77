/** Receivables: how old what is owed is, what happened to it in the year, and the forms that take something off it. */

import type { OpenReceivable, Problem, Row } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { EntryForm, hiddenOf } from '../layout/entry-form.tsx'
import { FigureTable } from '../layout/table.tsx'
import type { Standing } from '../ledger/standing.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { FORM_TEXTS, fieldsOf, RECEIVABLE_ENTRIES, type ReceivableEntry } from './form.ts'
import type { ReceivablesShown } from './queries.ts'

/** What was sent and refused. */
export interface Sent {
  readonly kind: ReceivableEntry
  readonly fields: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

export interface ReceivablesProps {
  readonly shown: ReceivablesShown
  readonly standing: Standing
  readonly open: readonly OpenReceivable[]
  readonly selection: Selection
  readonly asOf: Readonly<Record<string, string>>
  readonly sent?: Sent
}

type Days = Readonly<Record<string, string>>

/** To the entries behind a row, with what is open by age: of who owes, or of all. */
const entriesLink =
  (selection: Selection, besides: Days) =>
  ({ of = { receivables: 'all' } }: Row): string => {
    const about = Object.fromEntries(Object.entries(of).flatMap(([what, id]) => (id === undefined ? [] : [[what, id]])))
    return addressOf('/log/entries', selection, { ...about, ...besides })
  }

export const Receivables = ({ shown, standing, open, selection, asOf, sent }: ReceivablesProps): Html => {
  const linkOf = ({ of }: Row) => {
    const [kind, id] = of?.['member'] === undefined ? ['missions', of?.['mission']] : ['members', of['member']]
    return id === undefined ? undefined : addressOf(`/${kind}/${id}`, selection)
  }
  const entriesOf = (besides: Days) => entriesLink(selection, { ...besides, ...asOf })
  const inYear = shown.fiscalYear === null ? {} : { 'fiscal-year': String(shown.fiscalYear) }
  const table = (name: 'ageing' | 'rolled' | 'open', besides: Days = {}) => (
    <FigureTable
      {...{ table: shown[name], selection, linkOf }}
      of={say`Who owes`}
      elsewhereOf={entriesOf(besides)}
      captioned={name === 'ageing'}
      csv={addressOf(`/receivables/${name}.csv`, selection, asOf)}
    />
  )
  return (
    <>
      <h1>{shown.sentence}</h1>
      <p class="deck">{rich`Invoices of members and accepted quotes of missions. ${<a href={addressOf('/receivables/invoices', selection, asOf)}>{say`Invoice the members`}</a>}, or ${<a href={addressOf('/log/import', selection, { what: 'receipts' })}>{say`import receipts from a CSV file`}</a>}.`}</p>
      <section aria-labelledby="ageing-heading">
        <h2 id="ageing-heading">{say`How old it is`}</h2>
        {table('ageing')}
        <p class="table-notes">{shown.ageing.notes.join(' ')}</p>
      </section>
      <section aria-labelledby="rolled-heading">
        <h2 id="rolled-heading">{say`What happened to it`}</h2>
        {table('rolled', inYear)}
        <p class="table-notes">{shown.rolled.notes.join(' ')}</p>
      </section>
      <section aria-labelledby="open-heading">
        <h2 id="open-heading">{say`What is open`}</h2>
        {table('open')}
      </section>
      <section aria-labelledby="enter-heading" class="screen-only">
        <h2 id="enter-heading">{say`Enter what happened`}</h2>
        {open.length === 0 ? (
          <p class="about">{say`Nothing is open, so there is nothing to take off.`}</p>
        ) : (
          RECEIVABLE_ENTRIES.map((kind) => (
            <Form kind={kind} standing={standing} open={open} selection={selection} asOf={asOf} sent={sent} />
          ))
        )}
      </section>
    </>
  )
}

interface FormProps extends Pick<ReceivablesProps, 'standing' | 'open' | 'selection' | 'asOf'> {
  readonly kind: ReceivableEntry
  readonly sent: Sent | undefined
}

const Form = ({ kind, standing, open, selection, asOf, sent }: FormProps) => {
  const isSent = sent?.kind === kind
  return (
    <EntryForm
      id={kind}
      action={addressOf('/receivables', selection, asOf)}
      {...FORM_TEXTS[kind]()}
      fields={fieldsOf(kind, open)}
      values={isSent ? sent.fields : { on: standing.asOf.day }}
      hidden={{ kind, ...hiddenOf(standing.books.head.number) }}
      problems={isSent ? sent.problems : []}
    />
  )
}
