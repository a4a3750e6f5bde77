/** The log: who did what and when, how many entries it made, and the way to undo it. */
import { say } from 'ltsfs'
import { recordedWords } from '../database/recorded-words.ts'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { Scroll } from '../layout/table.tsx'
import type { LoggedOperation } from '../ledger/log.ts'
import type { Verification } from '../ledger/verify.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { Entering, type EnteringProps } from './entering.tsx'
import { OPERATION_LABELS } from './queries.ts'

export interface LogProps {
  readonly operations: readonly LoggedOperation[]
  readonly selection: Selection
  readonly verification: Verification | null
  readonly entering: EnteringProps
}

export const logSentence = (operations: readonly LoggedOperation[]): string => {
  const entries = operations.reduce((sum, operation) => sum + operation.entries.length, 0)
  const made = entries === 1 ? say`one entry` : say`${entries} entries`
  return operations.length === 1 ? say`One operation made ${made}` : say`${operations.length} operations made ${made}`
}

export const Log = ({ operations, selection, verification, entering }: LogProps): Html => (
  <>
    <h1>{logSentence(operations)}</h1>
    <p class="deck">{say`Nothing in the register is ever changed or deleted. An operation is undone as a whole, by entries that reverse those it made.`}</p>
    <p>
      <a class="button plain" href={addressOf('/log/import', selection)}>{say`Import a CSV file`}</a>{' '}
      <a class="button plain" href={addressOf('/log', selection, { verify: 'yes' })}>{say`Check the seals`}</a>{' '}
      <a class="button plain" href={addressOf('/log/entries', selection)}>{say`Look up entries`}</a>
    </p>
    {verification === null ? null : <Verified verification={verification} />}
    <Entering {...entering} />
    <Scroll label={say`Operations`}>
      <table class="log">
        <caption>{say`Operations, the newest first; times in UTC`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`No.`}</th>
            <th scope="col" class="text">{say`When`}</th>
            <th scope="col" class="text">{say`Who`}</th>
            <th scope="col" class="text">{say`What`}</th>
            <th scope="col">{say`Entries`}</th>
            <th scope="col" class="text">{say`Undo`}</th>
          </tr>
        </thead>
        <tbody>
          {operations.map((operation) => (
            <Line operation={operation} selection={selection} />
          ))}
        </tbody>
      </table>
    </Scroll>
  </>
)

/** "Imported from a file: aid-radio (May)". */
const whatIn = ({ kind, note, agreements, undoes }: LoggedOperation): string => {
  const label = OPERATION_LABELS[kind]()
  const done = undoes === null ? label : say`${label}: operation ${undoes}`
  const named = agreements.length === 0 ? done : say`${done}: ${agreements.join(', ')}`
  return note === '' ? named : `${named} (${recordedWords(note)})`
}

const Line = ({ operation, selection }: { readonly operation: LoggedOperation; readonly selection: Selection }) => {
  const { number, recordedAt, who, entries, undoneBy, canBeUndone } = operation
  const address = addressOf(`/log/${number}`, selection)
  return (
    <tr>
      <th scope="row">
        <a href={address}>{String(number)}</a>
      </th>
      <td class="text">{recordedAt.slice(0, 16).replace('T', ' ')}</td>
      <td class="text">{recordedWords(who)}</td>
      <td class="text long">{whatIn(operation)}</td>
      <td>{String(entries.length)}</td>
      <td class="text">
        {canBeUndone ? (
          <a href={`${address}#undo`} aria-label={say`Undo operation ${number}`}>{say`Undo`}</a>
        ) : undoneBy !== null ? (
          say`by ${undoneBy}`
        ) : (
          <span class="none">–</span>
        )}
      </td>
    </tr>
  )
}

const Verified = ({ verification: { faults, operations, entries, head } }: { readonly verification: Verification }) => (
  <div class={faults.length === 0 ? 'seals' : 'summary-box'} role="status">
    <p>
      {faults.length === 0
        ? say`Every seal holds: ${operations} operations and ${entries} entries of all plans are as they were recorded.`
        : faults.length === 1
          ? say`One fault found. Put a copy of the database back, and find out who wrote into it.`
          : say`${faults.length} faults found. Put a copy of the database back, and find out who wrote into it.`}
    </p>
    <ul>
      {faults.map((fault) => (
        <li>{fault}</li>
      ))}
    </ul>
    <p class="small quiet">{rich`The last seal is ${<span class="code">{head}</span>}: as long as it is this one, everything before it is unchanged.`}</p>
  </div>
)
