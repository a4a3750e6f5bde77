/** What is said over a programme asked about as a whole, and of what each override leaves without cover. */
import type { Cover } from '../commitments/cover.ts'
import { inMajorUnits } from '../commitments/minor-units.ts'
import { Decimal } from '../money/decimal.ts'
import { amountIn } from './sentences.ts'

/** "2 of 14 expansions may be committed, by priority; all of them together are short by 1,738,986.67 FJD". */
export const coverSentence = (cover: Cover): string => {
  const { accepted, refused, cut } = cover.together
  const asked = accepted.length + refused.length
  const noun = asked === 1 ? 'expansion' : 'expansions'
  if (asked === 0) return 'There is no expansion to ask about'
  if (refused.length === 0) return `All ${asked} ${noun} may be committed together`
  const short =
    cut === null ? '' : `; all of them together are short by ${amountIn(cover.currency, inMajorUnits(cut.short, cover.currency))}`
  return `${accepted.length === 0 ? 'None' : accepted.length} of ${asked} ${noun} may be committed, by priority${short}`
}

/** Beside it, for those who check one at a time. Null where that would have refused nothing that may be committed. */
export const lineByLineSentence = ({ together: { accepted, refusedLineByLine } }: Cover): string | null => {
  const lost = refusedLineByLine.filter((id) => accepted.includes(id))
  return lost.length === 0
    ? null
    : `Checked one at a time, first come first served, ${lost.join(' and ')} would have been refused although money covers it.`
}

/** R8: on every report, what is allowed and not covered. */
export const overrideSentences = (cover: Cover): readonly string[] =>
  cover.answers.flatMap(({ activity, override }) => {
    if (override === null) return []
    const { authority, amount, expires, reason } = override.entry
    return [
      `${amountIn(cover.currency, inMajorUnits(override.uncovered, cover.currency))} of ${activity} is not covered by confirmed money. Overridden by ${authority} up to ${amountIn(amount.currency, new Decimal(amount.amount))} until ${expires}: ${reason}`,
    ]
  })
