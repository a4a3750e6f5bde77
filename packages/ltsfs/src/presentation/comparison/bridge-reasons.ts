/** Why the changes behind a part of a bridge were made, told one after another. */
import type { BridgePart } from '../../comparison/bridge.ts'
import { reasonWords } from '../../inputs/reason-words.ts'
import { say } from '../../language/say.ts'

/** Reasons that follow one another each end as a sentence; one alone stands as it was written. */
const closed = (reasons: readonly string[]): readonly string[] =>
  reasons.length < 2 ? reasons : reasons.map((reason) => (/[.!?…]$/.test(reason) ? reason : `${reason}.`))

export const reasonsOf = ({ moves, because }: Pick<BridgePart, 'moves' | 'because'>): string =>
  [...closed([...new Set(moves.map(({ reason }) => reasonWords(reason)))]), ...because.map((why) => say`(Together because ${why}.)`)].join(
    ' ',
  )
