/** Which options are compared, and against which: ?option=crop&option=co-funding&baseline=current-fees. */
import type { Opening } from '../outlook/opening.ts'

export interface Asked {
  readonly options: readonly string[]
  /** Null: the plan as it stands. */
  readonly baseline: string | null
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

/** More columns than this nobody can read side by side. */
export const MOST_COMPARED = 6

/** Without a word, the options that change something. */
export function askedOf({ plan, selection }: Opening, query: URLSearchParams): Asked {
  const known = plan.document.options.map(({ id }) => id)
  const effective = plan.document.options.filter(({ changes, includes = [] }) => changes.length + includes.length > 0).map(({ id }) => id)
  const baseline = query.get('baseline') || null
  const isKnown = baseline === null || known.includes(baseline)
  const chosen = (selection.options.length > 0 ? selection.options : effective).filter((id) => id !== baseline)
  const tooMany = chosen.slice(MOST_COMPARED)
  return {
    options: chosen.slice(0, MOST_COMPARED),
    baseline: isKnown ? baseline : null,
    leftOut: [
      ...(isKnown ? [] : [`This plan has no option "${baseline}"; the baseline is the plan as it stands.`]),
      ...(tooMany.length === 0 ? [] : [`At most ${MOST_COMPARED} options are compared at once; left out: ${tooMany.join(', ')}.`]),
    ],
  }
}
