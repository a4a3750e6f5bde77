/** A plan that was handed in, beside its newest version: what it would change, and only here the button that records it. */
import { handedInSentence, handedInTables, handedInTotals, type Problem, say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { Problems } from '../layout/problems.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { type HandedIn, packed, shownAgain } from './form.ts'
import { ImportForm } from './page.tsx'
import type { Review } from './review.ts'

export interface ReviewProps {
  readonly review: Review
  readonly given: HandedIn
  /** The newest, which it would follow. */
  readonly version: PlanVersion
  /** Of the newest version under no option. */
  readonly selection: Selection
  /** Why it was not recorded although it was confirmed. */
  readonly refused: readonly Problem[]
}

export const reviewTitle = ({ places }: Review): string => handedInSentence(places)

export const ReviewPage = ({ review, given, version, selection, refused }: ReviewProps): Html => {
  const { before, after, places, compared, problems } = review
  const told = [...refused.filter(({ message }) => !problems.some((known) => known.message === message)), ...problems]
  const { planId, number, recordedAt, recordedBy } = version
  const newest = <a href={addressOf('/', selection)}>{say`version ${number}`}</a>
  return (
    <>
      <h1>{reviewTitle(review)}</h1>
      <p class="deck">{rich`Against ${newest} of “${planId}”, recorded by ${recordedWords(recordedBy)} on ${recordedAt.slice(0, 16).replace('T', ' ')} UTC. Nothing is recorded yet.`}</p>
      {told.length > 0 && (
        <Problems problems={told} title={refused.length > 0 ? say`Nothing was recorded` : say`Why this document cannot be recorded`} />
      )}
      {compared === null ? (
        <p class="quiet">{say`The version that is recorded cannot be computed any more, so its totals are not held beside those of the document.`}</p>
      ) : (
        <section aria-labelledby="handed-in-heading">
          <h2 id="handed-in-heading">{handedInTotals(compared).caption}</h2>
          <FigureTable table={handedInTotals(compared)} selection={selection} of={say`Over the whole plan`} captioned />
        </section>
      )}
      {handedInTables(places, before, after).map((table) => (
        <section aria-labelledby={`${table.id}-heading`}>
          <h2 id={`${table.id}-heading`}>{table.caption}</h2>
          <FigureTable table={table} selection={selection} of={say`Value of the plan`} captioned />
          {table.notes.length > 0 && <p class="quiet">{table.notes.join(' ')}</p>}
        </section>
      ))}
      {problems.length === 0 ? <Confirm given={given} number={number} /> : <Again given={given} />}
      <p>
        <a class="button plain" href={addressOf('/plans', selection)}>{say`Leave the plan as it is`}</a>
      </p>
    </>
  )
}

/** As it was handed in, to be mended. */
const Again = ({ given }: { readonly given: HandedIn }) => (
  <section aria-labelledby="again-heading" class="screen-only">
    <h2 id="again-heading">{say`Mend it and hand it in again`}</h2>
    <ImportForm document={shownAgain(given)} note={given.note} problems={[]} />
  </section>
)

/** The very bytes that were looked at, and the version that they were looked at against. */
const Confirm = ({ given, number }: { readonly given: HandedIn; readonly number: number }) => (
  <form method="post" action="/plans/record" enctype="multipart/form-data" hx-boost="false" class="screen-only">
    <HiddenFields fields={{ packed: packed(given), name: given.name, note: given.note, expected: String(number) }} />
    <p>{say`Version ${number} stays as it is and can be brought back.`}</p>
    <p>
      <button type="submit">{say`Record it as version ${number + 1}`}</button>
    </p>
  </form>
)
