/**
 * Which form of a page recorded a version: its key, sealed with the version into the log. A form that saves itself records several, which are
 * one edit, also after a restart; a form that is sent twice finds what it recorded.
 */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import { parsed } from './sound-document.ts'

/** What a page can have been given as a key; nothing else is kept or looked for. */
const KEY = /^[A-Za-z0-9-]{1,64}$/

export const isFormKey = (key: string): boolean => KEY.test(key)

/** By the number of the version. */
export async function formsOfVersions(db: Kysely<Schema>, planId: string, key = ''): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('operation')
    .select('answer')
    .where('plan_id', '=', planId)
    .where('kind', '=', 'plan-recorded')
    .where('answer', 'like', `%"form":"${key === '' ? '%' : `${key}"%`}`)
    .execute()
  return new Map(
    rows.flatMap(({ answer }) => {
      const { version, form } = (parsed(answer) ?? {}) as { readonly version?: number; readonly form?: string }
      return version === undefined || form === undefined || (key !== '' && form !== key) ? [] : [[version, form] as const]
    }),
  )
}

/** Versions that the form recorded, newest first. */
export const versionsOfForm = async (db: Kysely<Schema>, planId: string, key: string): Promise<readonly number[]> =>
  isFormKey(key) ? [...(await formsOfVersions(db, planId, key)).keys()].toSorted((one, other) => other - one) : []

interface FormVersion {
  readonly planId: string
  readonly number: number
  readonly form?: string
}

/** Versions as they are listed, newest first: those that one form recorded, one after another without others between, stand together. */
export function byEdit<V extends FormVersion>(versions: readonly V[]): readonly (readonly [newest: V, ...before: V[]])[] {
  const edits: [V, ...V[]][] = []
  for (const version of versions) {
    const edit = edits.at(-1)
    const after = edit?.at(-1)
    const isSame = after?.form !== undefined && after.form === version.form
    if (edit !== undefined && isSame && after.planId === version.planId && after.number === version.number + 1) edit.push(version)
    else edits.push([version])
  }
  return edits
}
