/**
 * Versions that a form which saves itself recorded one after another. Nobody else was between them: what it sends next is the same edit, said
 * anew. It is laid on the version the form was opened on, so that a value that is first set from 2018 and then from 2020 leaves 2018 as it was.
 */
import { expectedOf, type Fields } from './form.ts'

export interface Ground {
  /** The newest version that whoever typed has seen, or made. */
  readonly expected: number
  /** The version that the edit is laid on. */
  readonly on: number
}

interface Own {
  readonly first: number
  readonly last: number
}

const FORMS_KEPT = 500
const kept = new Map<string, Own>()

const goesOn = (own: Own | undefined, expected: number): own is Own => own !== undefined && own.first <= expected && expected <= own.last

/** Where the form has recorded nothing, or was sent again over what others recorded, it begins here. */
export function groundOf(fields: Fields): Ground {
  const expected = expectedOf(fields)
  const own = kept.get(fields['key'] ?? '')
  return goesOn(own, expected) ? { expected: own.last, on: own.first } : { expected, on: expected }
}

export function remember({ key = '' }: Fields, { on }: Ground, recorded: number): void {
  if (key === '') return
  kept.delete(key)
  kept.set(key, { first: on, last: recorded })
  const [oldest] = kept.keys()
  if (kept.size > FORMS_KEPT && oldest !== undefined) kept.delete(oldest)
}
