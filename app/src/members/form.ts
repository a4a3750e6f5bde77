/** What the address asks of the members' pages: thresholds to try, ?tier=small&threshold-1=60000, and options side by side, ?with=crop. */
import * as z from 'zod'
import type { Opening } from '../outlook/opening.ts'

const LONGEST = 60

const typed = z.record(z.string(), z.string()).transform((query) => ({
  tier: query['tier'] ?? null,
  thresholds: Object.fromEntries(
    Object.entries(query)
      .filter(([name, text]) => /^threshold-\d{1,2}$/.test(name) && text !== '')
      .map(([name, text]) => [name, text.slice(0, LONGEST)]),
  ),
}))

export type Tried = z.infer<typeof typed>
export const triedThresholds = (query: Readonly<Record<string, string>>): Tried => typed.parse(query)

/** So many options beside the plan print on two pages; whoever asks for more gets them. */
const MOST_UNASKED = 2
const MOST_ASKED = 5

export interface OptionsAsked {
  readonly options: readonly string[]
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

/** Without a word, the options applied elsewhere, and without any, those that change fees or missions by themselves. */
export function optionsAsked({ plan, selection }: Opening, query: URLSearchParams): OptionsAsked {
  const all = plan.document.options
  const asked = [...new Set(query.getAll('with').filter((id) => id !== ''))]
  const unknown = asked.filter((id) => !all.some((option) => option.id === id))
  const telling = all
    .filter(({ changes }) => changes.some(({ path }) => /^(?:membershipFees|userPaysMissions)\b/.test(path)))
    .map(({ id }) => id)
  const chosen = [asked, selection.options].find((ids) => ids.length > 0) ?? telling.slice(0, MOST_UNASKED)
  const known = chosen.filter((id) => !unknown.includes(id))
  return {
    options: known.slice(0, MOST_ASKED),
    leftOut: [
      ...unknown.map((id) => `This plan has no option "${id}"; it is left out.`),
      ...(known.length > MOST_ASKED
        ? [`At most ${MOST_ASKED} options stand beside the plan; left out: ${known.slice(MOST_ASKED).join(', ')}.`]
        : []),
    ],
  }
}
