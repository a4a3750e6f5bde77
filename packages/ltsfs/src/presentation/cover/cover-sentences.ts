/** What is said over a programme asked about as a whole, and of what each override leaves without cover. */

import type { Answer } from '../../commitments/answer.ts'
import type { Cover } from '../../commitments/cover.ts'
import { inMajorUnits } from '../../commitments/minor-units.ts'
import { titles } from '../../commitments/words.ts'
import { say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { amountIn } from '../sentences.ts'

/** "2 of 14 expansions may be committed, by priority; all of them together are short by 1,738,986.67 FJD". */
export const coverSentence = (cover: Cover): string => {
  const { accepted, refused, cut } = cover.together
  const asked = accepted.length + refused.length
  if (asked === 0) return say`There is no expansion to ask about`
  if (refused.length === 0)
    return asked === 1 ? say`All 1 expansion may be committed together` : say`All ${asked} expansions may be committed together`
  const some = someSentence(accepted.length, asked)
  if (cut === null) return some
  return say`${some}; all of them together are short by ${amountIn(cover.currency, inMajorUnits(cut.short, cover.currency))}`
}

const someSentence = (accepted: number, asked: number): string => {
  if (accepted > 0) return say`${accepted} of ${asked} expansions may be committed, by priority`
  return asked === 1
    ? say`None of 1 expansion may be committed, by priority`
    : say`None of ${asked} expansions may be committed, by priority`
}

/** Beside it, for those who check one at a time. Null where that would have refused nothing that may be committed. */
export const lineByLineSentence = ({ names, together: { accepted, refusedLineByLine } }: Cover): string | null => {
  const lost = refusedLineByLine.filter((id) => accepted.includes(id)).map(names.activity)
  return lost.length === 0 ? null : say`Checked one at a time, first come first served, ${titles(lost)} would have been refused.`
}

/** R8: what an override allows without cover. Null where there is none. */
export const overrideSentence = (cover: Cover, { activity, override }: Answer): string | null => {
  if (override === null) return null
  const { authority, amount, expires, reason } = override.entry
  const uncovered = amountIn(cover.currency, inMajorUnits(override.uncovered, cover.currency))
  const most = amountIn(amount.currency, new Decimal(amount.amount))
  return say`${uncovered} of ${cover.names.activity(activity)} is not covered by confirmed money. Overridden by ${cover.names.authority(authority)} up to ${most} until ${expires}: ${reason}`
}

/** Of every activity asked about: shown on every report. */
export const overrideSentences = (cover: Cover): readonly string[] =>
  cover.answers.flatMap((answer) => overrideSentence(cover, answer) ?? [])
