/** Someone entered something meanwhile: what is theirs, what is yours, and where both began; yours can be entered on top of theirs. */
import { ENTRY_LABELS, entrySentence, type RegisterEntry, say } from 'ltsfs'
import { recordedWords } from '../database/recorded-words.ts'
import { KEY_PLACE } from '../fresh-key.ts'
import type { Html } from '../htmx.ts'
import type { Conflict } from '../ledger/outcome.ts'
import { HiddenFields } from './hidden-fields.tsx'

export interface ConflictProps {
  readonly conflict: Conflict
  readonly action: string
  /** What was sent, to be sent again against the register as it is now. */
  readonly fields: Readonly<Record<string, string>>
}

/** Nothing is theirs when the form was written against a longer register than there is: another one, or one put back from a copy. */
const isOfAnother = ({ theirs }: Conflict): boolean => theirs.length === 0

export const conflictTitle = (conflict: Conflict): string =>
  isOfAnother(conflict) ? say`Your form was written against another register` : say`Someone entered something meanwhile`

export const ConflictPage = ({ conflict, action, fields }: ConflictProps): Html => {
  const { yours, theirs, base } = conflict
  const another = isOfAnother(conflict)
  const { expected: _, key: __, ...again } = fields
  return (
    <>
      <h1>{say`${conflictTitle(conflict)}, so nothing of yours was entered yet`}</h1>
      <p class="deck">
        {another
          ? say`It names ${fields['expected'] ?? say`more`} entries, and the register has ${base.length}: it was put back from an earlier copy, or the form is of another one. If yours holds for this one, enter it on top.`
          : say`Look at what is new. If yours still holds, enter it on top.`}
      </p>
      <div class="columns">
        {!another && <Entries id="theirs" title={say`Theirs, entered since you looked`} entries={theirs} />}
        <Entries id="yours" title={say`Yours, not entered yet`} entries={yours} />
      </div>
      <section aria-labelledby="base">
        <h2 id="base">{another ? say`The register as it stands` : say`Where both began`}</h2>
        <p class="about">{standing(conflict)}</p>
      </section>
      <form method="post" action={action} hx-boost="false">
        <HiddenFields fields={{ ...again, key: KEY_PLACE, expected: String(base.length + theirs.length) }} />
        <p>
          <button type="submit">{another ? say`Enter mine on top of it` : say`Enter mine on top of theirs`}</button>{' '}
          <a class="button plain" href={action}>{say`Leave mine out`}</a>
        </p>
      </form>
    </>
  )
}

/** How many entries the register has or had, and the last of them. */
const standing = (conflict: Conflict): string => {
  const { base } = conflict
  const last = base.at(-1)
  const has = base.length === 1 ? say`one entry` : say`${base.length} entries`
  const held = last === undefined ? `${has}.` : say`${has}, the last of them "${last.id}": ${entrySentence(last)}`
  return isOfAnother(conflict) ? say`It has ${held}` : say`The register as you saw it had ${held}`
}

interface EntriesProps {
  readonly id: string
  readonly title: string
  readonly entries: readonly RegisterEntry[]
}

const Entries = ({ id, title, entries }: EntriesProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {entries.length === 0 && <p class="about">{say`What was sent is not complete yet: the form asks for the rest.`}</p>}
    <ul class="findings">
      {entries.map((entry) => (
        <li>
          <span class="badge">{ENTRY_LABELS[entry.kind]()}</span>
          <div>
            {entrySentence(entry)}
            <div class="small quiet">
              {say`${entry.id}, effective ${entry.on}, ${entry.document}; ${recordedWords(entry.who)}, ${entry.recorded.slice(0, 16).replace('T', ' ')}`}
            </div>
          </div>
        </li>
      ))}
    </ul>
  </section>
)
