/** When a value was observed and what a reader should know before using it: "Observed in 2005; stale". */

import type { ObservedUse } from '../../formula/formula.ts'
import { spoken } from '../../inputs/id-words.ts'
import { say } from '../../language/say.ts'

const whenText = ({ year, firstYear }: ObservedUse): string => {
  if (year === undefined) return say`Observed in a year that is not known`
  return firstYear === undefined || firstYear === year ? say`Observed in ${year}` : say`Observed in ${firstYear} to ${year}`
}

export const observedText = (observed: ObservedUse): string => {
  const { quality, concept, confirmed } = observed
  const marks = quality.filter((flag) => flag !== 'undated').map(spoken)
  return [
    whenText(observed),
    ...(marks.length === 0 ? [] : [marks.join(', ')]),
    ...(concept === undefined ? [] : [say`it is ${concept}`]),
    ...(confirmed === undefined ? [] : [say`confirmed by ${confirmed.by} on ${confirmed.on}`]),
  ].join(say`; `)
}
