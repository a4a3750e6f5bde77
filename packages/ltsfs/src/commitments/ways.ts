/**
 * Changes that would make an activity payable, cheapest first. Each is made in what the network is made of, and the whole check is run on
 * it again: only what turns the answer into a yes is offered.
 *
 * Those that need no new money come first, then by the money they need.
 */
import { type Asking, coveredIn, isTriedOut } from './asking.ts'
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
    if (ways.length < MOST_WAYS && !isTriedOut(asking) && coveredIn(asking, id, asking.network.with(change))) ways.push(way)
  return ways
}
