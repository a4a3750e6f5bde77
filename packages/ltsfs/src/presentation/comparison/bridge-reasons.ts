/** Why the changes behind a part of a bridge were made, told one after another, and from which sources. */
import type { BridgePart, Bridges } from '../../comparison/bridge.ts'
import { reasonWords } from '../../inputs/reason-words.ts'
import { say } from '../../language/say.ts'
import { sourceName } from '../source-name.ts'

/** Reasons that follow one another each end as a sentence; one alone stands as it was written. */
const closed = (reasons: readonly string[]): readonly string[] =>
  reasons.length < 2 ? reasons : reasons.map((reason) => (/[.!?…]$/.test(reason) ? reason : `${reason}.`))

export const reasonsOf = ({ moves, because }: Pick<BridgePart, 'moves' | 'because'>): string =>
  [...closed([...new Set(moves.map(({ reason }) => reasonWords(reason)))]), ...because.map((why) => say`(Together because ${why}.)`)].join(
    ' ',
  )

/** Where they come from, by title: that of a change, or else of its option. */
export const sourcesOf = ({ option, baseline }: Pick<Bridges, 'option' | 'baseline'>, { moves }: Pick<BridgePart, 'moves'>): string =>
  [...new Set(moves.map((move) => sourceName((move.laid ? option : baseline).document, move)))].join('; ')
