/** Which options a comparison takes that names none. */

import type { OptionRecord } from 'ltsfs'
import { say } from 'ltsfs'

/** More columns than this nobody can read side by side. */
export const MOST_COMPARED = 6

export const changesSomething = ({ changes, includes = [] }: OptionRecord): boolean => changes.length + includes.length > 0

/** Those that change something: what is made of others stands behind them, so that it is left out first. */
export const comparedUnasked = (options: readonly OptionRecord[]): readonly OptionRecord[] => {
  const effective = options.filter(changesSomething)
  const isMadeOfOthers = ({ includes = [] }: OptionRecord): boolean => includes.length > 0
  return [...effective.filter((option) => !isMadeOfOthers(option)), ...effective.filter(isMadeOfOthers)]
}

/** What comparing without naming options does, as the words of a link to it. */
export const comparesText = (options: readonly OptionRecord[]): string => {
  const count = options.filter(changesSomething).length
  return count > MOST_COMPARED
    ? say`compare ${MOST_COMPARED} of the ${count} that change something`
    : say`compare all that change something`
}
