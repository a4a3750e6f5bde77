/** What was recorded last, and the button that takes it back: an earlier version recorded as a new one. */
import type { Notice } from '../layout/notices.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'

export function savedNotices({ version, selection }: Opening, saved: string | undefined): readonly Notice[] {
  if (saved === undefined || saved !== String(version.number)) return []
  const before = version.number - 1
  const text = (
    <form method="post" action={addressOf('/options/back', { ...selection, version: null })} hx-boost="false">
      Recorded as version {version.number} of the plan{version.note === '' ? '' : `: ${version.note}`}.{' '}
      {before > 0 && (
        <>
          <input type="hidden" name="to" value={String(before)} />
          <input type="hidden" name="expected" value={String(version.number)} />
          <button type="submit" class="plain">
            Undo
          </button>
        </>
      )}
    </form>
  )
  return [{ kind: 'done', text }]
}
