/** One agreement: where it stands, its instalments, its entries, and the forms that enter what happens to it. */

import { type AgreementPaper, ATTENTION_LABELS, type Problem, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { EntryForm, hiddenOf } from '../layout/entry-form.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { AGREEMENT_ENTRIES, type AgreementEntry, FORM_TEXTS, fieldsOf } from './form.ts'

/** What was sent and refused. */
export interface Sent {
  readonly kind: AgreementEntry
  readonly fields: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

export interface AgreementPageProps {
  readonly paper: AgreementPaper
  readonly selection: Selection
  readonly asOf: Readonly<Record<string, string>>
  readonly day: string
  readonly planCurrency: string
  readonly registerNumber: number
  readonly sent?: Sent
}

export const AgreementPage = (props: AgreementPageProps): Html => {
  const { paper, selection, asOf, day } = props
  const { agreement } = paper.known
  return (
    <>
      <h1>{agreement.title}</h1>
      <p class="deck">{say`${paper.sentence}, as the register knows it on ${day}.`}</p>
      {paper.attention.length === 0 ? null : (
        <ul class="findings">
          {paper.attention.map(({ kind, sentence }) => (
            <li>
              <span class={`badge ${kind === 'overdue' ? 'fail' : 'warn'}`}>{ATTENTION_LABELS[kind]()}</span>
              <div>{sentence}</div>
            </li>
          ))}
        </ul>
      )}
      <dl class="facts">
        {paper.facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <section aria-labelledby="instalments-heading">
        <h2 id="instalments-heading">{say`Instalments`}</h2>
        <FigureTable table={paper.instalments} of={say`Instalment`} selection={selection} captioned />
      </section>
      <section aria-labelledby="enter-heading" class="screen-only">
        <h2 id="enter-heading">{say`Enter what happened`}</h2>
        <p class="about">{rich`An entry is never changed. To correct one, undo its operation in the ${<a href={addressOf('/log', selection)}>{say`log`}</a>}.`}</p>
        {AGREEMENT_ENTRIES.map((kind) => (
          <Form kind={kind} {...props} />
        ))}
      </section>
      <section aria-labelledby="entries-heading">
        <h2 id="entries-heading">{say`Entries`}</h2>
        <FigureTable table={paper.entries} of={say`Entry`} selection={selection} />
      </section>
      <p>
        <a href={addressOf('/agreements', selection, asOf)}>{say`All agreements`}</a>
      </p>
    </>
  )
}

const Form = ({
  kind,
  paper,
  selection,
  asOf,
  day,
  planCurrency,
  registerNumber,
  sent,
}: AgreementPageProps & { readonly kind: AgreementEntry }) => {
  const isSent = sent?.kind === kind
  return (
    <EntryForm
      id={kind}
      action={addressOf(`/agreements/${paper.known.agreement.id}`, selection, asOf)}
      {...FORM_TEXTS[kind]()}
      fields={fieldsOf(kind, paper.known, planCurrency)}
      values={isSent ? sent.fields : { on: day }}
      hidden={{ kind, ...hiddenOf(registerNumber) }}
      problems={isSent ? sent.problems : []}
    />
  )
}
