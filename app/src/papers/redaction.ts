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

type Shown = Pick<OpenedPaper, 'amounts' | 'opening' | 'others'>

/** What people wrote beside the plan (a decision, a note) as a paper shows it: whole in the one by member. */
export const writtenIn = ({ amounts, opening, others }: Shown): ((text: string) => string) =>
  amounts === 'members' ? (text) => text : redactionIn(opening, others).text

/** Words of the plan and texts of the Secretariat as a paper shows them. */
export function shownIn(opened: Shown & Pick<OpenedPaper, 'texts'>): {
  readonly words: (text: string) => string
  readonly textOf: (section: string) => string
} {
  const { amounts, opening, others, texts } = opened
  const written = writtenIn(opened)
  return {
    words: amounts === 'members' ? (text) => text : redactionIn(opening, others).said,
    textOf: (section) => written(texts.get(section)?.text ?? ''),
  }
}
