/** One operation: what it made, and the form that undoes it, or why it cannot be undone. */
import { ENTRY_LABELS, entrySentence, type Problem } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { EntryForm, hiddenOf } from '../layout/entry-form.tsx'
import type { LoggedOperation } from '../ledger/log.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { OPERATION_LABELS } from './queries.ts'

export interface OperationPageProps {
  readonly operation: LoggedOperation
  readonly selection: Selection
  readonly registerNumber: number
  readonly values: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

export const operationTitle = ({ number, kind }: LoggedOperation): string => `Operation ${number}: ${OPERATION_LABELS[kind].toLowerCase()}`

export const OperationPage = ({ operation, selection, registerNumber, values, problems }: OperationPageProps): Html => {
  const { number, who, recordedAt, note, entries, agreements, sha256, whyNot } = operation
  return (
    <>
      <h1>{operationTitle(operation)}</h1>
      <dl class="facts">
        <dt>Who</dt>
        <dd>{who}</dd>
        <dt>When</dt>
        <dd>{recordedAt.slice(0, 19).replace('T', ' ')} UTC</dd>
        {note === '' ? null : (
          <>
            <dt>Note</dt>
            <dd>{note}</dd>
          </>
        )}
        {agreements.length === 0 ? null : (
          <>
            <dt>Agreements brought in</dt>
            <dd>{agreements.join(', ')}</dd>
          </>
        )}
        <dt>Seal</dt>
        <dd class="code">{sha256}</dd>
      </dl>
      <section aria-labelledby="undo-heading" class="screen-only">
        <h2 id="undo-heading">Undo</h2>
        {whyNot === null ? (
          <EntryForm
            id="undo"
            action={addressOf(`/log/${number}`, selection)}
            title="Undo the whole operation"
            about="Every entry it made is reversed on its own day; refused as a whole when others have built on one of them."
            fields={[
              { name: 'reason', label: 'Reason', kind: 'text' },
              { name: 'document', label: 'Document', kind: 'text', hint: 'The paper it rests on: "Note of the finance officer".' },
            ]}
            values={values}
            hidden={hiddenOf(registerNumber)}
            submit={`Undo operation ${number}`}
            problems={problems}
          />
        ) : (
          <p class="about">It cannot be undone. {whyNot}</p>
        )}
      </section>
      <Made entries={entries} />
      <p>
        <a href={addressOf('/log', selection)}>The whole log</a>
      </p>
    </>
  )
}

const Made = ({ entries }: Pick<LoggedOperation, 'entries'>) => (
  <section aria-labelledby="made-heading">
    <h2 id="made-heading">{entries.length === 1 ? 'One entry' : `${entries.length} entries`}</h2>
    <ul class="findings">
      {entries.map((entry) => (
        <li>
          <span class="badge">{ENTRY_LABELS[entry.kind]}</span>
          <div>
            {entrySentence(entry)}
            <div class="small quiet">
              {entry.id}, effective {entry.on}, {entry.document}
            </div>
          </div>
        </li>
      ))}
    </ul>
  </section>
)
