/**
 * Changes that would make an activity payable, cheapest first. Each is made in what the network is made of, and the whole check is run on
 * it again: only what turns the answer into a yes is offered.
 *
 * Those that need no new money come first, then by the money they need.
 */

import { ZERO } from '../money/decimal.ts'
import { type Asking, coveredIn } from './asking.ts'
import type { Parts } from './cover-network.ts'
import type { Ask } from './flow.ts'
import type { Cut } from './network.ts'
import { WAY_KINDS, type Way, type Wish } from './way.ts'
import { confirming, raisingShares, widening } from './ways-of-agreements.ts'
import { moreMoney } from './ways-of-money.ts'
import { postponing, reducing } from './ways-of-time.ts'

const MOST_WAYS = 8

export const waysOf = (asking: Asking, asks: readonly Ask[], id: string, cut: Cut): readonly Way[] => {
  const wish: Wish = { asking, asks, id, cut }
  const ideas = [confirming, widening, raisingShares, postponing, reducing, moreMoney].flatMap((find) => find(wish))
  const ways: Way[] = []
  for (const { way, change } of ideas.toSorted(
    (a, b) => a.way.amount - b.way.amount || WAY_KINDS.indexOf(a.way.kind) - WAY_KINDS.indexOf(b.way.kind),
  ))
    if (ways.length < MOST_WAYS && does(asking, id, change)) ways.push(way)
  return ways
}

/** With what asks for an own share, or with it left aside where others may pay. */
const does = (asking: Asking, id: string, change: Partial<Parts>): boolean => {
  const network = asking.network.with(change)
  const asksOwn = network.money.some(({ position }) => position.agreement.ownShare !== undefined)
  return coveredIn(asking, id, network) || (asksOwn && coveredIn(asking, id, network.with({ ownShareAtMost: ZERO })))
}
