/** The form of a value saves itself as soon as a field of it is left: how htmx sends it, and the line beside it that says how it stands; `ltsfs.js` says there that no answer came. */
import type { Context } from 'hono'
import { type Problem, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import type { Fields } from './form.ts'
import { saidBefore, saidNext, saidText } from './last-said.ts'

/** What the form recorded, to be said where it was typed. */
export interface Sent {
  readonly fields: Fields
  readonly version: { readonly number: number; readonly recordedAt: string }
  /** Whether it says no more than what is inherited, so that it sets nothing. */
  readonly isInherited: boolean
  /** Whether it says what was set already, and nothing was recorded. */
  readonly isAlready: boolean
  /** What arithmetic came to; null where none was typed. */
  readonly cameTo: string | null
}

/** The button of the form: with it an edit ends, and what is entered next is another. */
export const ENDS = { name: 'ends', value: 'yes' } as const

const isEnded = (fields: Fields): boolean => fields[ENDS.name] === ENDS.value

/** What the form shows and sends next: its key is that of the edit it goes on with, or none where it ended. */
export function shownNext(
  fields: Fields,
  version: number,
  { key, isInherited }: { readonly key: string; readonly isInherited: boolean },
): Fields {
  if (isInherited) return { ...fields, key, said: saidText(0, fields) }
  if (isEnded(fields)) return { ...fields, key: '', said: saidText(version, fields) }
  return { ...fields, key, said: saidNext(saidBefore(fields), version, fields) }
}

/** A form that saves itself is answered in its place, any other by leading on. */
export const savesItself = (c: Context): boolean =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') !== 'full' && c.req.header('HX-Boosted') !== 'true'

/** A field that is left sends it, and so does Enter; what is typed while it is on its way is sent after it. */
export const sendsItself = (action: string): Readonly<Record<string, string>> => ({
  'hx-post': action,
  'hx-trigger': 'change, submit',
  'hx-target': '#view',
  'hx-swap': 'outerMorph',
  'hx-sync': 'this:queue last',
  'hx-validate': 'false',
  // What a fault answers does not take the place of what was typed.
  'hx-status:5xx': 'swap:none',
})

/** "14:03" of the moment it was recorded. */
const timeOf = (moment: string): string => moment.slice(11, 16)

export const sentText = ({ version: { number, recordedAt }, fields, isInherited, isAlready, cameTo }: Sent): string => {
  if (isInherited) return say`Nothing is set: this is the inherited value.`
  if (isAlready) return say`It is set so already: nothing was recorded, and what is set for other years stays.`
  return [
    say`Saved as version ${number}, ${timeOf(recordedAt)} UTC.`,
    ...((fields['reason'] ?? '') === '' ? [say`It has no reason yet: say why the value should be another.`] : []),
    ...(cameTo === null ? [] : [say`${fields['value']} came to ${cameTo}.`]),
    ...(isEnded(fields) ? [say`What is entered next stands beside it, where it is for other years.`] : []),
  ].join(' ')
}

export const notSentText = (problems: readonly Problem[]): string =>
  say`Not saved: ${problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ')}`

interface StateProps {
  readonly sent: Sent | null
  /** Why it was not saved; none where it was, or was not sent yet. */
  readonly problems: readonly Problem[]
}

export const SavedState = ({ sent, problems }: StateProps): Html => (
  <p class="save-state" data-leave={say`What was typed is not saved. Leave the page without it?`}>
    <span class="saving">{say`Saving…`}</span>
    <span class={problems.length > 0 ? 'saved error' : 'saved'}>
      {problems.length > 0 ? (
        notSentText(problems)
      ) : sent === null ? (
        <span class="with-scripts">{say`It saves itself when a field is left; the button ends it, and what is entered next is another.`}</span>
      ) : (
        sentText(sent)
      )}
    </span>
    <span class="unsaved error">
      <span>{say`Not saved: no connection. Your value is still in the field.`}</span>{' '}
      <button type="button" class="plain save-again">{say`Save again`}</button>
    </span>
  </p>
)
