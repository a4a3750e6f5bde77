/** The recorded plans with their versions, and the form that adds one. */
import { counted, type Problem, say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import type { Html } from '../htmx.ts'
import { ProblemList, Problems } from '../layout/problems.tsx'
import { Scroll } from '../layout/table.tsx'
import { LONGEST_NOTE } from './form.ts'

export interface PlansProps {
  readonly versions: readonly PlanVersion[]
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

const ImportForm = ({ document, note, problems }: ImportFormProps) => {
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
            ? say`What was handed in is too long to stand here again: choose its file once more.`
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

const Versions = ({ versions }: { readonly versions: readonly PlanVersion[] }) => (
  <Scroll label={say`Recorded versions`}>
    <table>
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
        {versions.map(({ planId, number, recordedAt, recordedBy, note: about, sha256 }) => (
          <tr>
            <th scope="row">
              <a href={`/?${new URLSearchParams({ plan: planId, version: String(number) })}`}>{planId}</a>
            </th>
            <td>{number}</td>
            <td class="text">{recordedAt.slice(0, 16).replace('T', ' ')}</td>
            <td class="text">{recordedWords(recordedBy)}</td>
            <td class="text">{about === '' ? <span class="none">–</span> : recordedWords(about)}</td>
            <td class="text code">{sha256.slice(0, 12)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
