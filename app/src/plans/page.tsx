/** The recorded plans with their versions, and the form that adds one. */
import { counted, type Problem, say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import { byEdit } from '../database/version-forms.ts'
import type { Html } from '../htmx.ts'
import { ProblemList, Problems } from '../layout/problems.tsx'
import { SavesOfForm } from '../layout/saves-of-form.tsx'
import { Scroll } from '../layout/table.tsx'
import { LONGEST_NOTE } from './form.ts'
import type { ListedVersion } from './queries.ts'

export interface PlansProps {
  readonly versions: readonly ListedVersion[]
  /** The version the page is open at, and what is doubtful in it. */
  readonly of: PlanVersion
  readonly doubts: readonly Problem[]
  /** Null: it was handed in, and is too long to be shown again. */
  readonly document: string | null
  readonly note: string
  readonly problems: readonly Problem[]
}

export const refusedTitle = ({ length }: readonly Problem[]): string =>
  say`Nothing was recorded: ${counted(length, 'problem')} in what was handed in`

export const Plans = ({ versions, of, doubts, document, note, problems }: PlansProps): Html => (
  <>
    <h1>{problems.length > 0 ? refusedTitle(problems) : say`Plans and their versions`}</h1>
    {problems.length > 0 && <Problems problems={problems} title={say`What to mend`} />}
    {doubts.length > 0 && (
      <section>
        <h2>{say`Doubtful in version ${of.number} of ${of.planId}`}</h2>
        <p class="about">{say`It was recorded and is computed; look at these all the same.`}</p>
        <ProblemList problems={doubts} />
      </section>
    )}
    <section>
      <h2>{say`Hand in a plan`}</h2>
      <p class="about">{say`A plan document in YAML or JSON, of at most 2 MB. It is checked as a whole; with a single problem nothing is recorded. A new plan is recorded at once. Of a plan that is there already, what would change is shown first; confirmed, it is a new version, and the old ones stay as they are.`}</p>
      <ImportForm document={document} note={note} problems={problems} />
    </section>
    <section>
      <h2>{say`Recorded`}</h2>
      <Versions versions={versions} />
    </section>
  </>
)

type ImportFormProps = Pick<PlansProps, 'document' | 'note' | 'problems'>

const invalid = (isRefused: boolean) => (isRefused ? { 'aria-invalid': 'true' as const } : {})

export const ImportForm = ({ document, note, problems }: ImportFormProps) => {
  const isNoteRefused = problems.some(({ path }) => path === 'note')
  const isDocumentRefused = problems.some(({ path }) => path !== 'note')
  return (
    <form method="post" action="/plans" enctype="multipart/form-data" hx-boost="false">
      <div class="field">
        <label for="file">{say`File`}</label>
        <input type="file" id="file" name="file" accept=".yaml,.yml,.json" />
      </div>
      <div class="field">
        <label for="document">{say`Or the document itself`}</label>
        <p class="hint" id="document-hint">
          {document === null
            ? say`What was handed in is too long, or no text, and does not stand here again: choose its file once more.`
            : say`The whole document, beginning with its schema version.`}
        </p>
        <textarea
          id="document"
          name="document"
          spellcheck={false}
          aria-describedby={isDocumentRefused ? 'document-hint problems' : 'document-hint'}
          {...invalid(isDocumentRefused)}
        >
          {document ?? ''}
        </textarea>
      </div>
      <div class="field">
        <label for="note">{say`What is new in it`}</label>
        <input
          type="text"
          id="note"
          name="note"
          value={note}
          maxlength={LONGEST_NOTE}
          size={60}
          autocomplete="off"
          {...(isNoteRefused ? { 'aria-describedby': 'problems' } : {})}
          {...invalid(isNoteRefused)}
        />
      </div>
      <button type="submit">{say`Check and record`}</button>
    </form>
  )
}

const addressOf = ({ planId, number }: PlanVersion): string => `/?${new URLSearchParams({ plan: planId, version: String(number) })}`
const momentOf = ({ recordedAt }: PlanVersion): string => recordedAt.slice(0, 16).replace('T', ' ')
const SealOf = ({ of }: { readonly of: PlanVersion }) => <span class="code">{of.sha256.slice(0, 12)}</span>

const Versions = ({ versions }: Pick<PlansProps, 'versions'>) => (
  <Scroll label={say`Recorded versions`}>
    <table class="log">
      <caption>{say`The versions of every plan, the newest of each first`}</caption>
      <thead>
        <tr>
          <th scope="col">{say`Plan`}</th>
          <th scope="col">{say`Version`}</th>
          <th scope="col" class="text">{say`Recorded, UTC`}</th>
          <th scope="col" class="text">{say`By`}</th>
          <th scope="col" class="text">{say`What is new`}</th>
          <th scope="col" class="text">{say`SHA-256`}</th>
        </tr>
      </thead>
      <tbody>
        {byEdit(versions).map((edit) => (
          <Row edit={edit} of={edit[0]} />
        ))}
      </tbody>
    </table>
  </Scroll>
)

const Row = ({ edit, of }: { readonly edit: readonly PlanVersion[]; readonly of: PlanVersion }) => (
  <tr>
    <th scope="row">
      <a href={addressOf(of)}>{of.planId}</a>
    </th>
    <td>{of.number}</td>
    <td class="text">{momentOf(of)}</td>
    <td class="text">{recordedWords(of.recordedBy)}</td>
    <td class="text long">
      {of.note === '' ? <span class="none">–</span> : recordedWords(of.note)}
      <SavesOfForm
        versions={edit}
        each={(save) => (
          <>
            <a href={addressOf(save)}>{say`Version ${save.number}`}</a> <span class="quiet">{momentOf(save)}</span> <SealOf of={save} />
          </>
        )}
      />
    </td>
    <td class="text">
      <SealOf of={of} />
    </td>
  </tr>
)
