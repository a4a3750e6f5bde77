/** One option handed in as a file: the form, and the preview of what comes of it before anything is recorded. */
import { headlineSentence, type PlanDocument, type Problem, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Problems } from '../layout/problems.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { ChangesTable } from './changes-table.tsx'
import { conflictRows } from './conflict-rows.ts'
import { editAddress } from './form.ts'
import { writtenOption } from './import-form.ts'
import type { ImportPreview } from './import-queries.ts'
import { SidesTable } from './sides-table.tsx'

export interface ImportProps {
  readonly selection: Selection
  /** What was handed in; empty before anything was, null where it is too long to stand there again. */
  readonly text: string | null
  readonly problems: readonly Problem[]
}

export const ImportOption = ({ selection, text, problems }: ImportProps): Html => (
  <>
    <h1>{problems.length > 0 ? say`Nothing was taken in` : say`Import an option`}</h1>
    <p class="deck">{say`An option as YAML or JSON, as its page gives it. What comes of it is shown before anything is recorded.`}</p>
    {problems.length > 0 && <Problems problems={problems} title={say`What to mend`} />}
    <HandIn selection={selection} text={text} isRefused={problems.length > 0} />
    <p>
      <a class="button plain" href={addressOf('/options', selection)}>{say`All options`}</a>
    </p>
  </>
)

type HandInProps = Pick<ImportProps, 'selection' | 'text'> & { readonly isRefused: boolean }

const HandIn = ({ selection, text, isRefused }: HandInProps) => (
  <form method="post" action={addressOf('/options/import', selection)} enctype="multipart/form-data" hx-boost="false">
    <div class="field">
      <label for="file">{say`File`}</label>
      <input type="file" id="file" name="file" accept=".yaml,.yml,.json" />
    </div>
    <div class="field">
      <label for="document">{say`Or the option itself`}</label>
      {text === null && (
        <p class="hint">{say`What was handed in is too long, or no text, and does not stand here again: choose its file once more.`}</p>
      )}
      <textarea id="document" name="document" spellcheck={false} {...(isRefused ? { 'aria-describedby': 'problems' } : {})}>
        {text ?? ''}
      </textarea>
    </div>
    <p>
      <button type="submit">{say`Show what comes of it`}</button>
    </p>
  </form>
)

export interface PreviewProps {
  readonly preview: ImportPreview
  /** As it was handed in, to be mended where it cannot be taken in; null where it is too long. */
  readonly text: string | null
  readonly document: PlanDocument
  readonly version: number
  readonly selection: Selection
}

export const previewTitle = ({ option, kind, problems }: ImportPreview): string => {
  if (kind === 'same') return say`“${option.title}” stands in the plan already, word for word: there is nothing to take in`
  if (problems.length > 0)
    return kind === 'new'
      ? say`“${option.title}” cannot be taken in`
      : say`“${option.title}” cannot take the place of the option “${option.id}”`
  return kind === 'new'
    ? say`“${option.title}” would be a new option`
    : say`“${option.title}” would take the place of the option “${option.id}”`
}

export const ImportPreviewPage = ({ preview, text, document, version, selection }: PreviewProps): Html => {
  const { option, kind, problems, applied, compared } = preview
  return (
    <>
      <h1>{previewTitle(preview)}</h1>
      {problems.length > 0 && <Problems problems={problems} title={say`Why it cannot be recorded so`} />}
      {compared !== null && <p class="deck">{`${headlineSentence(compared)}.`}</p>}
      {kind === 'replaces' && <Beside preview={preview} document={document} />}
      {kind === 'new' && applied !== null && <ChangesTable changes={applied.changes} title={option.title} document={document} />}
      {applied !== null && applied.notes.length > 0 && (
        <ul class="notices">
          {applied.notes.map(({ message }) => (
            <li>{message}</li>
          ))}
        </ul>
      )}
      <Decide preview={preview} version={version} selection={selection} />
      {problems.length > 0 && (
        <section aria-labelledby="mend-heading">
          <h2 id="mend-heading">{say`Mend it and hand it in again`}</h2>
          <HandIn selection={selection} text={text} isRefused />
        </section>
      )}
      <p class="links">
        {kind !== 'new' && <a href={editAddress(option.id, selection)}>{say`The option as it stands`}</a>}{' '}
        <a href={addressOf('/options/import', selection)}>{say`Hand in another one`}</a>{' '}
        <a href={addressOf('/options', selection)}>{say`All options`}</a>
      </p>
    </>
  )
}

/** Where it stands in the plan already, beside the file. */
const Beside = ({ preview: { after }, document }: Pick<PreviewProps, 'preview' | 'document'>) => {
  const rows = conflictRows({ base: document, theirs: document, yours: after })
  const columns = [
    ['base', say`As it stands`],
    ['yours', say`As handed in`],
  ] as const
  return (
    <section aria-labelledby="beside-heading">
      <h2 id="beside-heading">{say`What differs`}</h2>
      <SidesTable rows={rows} columns={columns} caption={say`The option as it stands, beside the one handed in`} />
    </section>
  )
}

const Decide = ({ preview: { option, kind, problems }, version, selection }: Omit<PreviewProps, 'document' | 'text'>) => {
  const written = writtenOption(option)
  return (
    <>
      {kind !== 'same' && problems.length === 0 && (
        <form method="post" action={addressOf('/options/import/record', selection)} hx-boost="false">
          <input type="hidden" name="document" value={written} />
          <input type="hidden" name="expected" value={String(version)} />
          <p>
            <button type="submit">{kind === 'new' ? say`Record it as a new option` : say`Record it in its place`}</button>
          </p>
        </form>
      )}
      {kind === 'replaces' && (
        <form method="post" action={addressOf('/options/import', selection)} hx-boost="false">
          <input type="hidden" name="document" value={written} />
          <input type="hidden" name="as" value="new" />
          <p>
            <button type="submit" class="plain">{say`Take it in beside it, as an option of its own`}</button>
          </p>
        </form>
      )}
    </>
  )
}
