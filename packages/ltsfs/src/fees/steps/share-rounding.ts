/** Rounding of shares to so many decimals of the percentage: for the amounts that follow, or for the printed table only. */
import { one, share } from '../../formula/write.ts'
import { inOrderOfId } from '../member-order.ts'
import { nobody, proportions, sharesOf } from '../scale.ts'
import type { ScaleStep } from '../scale-step.ts'

/** A percentage is a hundredth: two more decimals. */
const OF_PERCENT = 2

export const shareRounding: ScaleStep<'rounding'> = (scale, { decimals, mode, roundShareBeforeAmount }) => {
  const places = decimals + OF_PERCENT
  const weights = inOrderOfId(proportions(scale))
  const ids = [...weights.keys()]
  const rounded =
    mode === 'tie'
      ? share(one, [...weights.values()], places)
      : [...inOrderOfId(sharesOf(scale)).values()].map((each) => each.roundedTo(places))
  const printed = new Map(ids.flatMap((id, at) => (rounded[at] === undefined ? [] : [[id, rounded[at]] as const])))
  if (!roundShareBeforeAmount) return { scale, printed }
  return { scale: { weights: printed, fixed: new Map(), limits: [], bound: nobody, asTheyAre: mode === 'reproduce' }, printed }
}
