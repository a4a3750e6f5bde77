/** What a paper by tier and band leaves out of the words of a plan; the most recent are kept. */
import { type Redaction, redactionOf } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import type { OpenedPaper } from './opened.ts'

const KEPT = 4
const kept = recent<Redaction>(KEPT)

export const redactionIn = ({ plan: { document }, version }: Opening): Redaction =>
  kept(version.sha256, () => redactionOf([document], document.options))

/** Words and texts of the Secretariat as a paper shows them: whole in the one by member. */
export function shownIn({ amounts, opening, texts }: OpenedPaper): {
  readonly words: (text: string) => string
  readonly textOf: (section: string) => string
} {
  const written = (section: string): string => texts.get(section)?.text ?? ''
  if (amounts === 'members') return { words: (text) => text, textOf: written }
  const { said, text } = redactionIn(opening)
  return { words: said, textOf: (section) => text(written(section)) }
}
