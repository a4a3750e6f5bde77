/**
 * Versions that a form which saves itself recorded one after another. Nobody else was between them: what it sends next is the same edit, said
 * anew. It is laid on the version the form was opened on, so that a value that is first set from 2018 and then from 2020 leaves 2018 as it was.
 * Another edit of the same form is laid on what it recorded last, and its key says on which version that is.
 */
import type { Database } from '../database/open.ts'
import { formsOfVersions, isFormKey } from '../database/version-forms.ts'
import { expectedOf, type Fields } from './form.ts'
import { isAnother, saidBefore } from './last-said.ts'

export interface Ground {
  /** The newest version that whoever typed has seen, or made. */
  readonly expected: number
  /** The version that the edit is laid on. */
  readonly on: number
  /** Of the edit: by it its versions are found. */
  readonly key: string
}

const LAID_ON = /-on-(\d+)$/

/** Where the form has recorded nothing, or was sent again over what others recorded, it begins at the version that was seen. */
export async function groundOf(db: Database, planId: string, fields: Fields): Promise<Ground> {
  const { key = '' } = fields
  const expected = expectedOf(fields)
  const own = isFormKey(key) ? await ownVersions(db, planId, key.replace(LAID_ON, '')) : []
  const last = own[0] ?? 0
  const others = own.findIndex((number, at) => number !== last - at)
  const before = last - (others < 0 ? own.length : others)
  if (own.length === 0 || expected < before || expected > last) return { key, expected, on: expected }
  const isOwn = (version: number): boolean => version > before && version <= last
  const begun = Number(LAID_ON.exec(key)?.[1] ?? before)
  const on = isOwn(begun) ? begun : before
  const said = saidBefore(fields)
  const isNext = said !== null && said.version > on && isOwn(said.version) && isAnother(said, fields)
  return isNext ? { key: keyAfter(key, said.version), expected: last, on: said.version } : { key, expected: last, on }
}

const keyAfter = (key: string, version: number): string => `${key.replace(LAID_ON, '')}-on-${version}`

/** Newest first. */
async function ownVersions(db: Database, planId: string, form: string): Promise<readonly number[]> {
  const forms = await formsOfVersions(db, planId)
  return [...forms].flatMap(([number, key]) => (key.replace(LAID_ON, '') === form ? [number] : [])).toSorted((one, other) => other - one)
}
