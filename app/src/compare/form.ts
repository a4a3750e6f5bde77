/** Which options are compared, and against which: ?with=crop&with=co-funding&baseline=current-fees. */
import { say } from 'ltsfs'
import { changesSomething, comparedUnasked, MOST_COMPARED } from '../outlook/compared-options.ts'
import type { Opening } from '../outlook/opening.ts'
import { quotedOptions } from '../outlook/option-titles.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface Asked {
  readonly options: readonly string[]
  /** Null: the plan as it stands. */
  readonly baseline: string | null
  /** What was not taken as asked, in sentences. */
  readonly leftOut: readonly string[]
}

/** The address of the same comparison, or of what belongs to it. */
export function compareAddress(path: string, { options, baseline }: Asked, selection: Selection): string {
  const query = new URLSearchParams(options.map((option): [string, string] => ['with', option]))
  if (baseline !== null) query.set('baseline', baseline)
  const address = addressOf(path, { ...selection, options: [] })
  const text = query.toString()
  return text === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${text}`
}

/** Without a word, the options applied elsewhere, and without any, those that change something. Whatever is left out is named. */
export function askedOf({ plan, selection }: Opening, query: URLSearchParams): Asked {
  const { options } = plan.document
  const known = options.map(({ id }) => id)
  const asked = [...new Set(query.getAll('with').filter((id) => id !== ''))]
  const [baseline, isKnown] = baselineOf(query.get('baseline') || null, known)
  const chosen = [asked, selection.options].find((ids) => ids.length > 0)
  const compared = (chosen ?? comparedUnasked(options).map(({ id }) => id)).filter((id) => known.includes(id) && id !== baseline)
  const tooMany = compared.slice(MOST_COMPARED)
  const idle = chosen === undefined ? options.filter((option) => !changesSomething(option) && option.id !== baseline) : []
  return {
    options: compared.slice(0, MOST_COMPARED),
    baseline,
    leftOut: [
      ...unknownSentences(asked, known),
      ...(isKnown ? [] : [unknownBaseline(query.get('baseline') ?? '')]),
      ...(tooMany.length === 0
        ? []
        : [say`At most ${MOST_COMPARED} options are compared at once; left out: ${quotedOptions(plan.document, tooMany)}.`]),
      ...idle.map(({ title }) => say`“${title}” changes nothing and has no column of its own: it is the plan as it stands.`),
    ],
  }
}

/** One sentence for each option asked for that the plan does not have. */
export const unknownSentences = (asked: readonly string[], known: readonly string[]): readonly string[] =>
  asked.filter((id) => !known.includes(id)).map((id) => say`This plan has no option "${id}"; it is left out.`)

export const unknownBaseline = (id: string): string => say`This plan has no option "${id}"; the baseline is the plan as it stands.`

/** What it is held against, and whether the plan has it: null is the plan as it stands. */
export const baselineOf = (asked: string | null, known: readonly string[]): readonly [string | null, boolean] =>
  asked === null ? [null, true] : known.includes(asked) ? [asked, true] : [null, false]
