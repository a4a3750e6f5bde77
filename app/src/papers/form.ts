/** Which paper: of which option, beside which others, how contributions are shown; all of it in the address. Its texts are recorded. */

import type { PaperAsked } from 'ltsfs'
import { say } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { quotedOptions } from '../outlook/option-titles.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface Asked {
  /** Null: the plan as it stands. */
  readonly of: string | null
  readonly options: readonly string[]
  readonly amounts: PaperAsked['amounts']
  readonly leftOut: readonly string[]
}

/** More columns than this do not fit a sheet. */
const MOST_BESIDE = 4

export function askedOf({ plan, selection }: Opening, query: URLSearchParams): Asked {
  const known = plan.document.options.map(({ id }) => id)
  const wanted = query.get('of') ?? selection.options[0] ?? ''
  const of = known.includes(wanted) ? wanted : null
  const beside = [...new Set(query.getAll('with').filter((id) => id !== '' && id !== of))]
  const there = beside.filter((id) => known.includes(id))
  const unknown = [...(wanted !== '' && of === null ? [wanted] : []), ...beside.filter((id) => !known.includes(id))]
  const tooMany = there.slice(MOST_BESIDE)
  return {
    of,
    options: [...(of === null ? [] : [of]), ...there.slice(0, MOST_BESIDE)],
    amounts: query.get('amounts') === 'members' ? 'members' : 'bands',
    leftOut: [
      ...unknown.map((id) => say`This plan has no option "${id}"; it is left out.`),
      ...(tooMany.length === 0
        ? []
        : [say`${MOST_BESIDE} options fit beside the one of the paper; left out: ${quotedOptions(plan.document, tooMany)}.`]),
    ],
  }
}

/** The address of the same paper, or of what belongs to it. */
export function paperAddress(path: string, { of, options, amounts }: Asked, selection: Selection): string {
  const besides: Record<string, string> = { of: of ?? '', ...(amounts === 'members' ? { amounts } : {}) }
  const address = addressOf(path, { ...selection, options: [] }, besides)
  return options.filter((id) => id !== of).reduce((before, id) => `${before}&with=${encodeURIComponent(id)}`, address)
}

/** Under which name the texts of a paper are recorded. */
export const paperName = ({ of }: Asked): string => `steering-committee/${of ?? ''}`
