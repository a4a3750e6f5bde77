/** What the forms of the log send: why an operation is undone, and a file of which rows are chosen. */
import { IMPORTS, type ImportKind } from '../ledger/import.ts'

export interface UndoAsked {
  readonly reason: string
  readonly document: string
}

export const undoAsked = (fields: Readonly<Record<string, string>>): UndoAsked => ({
  reason: fields['reason'] ?? '',
  document: fields['document'] ?? '',
})

export const importKind = (text: unknown): ImportKind =>
  (Object.keys(IMPORTS) as readonly ImportKind[]).find((kind) => kind === text) ?? 'receipts'

export interface ImportAsked {
  readonly what: ImportKind
  readonly text: string
  /** Whether it is only looked at. */
  readonly isLook: boolean
  readonly lines: readonly number[]
}

type Body = Readonly<Record<string, unknown>>

/** A file that was chosen comes before the text; an empty one was not chosen. */
export async function importAsked(body: Body): Promise<ImportAsked> {
  const { file, text, what } = body
  const content = file instanceof File && file.size > 0 ? await file.text() : typeof text === 'string' ? text : ''
  const lines = [body['line']].flat(2).flatMap((line) => (typeof line === 'string' && /^\d{1,7}$/.test(line) ? [Number(line)] : []))
  return { what: importKind(what), text: content, isLook: body['do'] !== 'import', lines }
}
