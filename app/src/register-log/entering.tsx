/** The forms of the log for what belongs to no agreement, invoice or activity. */

import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import { rich } from '../language/rich.ts'
import { EntryForm, hiddenOf } from '../layout/entry-form.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { OTHER_TEXTS, type OtherChoices, type OtherEntry, otherFields, possibleEntries } from './other-entries.ts'

/** A form that was sent and refused. */
export interface SentEntry {
  readonly kind: OtherEntry
  readonly fields: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

export interface EnteringProps {
  readonly choices: OtherChoices
  readonly selection: Selection
  readonly registerNumber: number
  readonly sent?: SentEntry | undefined
}

export const Entering = ({ choices, selection, registerNumber, sent }: EnteringProps) => (
  <section aria-labelledby="enter-heading" class="screen-only">
    <h2 id="enter-heading">{say`Rates of exchange and quotes`}</h2>
    <p class="about">{rich`What happens to an agreement, an invoice or an activity is entered ${<a href={addressOf('/agreements', selection)}>{say`with the agreement`}</a>}, ${<a href={addressOf('/receivables', selection)}>{say`with the receivables`}</a>} or ${<a href={addressOf('/cover', selection)}>{say`with the answer`}</a>}.`}</p>
    {possibleEntries(choices, sent?.kind).map((kind) => (
      <EntryForm
        id={kind}
        action={addressOf('/log/enter', selection)}
        {...OTHER_TEXTS[kind]()}
        fields={otherFields(kind, choices)}
        values={sent?.kind === kind ? sent.fields : { on: choices.day }}
        hidden={{ kind, ...hiddenOf(registerNumber) }}
        problems={sent?.kind === kind ? sent.problems : []}
      />
    ))}
  </section>
)
