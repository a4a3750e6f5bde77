/** The recorded plans with their versions, and the form that adds one. */
import type { Problem } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import type { Html } from '../htmx.ts'
import { Problems } from '../layout/problems.tsx'
import { Scroll } from '../layout/table.tsx'

export interface PlansProps {
  readonly versions: readonly PlanVersion[]
  readonly document: string
  readonly note: string
  readonly problems: readonly Problem[]
}

export const Plans = ({ versions, document, note, problems }: PlansProps): Html => (
  <>
    <h1>
      {problems.length > 0
        ? `Nothing was recorded: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the document`
        : 'Plans and their versions'}
    </h1>
    {problems.length > 0 && <Problems problems={problems} title="What to mend" />}
    <section>
      <h2>Hand in a plan</h2>
      <p class="about">
        A plan document in YAML or JSON. It is checked as a whole; with a single problem nothing is recorded. A plan that is known by its id
        gets a new version, and the old ones stay as they are.
      </p>
      <ImportForm document={document} note={note} isRefused={problems.length > 0} />
    </section>
    <section>
      <h2>Recorded</h2>
      <Versions versions={versions} />
    </section>
  </>
)

interface ImportFormProps {
  readonly document: string
  readonly note: string
  readonly isRefused: boolean
}

const ImportForm = ({ document, note, isRefused }: ImportFormProps) => (
  <form method="post" action="/plans" enctype="multipart/form-data" hx-boost="false">
    <div class="field">
      <label for="file">File</label>
      <input type="file" id="file" name="file" accept=".yaml,.yml,.json" />
    </div>
    <div class="field">
      <label for="document">Or the document itself</label>
      <p class="hint" id="document-hint">
        The whole document, beginning with its schema version.
      </p>
      <textarea
        id="document"
        name="document"
        spellcheck={false}
        aria-describedby={isRefused ? 'document-hint problems' : 'document-hint'}
        {...(isRefused ? { 'aria-invalid': 'true' as const } : {})}
      >
        {document}
      </textarea>
    </div>
    <div class="field">
      <label for="note">What is new in it</label>
      <input type="text" id="note" name="note" value={note} maxlength={300} size={60} autocomplete="off" />
    </div>
    <button type="submit">Check and record</button>
  </form>
)

const Versions = ({ versions }: { readonly versions: readonly PlanVersion[] }) => (
  <Scroll label="Recorded versions">
    <table>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Version</th>
          <th scope="col" class="text">
            Recorded, UTC
          </th>
          <th scope="col" class="text">
            By
          </th>
          <th scope="col" class="text">
            What is new
          </th>
          <th scope="col" class="text">
            SHA-256
          </th>
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
            <td class="text">{recordedBy}</td>
            <td class="text">{about === '' ? <span class="none">–</span> : about}</td>
            <td class="text code">{sha256.slice(0, 12)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
