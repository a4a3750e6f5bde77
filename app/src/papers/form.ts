/** Which paper: of which option, beside which others, how contributions are shown, and a text of the Secretariat; all of it in the address. */
import type { PaperAsked } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'

export interface Asked {
  /** Null: the plan as it stands. */
  readonly of: string | null
  readonly options: readonly string[]
  readonly amounts: PaperAsked['amounts']
  readonly text: string
  readonly leftOut: readonly string[]
}

/** More columns than this do not fit a sheet. */
const MOST_BESIDE = 4
const LONGEST_TEXT = 2000

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
    text: (query.get('text') ?? '').slice(0, LONGEST_TEXT),
    leftOut: [
      ...unknown.map((id) => `This plan has no option "${id}"; it is left out.`),
      ...(tooMany.length === 0 ? [] : [`${MOST_BESIDE} options fit beside the one of the paper; left out: ${tooMany.join(', ')}.`]),
    ],
  }
}
