/** What a paper by tier and band leaves out of the words of a plan; the most recent are kept. */
import { type Redaction, redactionOf } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import { countryNames } from './country-names.ts'
import type { OpenedPaper } from './opened.ts'

const KEPT = 4
const kept = recent<Redaction>(KEPT)

/** `others` are further versions of the plan that the paper speaks of. */
export const redactionIn = (opening: Opening, others: readonly Opening[]): Redaction => {
  const all = [opening, ...others]
  const documents = all.map(({ plan }) => plan.document)
  return kept(all.map(({ version }) => version.sha256).join(' '), () => redactionOf(documents, opening.plan.document.options, countryNames))
}

/** Words and texts of the Secretariat as a paper shows them: whole in the one by member. */
export function shownIn({ amounts, opening, others, texts }: OpenedPaper): {
  readonly words: (text: string) => string
  readonly textOf: (section: string) => string
} {
  const written = (section: string): string => texts.get(section)?.text ?? ''
  if (amounts === 'members') return { words: (text) => text, textOf: written }
  const { said, text } = redactionIn(opening, others)
  return { words: said, textOf: (section) => text(written(section)) }
}
