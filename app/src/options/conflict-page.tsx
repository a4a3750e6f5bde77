/** Someone recorded a version meanwhile: place by place what stood there, what is theirs, what is yours. Nothing is lost, and it says where each is kept. */
import { canonicalJson, type OptionRecord, type Plan, type PlanDocument, type Result, say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { ProblemList } from '../layout/problems.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { type ConflictRow, conflictRows, isAsTheirs } from './conflict-rows.ts'
import type { Fields } from './form.ts'
import { SidesTable } from './sides-table.tsx'

export interface ConflictProps {
  readonly base: PlanDocument
  readonly theirs: PlanDocument
  readonly yours: PlanDocument
  /** What recording yours would make of theirs, or why it would be refused. */
  readonly recorded: Result<Plan>
  /** What was recorded since, newest first; the last of them follows the version that both began with. */
  readonly since: readonly PlanVersion[]
  readonly action: string
  /** What was sent, to be sent again on top of the newest version. */
  readonly fields: Fields
  /** Where to go without it. */
  readonly leave: string
  /** Where it is looked at again before it is sent, where there is such a page. */
  readonly review?: string | undefined
  readonly selection: Selection
}

export const ConflictPage = (props: ConflictProps): Html => {
  const { base, theirs, yours, recorded, since, leave, selection } = props
  const document = recorded.ok ? recorded.value.document : null
  const rows = conflictRows({ base, theirs, yours, recorded: document })
  const isDone = document === null ? rows.every(isAsTheirs) : canonicalJson(document) === canonicalJson(theirs)
  const newest = since[0]?.number ?? 0
  const own = isDone ? undefined : editedOption(base, yours)
  const columns = [
    ['base', say`Where both began, version ${(since.at(-1)?.number ?? 1) - 1}`],
    ['theirs', say`Theirs, version ${newest}`],
    ['yours', say`Yours, not recorded yet`],
  ] as const
  return (
    <>
      <h1 tabindex={-1} autofocus>{say`Someone recorded another version meanwhile, so yours was not recorded yet`}</h1>
      <p class="deck">{isDone ? doneText() : deckText(rows, recorded.ok)}</p>
      <section aria-labelledby="since">
        <h2 id="since">{say`Recorded since you opened it`}</h2>
        <Since versions={since} selection={selection} />
      </section>
      <section aria-labelledby="rows">
        <h2 id="rows">{say`What each of you changed`}</h2>
        <SidesTable rows={rows} columns={columns} caption={say`What each of you changed, beside what both began with`} />
      </section>
      <section aria-labelledby="decide">
        <h2 id="decide">{say`What becomes of yours`}</h2>
        <p>{say`Theirs stays as version ${newest}, whatever you choose, and can be read and brought back from the list of versions.`}</p>
        {!isDone && <OnTop {...props} newest={newest} isFirst={rows.some(isFirst)} />}
        {own !== undefined && (
          <form method="post" action={addressOf('/options/import', selection)} hx-boost="false">
            <HiddenFields fields={{ document: JSON.stringify(own), as: 'new' }} />
            <p>
              {say`Both hold if yours becomes an option of its own; you see it before it is recorded.`}{' '}
              <button type="submit" class="plain">{say`Keep mine beside theirs`}</button>
            </p>
          </form>
        )}
        <p>
          <a class="button plain" href={leave}>
            {isDone ? say`Go on from theirs` : say`Leave mine out`}
          </a>
        </p>
      </section>
    </>
  )
}

/** Fields that somebody fills in: a form that has one comes back as it was sent, to be changed. */
const FILLED = ['value', 'title', 'document']

/** The button is there only where it would be heard. */
const OnTop = (props: ConflictProps & { readonly newest: number; readonly isFirst: boolean }) => {
  const { recorded, action, fields, review, newest, isFirst } = props
  const again = <HiddenFields fields={{ ...fields, expected: String(newest) }} />
  if (!recorded.ok)
    return (
      <>
        <p>{say`On top of theirs it would be refused as it is:`}</p>
        <ProblemList problems={recorded.problems} />
        {FILLED.some((name) => name in fields) && (
          <form method="post" action={action} hx-boost="false">
            {again}
            <p>
              {say`What you entered can be changed in its form, over theirs, before it is recorded.`}{' '}
              <button type="submit">{say`Change mine over theirs`}</button>
            </p>
          </form>
        )}
      </>
    )
  if (review !== undefined)
    return (
      <p>
        {say`It can be looked at over theirs, and recorded from there as version ${newest + 1}.`}{' '}
        <a class="button" href={review}>{say`Review mine on top of theirs`}</a>
      </p>
    )
  return (
    <form method="post" action={action} hx-boost="false">
      {again}
      <p>
        {isFirst
          ? say`On top of theirs it becomes version ${newest + 1}; of what stands first above, yours then holds.`
          : say`On top of theirs it becomes version ${newest + 1}.`}{' '}
        <button type="submit">{say`Record mine on top of theirs`}</button>
      </p>
    </form>
  )
}

const isFirst = ({ isDisputed, isLost }: ConflictRow): boolean => isDisputed || isLost

const doneText = (): string => say`They recorded the same meanwhile: nothing of yours is left to record.`

function deckText(rows: readonly ConflictRow[], isRecorded: boolean): string {
  const disputed = valuesIn(rows.filter(({ isDisputed }) => isDisputed))
  const lost = valuesIn(rows.filter(({ isDisputed, isLost }) => isLost && !isDisputed))
  const sentences = isRecorded
    ? [...(disputed > 0 || lost === 0 ? [disputedText(disputed)] : []), ...(lost > 0 ? [lostText(lost)] : [])]
    : [...(disputed > 0 ? [disputedText(disputed)] : []), say`Yours cannot be recorded on top of theirs as it is: why stands below.`]
  return sentences.join(' ')
}

const valuesIn = (rows: readonly ConflictRow[]): number => new Set(rows.map(({ option, path }) => `${option} ${path}`)).size

const lostText = (count: number): string =>
  count === 1
    ? say`Recorded on top, yours takes back one value that they changed: it stands first.`
    : say`Recorded on top, yours takes back ${count} values that they changed: they stand first.`

const disputedText = (count: number): string =>
  count === 0
    ? say`You changed nothing that they changed too: recorded on top, both hold.`
    : count === 1
      ? say`One value both of you changed, and not to the same: it stands first.`
      : say`${count} values both of you changed, and not to the same: they stand first.`

/** The one option that was there before and that this edit changed; none where it changed several, or the plan itself. */
function editedOption(base: PlanDocument, yours: PlanDocument): OptionRecord | undefined {
  const before = new Map(base.options.map((option) => [option.id, JSON.stringify(option)]))
  const changed = yours.options.filter((option) => before.get(option.id) !== JSON.stringify(option))
  const [only] = changed
  return changed.length === 1 && only !== undefined && before.has(only.id) ? only : undefined
}

const Since = ({ versions, selection }: { readonly versions: readonly PlanVersion[]; readonly selection: Selection }) => (
  <ul>
    {versions.map(({ number, recordedBy, recordedAt, note }) => (
      <li>
        {rich`${<a href={addressOf('/options', { ...selection, version: number })}>{say`Version ${number}`}</a>}, recorded by ${recordedWords(recordedBy)} on ${recordedAt.slice(0, 16).replace('T', ' ')} UTC`}
        {note !== '' && <div class="quiet">{recordedWords(note)}</div>}
      </li>
    ))}
  </ul>
)
