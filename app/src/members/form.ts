/** What the address asks of the members' pages: thresholds to try, ?tier=small&threshold-1=60000, and options side by side, ?with=crop. */

import { type SmallAdministrations, say } from 'ltsfs'
import * as z from 'zod'
import type { Opening } from '../outlook/opening.ts'
import { quotedOptions } from '../outlook/option-titles.ts'

const LONGEST = 60

const typed = z.record(z.string(), z.string()).transform((query) => ({
  tier: query['tier'] ?? null,
  thresholds: Object.fromEntries(
    Object.entries(query)
      .filter(([name, text]) => /^threshold-\d{1,2}$/.test(name) && text !== '')
      .map(([name, text]) => [name, text.slice(0, LONGEST)]),
  ),
}))

/** What these pages understand beside what every page does. */
const UNDERSTOOD = /^(?:plan|version|basis|option|year|with|tier|threshold-\d{1,2})$/

/** What was asked for and is not taken, in sentences: a tier that is not there, a threshold that the tier has not, a word without meaning. */
export function leftOutOf(query: Readonly<Record<string, string>>, composition: SmallAdministrations | undefined): readonly string[] {
  const tier = query['tier']
  const unknownTier = tier !== undefined && tier !== '' && composition?.tier.id !== tier
  const fields = new Set(composition?.fields.map(({ name }) => name))
  const thresholds = Object.keys(query).filter((name) => /^threshold-\d{1,2}$/.test(name) && query[name] !== '' && !fields.has(name))
  const words = Object.keys(query).filter((name) => !UNDERSTOOD.test(name))
  return [
    ...(unknownTier ? [say`The schedule has no tier "${tier.slice(0, LONGEST)}" of this kind; it is left out.`] : []),
    ...thresholds.map((name) => say`The tier has no "${name}"; it is left out.`),
    ...words.map((name) => say`This page does not know "${name.slice(0, LONGEST)}"; it is left out.`),
  ]
}

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
      ...unknown.map((id) => say`This plan has no option "${id}"; it is left out.`),
      ...(known.length > MOST_ASKED
        ? [say`At most ${MOST_ASKED} options stand beside the plan; left out: ${quotedOptions(plan.document, known.slice(MOST_ASKED))}.`]
        : []),
    ],
  }
}
