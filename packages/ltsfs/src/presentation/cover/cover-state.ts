/** Where an activity stands: may it be paid, is it promised already, and is the promise still covered. One word each, and the sentence behind it. */

import type { Answer } from '../../commitments/answer.ts'
import type { Cover } from '../../commitments/cover.ts'
import { total } from '../../commitments/network.ts'
import { later, say } from '../../language/say.ts'

/** The worst that is legal first, then what is asked for, then what is settled. */
export const COVER_STATES = [
  'breached',
  'blocked',
  'not-checkable',
  'not-payable',
  'payable-with-unconfirmed',
  'not-yet-covered',
  'payable',
  'reserved',
  'committed',
  'nothing-asked',
] as const
export type CoverState = (typeof COVER_STATES)[number]

export const COVER_STATE_LABELS: Readonly<Record<CoverState, () => string>> = {
  breached: later`committed, no longer covered`,
  blocked: later`reserved, not covered`,
  'not-checkable': later`not checkable`,
  'not-payable': later`not payable`,
  'payable-with-unconfirmed': later`only with unconfirmed money`,
  'not-yet-covered': later`not yet covered`,
  payable: later`payable`,
  reserved: later`reserved and covered`,
  committed: later`committed and covered`,
  'nothing-asked': later`nothing left to pay`,
}

export interface CoverStanding {
  readonly activity: string
  readonly state: CoverState
  readonly sentence: string
  /** R8: what an override allows without cover, in minor units; nothing where there is none. */
  readonly overridden: number
}

/** By activity, for those the cover was asked about. */
export const coverStandings = (cover: Cover): ReadonlyMap<string, CoverStanding> =>
  new Map(cover.answers.map((answer) => [answer.activity, standingOf(cover, answer)]))

/** What the base-line lacks; the finding of its answer holds only for an expansion. */
const waiting = (why: string): string =>
  say`Not yet covered. ${why} The base-line may be committed all the same: only an expansion needs cover first.`

export const standingOf = (cover: Cover, answer: Answer): CoverStanding => {
  const { activity, status, sentence } = answer
  const demand = cover.network.demands[cover.network.claimOf.get(activity) ?? -1]
  const of = (list: Cover['breached']) => list.find((each) => each.activity === activity)
  const [breached, blocked] = [of(cover.breached), of(cover.blocked)]
  const base = { activity, sentence, overridden: answer.override?.uncovered ?? 0 }
  if (breached !== undefined) return { ...base, state: 'breached', sentence: breached.sentence }
  if (blocked !== undefined) return { ...base, state: 'blocked', sentence: blocked.sentence }
  if (demand !== undefined && total(demand.whole) === 0 && demand.missing.length === 0)
    return {
      ...base,
      state: 'nothing-asked',
      sentence: say`Nothing is left to pay for ${cover.names.activity(activity)} from ${cover.years[0]} on.`,
    }
  // The base-line needs no cover to be committed, so that nobody was refused: it waits for money.
  if (answer.kind === 'base-line' && status === 'not-payable')
    return {
      ...base,
      state: 'not-yet-covered',
      sentence: waiting(of(cover.baseLine)?.fact ?? answer.why ?? sentence),
    }
  if (status !== 'payable') return { ...base, state: status }
  if ((demand?.commitments.length ?? 0) > 0) return { ...base, state: 'committed' }
  return { ...base, state: (demand?.reservations.length ?? 0) > 0 ? 'reserved' : 'payable' }
}
