/** What each form of an option asks for: how it is noted, what it makes of a plan, and what is shown afterwards. */
import {
  type OptionRecord,
  type PlanDocument,
  placeText,
  type Result,
  withChange,
  withDuplicate,
  withInherited,
  withNaming,
  withoutOption,
} from 'ltsfs'
import { noted } from '../database/edit-notes.ts'
import { namedBy } from '../layout/option-naming.ts'
import type { Refusal } from './edit-props.ts'
import { changeOf, type Fields, freeId, sourceOf } from './form.ts'
import { meantOver, resetMeant } from './reset.ts'

export interface Posted {
  readonly form: Refusal['form']
  readonly note: (fields: Fields, option: OptionRecord | undefined, document: PlanDocument) => string
  readonly apply: (document: PlanDocument, id: string, fields: Fields) => Result<PlanDocument>
  /** What is sent again over what others recorded, seen beside it; the same where nothing is said. */
  readonly over?: (theirs: PlanDocument, id: string, fields: Fields) => Fields
  /** The option to show afterwards; null for the list of all. */
  readonly shows?: (document: PlanDocument, id: string, fields: Fields) => string | null
}

const titleOf = (option: OptionRecord | undefined): string => option?.title ?? ''

/** Sent with a value that is the inherited one and says no more: it is taken to be none, also over what others recorded. */
export const UNSET = { unset: 'yes' } as const

export const POSTED: readonly Posted[] = [
  {
    form: 'change',
    note: ({ place = '', unset }, option, document) =>
      unset === UNSET.unset ? noted('reset', titleOf(option)) : noted('set', titleOf(option), () => placeText(document, place)),
    apply: (document, id, fields) => {
      const sourced = sourceOf(document, fields)
      const isOwn = sourced.ok && document.options.some((option) => option.id === id && option.source === sourced.value.source)
      const change = changeOf(document, { ...fields, source: sourced.ok && !isOwn ? sourced.value.source : '' })
      if (fields['unset'] === UNSET.unset && change.ok) return withInherited(document, id, change.value)
      if (sourced.ok && change.ok) return withChange(sourced.value.document, id, change.value)
      return { ok: false, problems: [change, sourced].flatMap((each) => (each.ok ? [] : each.problems)) }
    },
  },
  {
    form: 'reset',
    note: (_, option) => noted('reset', titleOf(option)),
    apply: resetMeant,
    over: meantOver,
  },
  {
    form: 'name',
    note: ({ title = '' }, option) => (title === option?.title ? noted('described', title) : noted('renamed', titleOf(option), title)),
    apply: (document, id, fields) => withNaming(document, id, namedBy(fields)),
  },
  {
    form: 'duplicate',
    note: ({ title = '' }, option) => noted('copied', title, titleOf(option)),
    apply: (document, id, fields) => withDuplicate(document, id, freeId(document, fields['title'] ?? ''), namedBy(fields)),
    shows: (document, _, { title = '' }) => freeId(document, title),
  },
  {
    form: 'retire',
    note: (_, option) => noted('retired', titleOf(option)),
    apply: (document, id) => withoutOption(document, id),
    shows: () => null,
  },
]
