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
}

export const LONGEST_TEXT = 4000

export const TextForm = ({ section, action, known, refused }: TextFormProps) => {
  const id = `text-${section}`
  return (
    <>
      <Said text={known?.text ?? ''} />
      <details class="entry-form" id={`say-${section}`} open={refused !== null}>
        <summary>{known === undefined || known.text === '' ? say`Say something to this section` : say`Change this text`}</summary>
        {refused !== null && (
          <p class="error" id={`${id}-error`} role="alert">
            {refused.sentence}
          </p>
        )}
        <form method="post" action={action} hx-boost="false">
          <input type="hidden" name="section" value={section} />
          <input type="hidden" name="expected" value={String(known?.id ?? 0)} />
          <label for={id}>{say`Text of the Secretariat`}</label>
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
