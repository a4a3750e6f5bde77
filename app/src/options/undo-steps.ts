/**
 * What can be undone and what can be done again, by name, read from the versions of the plan.
 *
 * Going back records the earlier version once more, so the newest version often stands where another one stood. Undo takes back the edit
 * that made what stands now; redo makes the edit again that was made last on just this and taken back since.
 */
import type { PlanVersion } from '../database/plan-versions.ts'
import { backTo } from '../database/recorded-words.ts'

/** Versions that one form recorded, one after another without others between, are one edit. */
export type Version = Pick<PlanVersion, 'number' | 'sha256' | 'note'> & { readonly form?: string }

export interface Step {
  /** The version that is recorded once more. */
  readonly to: number
  /** The edit that it takes back or makes again, as it was noted; empty where nothing was. */
  readonly edit: string
}

/** Newest first, as they are listed. */
export function undoSteps(versions: readonly Version[]): { readonly undo: Step | null; readonly redo: Step | null } {
  const byNumber = new Map(versions.map((version) => [version.number, version]))
  /** What stood before the edit that a version ends or is a part of. */
  const beforeEdit = (version: Version): Version | undefined => {
    const before = byNumber.get(version.number - 1)
    return version.form !== undefined && before?.form === version.form ? beforeEdit(before) : before
  }
  /** The edit whose outcome a version is: itself, or what it went back to. A note alone says nothing, the document must be the same. */
  const madeBy = (version: Version): Version => {
    const earlier = versions.find(({ number }) => number < version.number && version.note === backTo(number))
    if (earlier?.sha256 === version.sha256) return madeBy(earlier)
    // A form that ended with what it began with has made nothing.
    const before = beforeEdit(version)
    return before?.sha256 === version.sha256 ? madeBy(before) : version
  }
  const newest = versions[0]
  if (newest === undefined) return { undo: null, redo: null }
  const standing = madeBy(newest)
  const undone = versions.find((version) => {
    const before = beforeEdit(version)
    return version.number > standing.number && before !== undefined && madeBy(version) === version && madeBy(before) === standing
  })
  const before = beforeEdit(standing)
  return {
    undo: before === undefined ? null : { to: before.number, edit: standing.note },
    redo: undone === undefined ? null : { to: undone.number, edit: undone.note },
  }
}
