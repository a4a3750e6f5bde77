/** One operation: what it made, and the form that undoes it, or why it cannot be undone. */
import { ENTRY_LABELS, entrySentence, type Problem, say } from 'ltsfs'
import { recordedWords } from '../database/recorded-words.ts'
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

export const operationTitle = ({ number, kind }: LoggedOperation): string =>
  say`Operation ${number}: ${OPERATION_LABELS[kind]().toLowerCase()}`

export const OperationPage = ({ operation, selection, registerNumber, values, problems }: OperationPageProps): Html => {
  const { number, who, recordedAt, note, entries, agreements, sha256, whyNot } = operation
  return (
    <>
      <h1>{operationTitle(operation)}</h1>
      <dl class="facts">
        <dt>{say`Who`}</dt>
        <dd>{recordedWords(who)}</dd>
        <dt>{say`When`}</dt>
        <dd>{say`${recordedAt.slice(0, 19).replace('T', ' ')} UTC`}</dd>
        {note === '' ? null : (
          <>
            <dt>{say`Note`}</dt>
            <dd>{recordedWords(note)}</dd>
          </>
        )}
        {agreements.length === 0 ? null : (
          <>
            <dt>{say`Agreements brought in`}</dt>
            <dd>{agreements.join(', ')}</dd>
          </>
        )}
        <dt>{say`Seal`}</dt>
        <dd class="code">{sha256}</dd>
      </dl>
      <section aria-labelledby="undo-heading" class="screen-only">
        <h2 id="undo-heading">{say`Undo`}</h2>
        {whyNot === null ? (
          <EntryForm
            id="undo"
            action={addressOf(`/log/${number}`, selection)}
            title={say`Undo the whole operation`}
            about={say`Every entry it made is reversed on its own day; refused as a whole when others have built on one of them.`}
            fields={[
              { name: 'reason', label: say`Reason`, kind: 'text' },
              { name: 'document', label: say`Document`, kind: 'text', hint: say`The paper it rests on: "Note of the finance officer".` },
            ]}
            values={values}
            hidden={hiddenOf(registerNumber)}
            submit={say`Undo operation ${number}`}
            problems={problems}
          />
        ) : (
          <p class="about">{say`It cannot be undone. ${whyNot}`}</p>
        )}
      </section>
      <Made entries={entries} />
      <p>
        <a href={addressOf('/log', selection)}>{say`The whole log`}</a>
      </p>
    </>
  )
}

const Made = ({ entries }: Pick<LoggedOperation, 'entries'>) => (
  <section aria-labelledby="made-heading">
    <h2 id="made-heading">{entries.length === 1 ? say`One entry` : say`${entries.length} entries`}</h2>
    <ul class="findings">
      {entries.map((entry) => (
        <li>
          <span class="badge">{ENTRY_LABELS[entry.kind]()}</span>
          <div>
            {entrySentence(entry)}
            <div class="small quiet">{say`${entry.id}, effective ${entry.on}, ${entry.document}`}</div>
          </div>
        </li>
      ))}
    </ul>
  </section>
)
