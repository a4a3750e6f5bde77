/** The fields that name an option: what it is called, what it does, where it comes from. */

import type { OptionRecord, PlanDocument } from 'ltsfs'
import { say } from 'ltsfs'
import type { EntryField } from './entry-form.tsx'

/** What a plan takes of a text; a field takes more: what is too long is refused and stays, and is not cut. */
const LONGEST_KEPT = 2000
const LONGEST = 20_000

const textOf = (name: string, label: string): EntryField => ({
  ...{ name, label, kind: 'text', longest: LONGEST },
  hint: say`At most ${LONGEST_KEPT} characters.`,
})

export const NAMING = ({ sources }: PlanDocument): readonly EntryField[] => [
  textOf('title', say`Title`),
  textOf('summary', say`What it does, in a sentence`),
  {
    name: 'source',
    label: say`Source`,
    kind: 'choice',
    choices: sources.map(({ id, title }) => [id, title] as const),
    hint: say`Where the proposal comes from; a new source is entered with a value of an option, or in the plan document.`,
  },
]

export const namingOf = ({ title, summary, source }: OptionRecord): Readonly<Record<string, string>> => ({ title, summary, source })

/** As sent; what is missing or empty is told by the validation of the plan. */
export const namedBy = ({
  title = '',
  summary = '',
  source = '',
}: Readonly<Record<string, string>>): Pick<OptionRecord, 'title' | 'summary' | 'source'> => ({
  title,
  summary,
  source,
})
