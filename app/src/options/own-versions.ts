/**
 * Versions that a form which saves itself recorded one after another. Nobody else was between them: what it sends next is the same edit, said
 * anew. It is laid on the version the form was opened on, so that a value that is first set from 2018 and then from 2020 leaves 2018 as it was.
 */
import type { Database } from '../database/open.ts'
import { versionsOfForm } from '../database/version-forms.ts'
import { expectedOf, type Fields } from './form.ts'

export interface Ground {
  /** The newest version that whoever typed has seen, or made. */
  readonly expected: number
  /** The version that the edit is laid on. */
  readonly on: number
}

/** Where the form has recorded nothing, or was sent again over what others recorded, it begins here. */
export async function groundOf(db: Database, planId: string, fields: Fields): Promise<Ground> {
  const expected = expectedOf(fields)
  const own = await versionsOfForm(db, planId, fields['key'] ?? '')
  const last = own[0] ?? 0
  const others = own.findIndex((number, at) => number !== last - at)
  const on = last - (others < 0 ? own.length : others)
  return own.length > 0 && on <= expected && expected <= last ? { expected: last, on } : { expected, on: expected }
}
