/** A form that enters something into the register: its fields as data, its values kept, and every problem beside the field it is about. */

import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import { KEY_PLACE } from '../fresh-key.ts'
import type { Html } from '../htmx.ts'
import { HiddenFields } from './hidden-fields.tsx'

export interface EntryField {
  readonly name: string
  readonly label: string
  readonly kind: 'day' | 'text' | 'amount' | 'choice'
  /** Of a choice. */
  readonly choices?: readonly (readonly [value: string, label: string])[]
  readonly hint?: string
  readonly optional?: boolean
  /** How much can be typed or pasted: more than is taken, where it is refused rather than cut. */
  readonly longest?: number
}

export interface EntryFormProps {
  /** Unlike any other of the page. */
  readonly id: string
  readonly action: string
  readonly title: string
  readonly about?: string
  readonly fields: readonly EntryField[]
  /** Fields that are seldom filled in, behind a title of their own; open where one of them is. */
  readonly more?: { readonly title: string; readonly fields: readonly EntryField[]; readonly isOpen: boolean }
  readonly values: Readonly<Record<string, string>>
  readonly hidden: Readonly<Record<string, string>>
  readonly submit: string
  /** Whether it is open before anything was refused. */
  readonly isOpen?: boolean
  /** Why it was refused; none when it was not sent yet. */
  readonly problems?: readonly Problem[]
  /** Of a form that saves itself: how it is sent, how it stands, and whether it was sent so: then the focus stays where it is. */
  readonly saves?: {
    readonly attributes: Readonly<Record<string, string>>
    /** Of its button. */
    readonly submit: Readonly<Record<string, string>>
    readonly state: Html
    readonly isSent: boolean
  }
}

/** What a new form carries besides its fields: a key for its one answer, and how many entries the register has. */
export const hiddenOf = (registerNumber: number): Readonly<Record<string, string>> => ({
  key: KEY_PLACE,
  expected: String(registerNumber),
})

/** The field a problem is about: the last part of its path that is one of the form. */
const fieldOf = ({ path }: Problem, fields: readonly EntryField[]): string | undefined =>
  path
    .split(/[.[\]]+/)
    .toReversed()
    .find((part) => fields.some(({ name }) => name === part))

export const EntryForm = ({
  id,
  action,
  title,
  about,
  fields: first,
  more,
  values,
  hidden,
  submit,
  saves,
  isOpen = false,
  problems = [],
}: EntryFormProps) => {
  const fields = [...first, ...(more?.fields ?? [])]
  const shown = (some: readonly EntryField[]) => (
    <div class="fields">
      {some.map((field) => (
        <Field
          form={id}
          field={field}
          value={values[field.name] ?? ''}
          problems={problems.filter((problem) => fieldOf(problem, fields) === field.name)}
        />
      ))}
    </div>
  )
  return (
    <details class="entry-form" id={id} open={isOpen || problems.length > 0}>
      <summary>{title}</summary>
      {about !== undefined && about !== '' && <p class="about">{about}</p>}
      {problems.length > 0 && saves?.isSent !== true && <Refusal id={id} problems={problems} fields={fields} />}
      <form method="post" action={action} hx-boost="false" {...saves?.attributes}>
        <HiddenFields fields={hidden} />
        {shown(first)}
        {more !== undefined && (
          <details class="more" open={more.isOpen}>
            <summary>{more.title}</summary>
            {shown(more.fields)}
          </details>
        )}
        <button type="submit" {...saves?.submit}>
          {submit}
        </button>
        {saves?.state}
      </form>
    </details>
  )
}

interface RefusalProps {
  readonly id: string
  readonly problems: readonly Problem[]
  readonly fields: readonly EntryField[]
}

/** Every problem, with a link to the field it is about. It is no heading: a form stands under headings of any level. */
const Refusal = ({ id, problems, fields }: RefusalProps) => (
  <div class="summary-box" id="problems" role="alert" tabindex={-1} autofocus>
    <p class="refused">{say`Nothing was entered`}</p>
    <ul class="problems">
      {problems.map((problem) => {
        const field = fieldOf(problem, fields)
        return (
          <li>
            {field === undefined ? problem.message : <a href={`#${id}-${field}`}>{problem.message}</a>} {problem.remedy}
          </li>
        )
      })}
    </ul>
  </div>
)

interface FieldProps {
  readonly form: string
  readonly field: EntryField
  readonly value: string
  readonly problems: readonly Problem[]
}

const Field = ({ form, field, value, problems }: FieldProps) => {
  const { name, label, kind, hint, optional = false, choices = [], longest = 500 } = field
  const id = `${form}-${name}`
  const described = [hint === undefined ? '' : `${id}-hint`, problems.length > 0 ? `${id}-error` : '']
    .filter((part) => part !== '')
    .join(' ')
  const shared = {
    id,
    name,
    required: !optional,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(problems.length > 0 ? { 'aria-invalid': 'true' as const } : {}),
  }
  return (
    <div class={`field ${kind}`}>
      <label for={id}>
        {label}
        {optional && <span class="quiet"> {say`(if any)`}</span>}
      </label>
      {kind === 'choice' ? (
        <select {...shared}>
          {choices.map(([choice, shown]) => (
            <option value={choice} selected={choice === value}>
              {shown}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={kind === 'day' ? 'date' : 'text'}
          {...(kind === 'amount' ? { inputmode: 'decimal' as const } : {})}
          value={value}
          maxlength={longest}
          autocomplete="off"
        />
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problems.length > 0 && (
        <p class="error" id={`${id}-error`}>
          {problems.map(({ message }) => message).join(' ')}
        </p>
      )}
    </div>
  )
}
