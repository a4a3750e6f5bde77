/** Places of the plan that are about a single member: its own record, a waiver, a debt, a mission to it. A redacted paper leaves them out. */

import { itemName } from '../../inputs/item-name.ts'
import { valueAt } from '../../inputs/path-text.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import type { Table } from '../table.ts'

const below = (value: unknown, name: string): unknown =>
  Array.isArray(value) ? value.find((item, at) => itemName(item, at) === name) : valueAt(value, [name])

const memberIn = (value: unknown): unknown => ((value ?? {}) as { readonly member?: unknown }).member

export const isAboutMember = (document: PlanDocument, path: string): boolean => {
  const known = new Set<unknown>(document.members.map(({ id }) => id))
  let value: unknown = document
  return path.split('.').some((name) => {
    value = below(value, name)
    return known.has(name) || known.has(memberIn(value))
  })
}

const leftOutNote = (count: number): readonly string[] =>
  count === 0 ? [] : [say`Left out, because they are about single members: ${count}.`]

/** A table of places without those about single members; `pathOf` is where a row stands in the plan. */
export const withoutMemberPlaces = (
  table: Table,
  documents: readonly PlanDocument[],
  pathOf: (row: Table['rows'][number]) => string,
): Table => {
  const rows = table.rows.filter((row) => !documents.some((document) => isAboutMember(document, pathOf(row))))
  return { ...table, rows, notes: [...table.notes, ...leftOutNote(table.rows.length - rows.length)] }
}
