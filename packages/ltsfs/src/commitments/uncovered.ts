/** What money does not stand behind, although it is promised or spent. */
import { later, say } from '../language/say.ts'
import { cutReason } from './cut-sentence.ts'
import { total } from './network.ts'
import type { Shortfall } from './standing.ts'
import { spelled, type Wording, yearsText } from './words.ts'

/** Money that was promised to an activity, or spent on it, and that no confirmed money that may pay it stands behind. */
export interface Uncovered {
  /** What was promised; or an expense on money that may not pay it, beyond a donor's share, or beyond what there is. */
  readonly kind: Shortfall['stage'] | 'wrongly-charged' | 'above-share' | 'above-money'
  readonly activity: string
  /** Whether it goes beyond the cost of the base-line, and is an expansion of it. */
  readonly beyond?: true
  /** Ids of the commitments, reservations or expenses concerned. */
  readonly entries: readonly string[]
  /** By period. */
  readonly lacking: readonly number[]
  readonly sentence: string
  /** The sentence without the finding with which it begins and without the remedy: what is so. */
  readonly fact: string
}

const FINDINGS = { 'base-line': later`Not covered.`, committed: later`Breached.`, reserved: later`Blocked.` } as const

const partOf = (stage: Shortfall['stage'], amount: string): string => {
  if (stage === 'base-line') return say`${amount} of the base-line`
  return stage === 'committed' ? say`${amount} of what is committed` : say`${amount} of what is reserved`
}

export const uncoveredOf = (wording: Wording, { stage, demand, lacking, cut, beyond }: Shortfall): Uncovered => {
  const years = yearsText(lacking.flatMap((amount, period) => (amount > 0 ? [wording.years[period] ?? 0] : [])))
  // Of the base-line, the amounts say enough: its cut names half the programme.
  const why = stage === 'base-line' ? [] : [cutReason(wording, cut)]
  const { id } = demand.activity
  const title = wording.names.activity(id)
  const isBeyond = beyond.length > 0
  const part = partOf(stage, spelled(total(lacking), wording.currency))
  const uncovered = isBeyond
    ? say`${part} for ${title} in ${years}, beyond its cost as a part of the base-line, is not covered by confirmed money.`
    : say`${part} for ${title} in ${years} is not covered by confirmed money.`
  const fact = [uncovered, ...why].join(' ')
  return {
    kind: stage,
    activity: id,
    ...(isBeyond ? { beyond: true as const } : {}),
    entries: isBeyond ? beyond : stage === 'committed' ? demand.commitments : stage === 'reserved' ? demand.reservations : [],
    lacking,
    sentence: `${FINDINGS[stage]()} ${fact}`,
    fact,
  }
}
