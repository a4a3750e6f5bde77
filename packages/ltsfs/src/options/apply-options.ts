/**
 * Lays options on a plan document, those they include first: a document in, a document out, and what changed.
 *
 * Unknown options and paths, conflicts, and values that their place does not take are problems, all in one answer. What the new values mean
 * between records is validated by `planWithOptions`, or by `validate` of the document that comes out.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import { readDocument } from '../inputs/read-document.ts'
import type { Applied } from './applied.ts'
import { blamedOn } from './blame.ts'
import { frameOf, layOptions } from './lay-options.ts'
import { stackOptions } from './stack.ts'

export type { Applied, AppliedChange } from './applied.ts'

export const applyOptions = (document: PlanDocument, ids: readonly string[]): Result<Applied> => {
  const stack = stackOptions(document.options, ids)
  const frame = frameOf(document.organisation.fiscalYear, document.period)
  const { problems, ...applied } = layOptions(document, stack, frame)
  const top = ids[ids.length - 1] ?? ''
  const read = readDocument(applied.document)
  if (problems.length === 0 && read.value !== null) return { ok: true, value: { ...applied, document: read.value } }
  return { ok: false, problems: [...problems, ...read.problems.all().map((problem) => blamedOn(problem, top, applied.changes, document))] }
}
