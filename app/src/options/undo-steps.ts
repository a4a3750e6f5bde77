/**
 * What can be undone and what can be done again, by name, read from the versions of the plan.
 *
 * Going back records the earlier version once more, so the newest version often stands where another one stood. Undo takes back the edit
 * that made what stands now; redo makes the edit again that was made last on just this and taken back since.
 */
import type { PlanVersion } from '../database/plan-versions.ts'
import { backTo } from '../database/recorded-words.ts'

export type Version = Pick<PlanVersion, 'number' | 'sha256' | 'note'>

export interface Step {
  /** The version that is recorded once more. */
  readonly to: number
  /** The edit that it takes back or makes again, as it was noted; empty where nothing was. */
  readonly edit: string
}

/** Newest first, as they are listed. */
export function undoSteps(versions: readonly Version[]): { readonly undo: Step | null; readonly redo: Step | null } {
  const byNumber = new Map(versions.map((version) => [version.number, version]))
  /** The edit whose outcome a version is: itself, or what it went back to. A note alone says nothing, the document must be the same. */
  const madeBy = (version: Version): Version => {
    const earlier = versions.find(({ number }) => number < version.number && version.note === backTo(number))
    return earlier?.sha256 === version.sha256 ? madeBy(earlier) : version
  }
  const newest = versions[0]
  if (newest === undefined) return { undo: null, redo: null }
  const standing = madeBy(newest)
  const undone = versions.find((version) => {
    const before = byNumber.get(version.number - 1)
    return version.number > standing.number && before !== undefined && madeBy(version) === version && madeBy(before) === standing
  })
  const before = byNumber.get(standing.number - 1)
  return {
    undo: before === undefined ? null : { to: before.number, edit: standing.note },
    redo: undone === undefined ? null : { to: undone.number, edit: undone.note },
  }
}
