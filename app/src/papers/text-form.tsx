/** What the Secretariat says to a section, with the form that changes it; where others were first, both wordings stand beside one another. */
import { say } from 'ltsfs'
import type { PaperText } from '../database/paper-texts.ts'
import { Said } from './sections.tsx'

export interface Refused {
  readonly section: string
  readonly sentence: string
  /** What was sent. */
  readonly text: string
}

export interface TextFormProps {
  readonly section: string
  readonly action: string
  readonly known: PaperText | undefined
  readonly refused: Refused | null
  /** Paragraphs that the paper by tier and band leaves out. */
  readonly leftOut: readonly string[]
  /** What of the text this paper shows. */
  readonly shown: string
}

export const LONGEST_TEXT = 4000

export const TextForm = ({ section, action, known, refused, leftOut, shown }: TextFormProps) => {
  const id = `text-${section}`
  return (
    <>
      <Said text={shown} />
      <details class="entry-form" id={`say-${section}`} open={refused !== null}>
        <summary>{known === undefined || known.text === '' ? say`Say something to this section` : say`Change this text`}</summary>
        {leftOut.length > 0 && (
          <div class="hint">
            <p>{say`The paper by tier and band leaves out the first paragraph that names a member, and whatever follows it:`}</p>
            <ul>
              {leftOut.map((paragraph) => (
                <li>{paragraph}</li>
              ))}
            </ul>
          </div>
        )}
        {refused !== null && (
          <p class="error" id={`${id}-error`} role="alert">
            {refused.sentence}
          </p>
        )}
        <form method="post" action={action} hx-boost="false">
          <input type="hidden" name="section" value={section} />
          <input type="hidden" name="expected" value={String(known?.id ?? 0)} />
          <label for={id}>{say`Text of the Secretariat`}</label>
          <p class="hint">
            {say`The paper by tier and band knows a member by its names in the plan, by parts and abbreviations of them, and by its country; any other name must be one of its aliases.`}
          </p>
          <textarea
            id={id}
            name="text"
            rows={5}
            maxlength={LONGEST_TEXT}
            {...(refused === null ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error`, autofocus: true })}
          >
            {refused?.text ?? known?.text ?? ''}
          </textarea>
          <button type="submit">{say`Record the text`}</button>
        </form>
      </details>
    </>
  )
}

interface TextElsewhereProps extends Pick<TextFormProps, 'section' | 'shown'> {
  /** The paper by member. */
  readonly page: string
}

/** A text that names members is changed where it may be read whole. */
export const TextElsewhere = ({ section, shown, page }: TextElsewhereProps) => (
  <>
    <Said text={shown} />
    <p class="elsewhere">
      <a href={`${page}#say-${section}`}>{say`Change this text in the paper by member`}</a>
    </p>
  </>
)
