/** When a value was observed and what a reader should know before using it: "Observed in 2005; stale". */

import type { ObservedUse } from '../../formula/formula.ts'
import { spoken } from '../../inputs/id-words.ts'

const whenText = ({ year, firstYear }: ObservedUse): string => {
  if (year === undefined) return 'Observed in a year that is not known'
  return firstYear === undefined || firstYear === year ? `Observed in ${year}` : `Observed in ${firstYear} to ${year}`
}

export const observedText = (observed: ObservedUse): string => {
  const { quality, concept, confirmed } = observed
  const marks = quality.filter((flag) => flag !== 'undated').map(spoken)
  return [
    whenText(observed),
    ...(marks.length === 0 ? [] : [marks.join(', ')]),
    ...(concept === undefined ? [] : [`it is ${concept}`]),
    ...(confirmed === undefined ? [] : [`confirmed by ${confirmed.by} on ${confirmed.on}`]),
  ].join('; ')
}
