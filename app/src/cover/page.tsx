/** May we commit? The answer as a sentence, what proves it, the ways that close a gap, and what may be entered. */

import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { CoverDot } from '../layout/cover-dot.tsx'
import { EntryForm, hiddenOf } from '../layout/entry-form.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { FORM_TEXTS, fieldsOf, isPossible } from './fields.ts'
import { type Action, PROMISING, SPENDING } from './form.ts'
import { Proofs } from './proofs.tsx'
import { type Answered, isProposed } from './queries.ts'

/** A form that was sent and refused. */
export interface Sent {
  readonly action: Action
  readonly fields: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

export interface AnswerProps {
  readonly answered: Answered
  readonly selection: Selection
  /** The days, where they stand in the address. */
  readonly days: Readonly<Record<string, string>>
  readonly day: string
  readonly file: (name: string) => string
  readonly registerNumber: number
  readonly sent?: Sent | undefined
}

export const AnswerPage = (props: AnswerProps): Html => {
  const { answered, selection, day, days } = props
  const { one, sentence, lineByLine, overrides, cover } = answered
  return (
    <>
      <h1 class="long">{sentence}</h1>
      <p class="deck">
        {one === null ? (
          say`Each expansion is checked with everything already committed, and all of them together.`
        ) : (
          <>
            <CoverDot state={one.standing.state} />. {one.title}.
          </>
        )}{' '}
        {say`As of ${day}, amounts in ${cover.currency}, confirmed money only.`}
      </p>
      {one !== null && one.standing.sentence !== sentence && <p>{one.standing.sentence}</p>}
      {lineByLine !== null && <p>{lineByLine}</p>}
      {overrides.length > 0 && (
        <ul class="notices">
          {overrides.map((text) => (
            <li class="fail">{text}</li>
          ))}
        </ul>
      )}
      {one === null && <Breached answered={answered} selection={selection} days={days} />}
      <Ways {...props} />
      <Proofs {...props} />
      {one !== null && !isProposed(answered) && <Entering {...props} />}
      {one !== null && <Breached answered={answered} selection={selection} days={days} />}
    </>
  )
}

/** Legal obligations that are not covered any more stand apart from what is only reserved. */
const Breached = ({ answered: { cover }, selection, days }: Pick<AnswerProps, 'answered' | 'selection' | 'days'>) => {
  const lists = [
    ['breached', say`Committed and no longer covered`, say`Breached`, cover.breached],
    ['blocked', say`Reserved and not covered`, say`Blocked`, cover.blocked],
  ] as const
  return (
    <>
      {lists
        .filter(([, , , list]) => list.length > 0)
        .map(([id, title, badge, list]) => (
          <section aria-labelledby={`${id}-heading`}>
            <h2 id={`${id}-heading`}>{title}</h2>
            <ul class="findings">
              {list.map(({ activity, entries, sentence }) => (
                <li>
                  <span class={id === 'breached' ? 'badge fail' : 'badge warn'}>{badge}</span>
                  <div>
                    <a href={addressOf('/cover', selection, { ...days, activity })}>{sentence}</a>
                    <div class="small quiet">{say`Entries: ${entries.join(', ')}`}</div>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

const Ways = ({ answered: { one } }: AnswerProps) =>
  one === null || one.answer.ways.length === 0 ? null : (
    <section aria-labelledby="ways-heading">
      <h2 id="ways-heading">{say`Any one of these would close it`}</h2>
      <p class="about">{say`Each has been tried and works by itself; what needs no new money comes first.`}</p>
      <ol class="ways">
        {one.answer.ways.map(({ sentence }) => (
          <li>{sentence}</li>
        ))}
      </ol>
    </section>
  )

const Entering = (props: AnswerProps) => {
  const { answered, selection, days } = props
  const activity = answered.one?.answer.activity ?? ''
  return (
    <section aria-labelledby="enter-heading" class="screen-only">
      <h2 id="enter-heading">{say`Reserve, commit, release, override`}</h2>
      {selection.options.length > 0 ? (
        <p class="about">{say`This answer is under options. Only what the plan itself says can be entered: ask without options first.`}</p>
      ) : (
        <>
          <Forms {...props} actions={PROMISING} />
          {SPENDING.some((action) => isPossible(action, answered)) && (
            <>
              <h3>{say`What became of it`}</h3>
              <Forms {...props} actions={SPENDING} />
            </>
          )}
        </>
      )}
      <p>
        <a href={addressOf(`/programme/${activity}`, selection, days)}>{say`The activity in the work programme`}</a>
      </p>
    </section>
  )
}

const Forms = ({
  answered,
  selection,
  days,
  day,
  registerNumber,
  sent,
  actions,
}: AnswerProps & { readonly actions: readonly Action[] }) => {
  const activity = answered.one?.answer.activity ?? ''
  const { year, text } = answered.amount
  return (
    <>
      {actions
        .filter((action) => isPossible(action, answered) || sent?.action === action)
        .map((action) => (
          <EntryForm
            id={action}
            action={addressOf(`/cover/${action}`, selection, { ...days, activity })}
            {...FORM_TEXTS[action]()}
            fields={fieldsOf(action, answered)}
            values={
              sent?.action === action ? sent.fields : { on: day, ...(actions === SPENDING ? {} : { fiscalYear: year, amount: text }) }
            }
            hidden={hiddenOf(registerNumber)}
            problems={sent?.action === action ? sent.problems : []}
          />
        ))}
    </>
  )
}
