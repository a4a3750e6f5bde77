/**
 * Networks that differ only in where agreements that ask for an own share are left aside, and the search for one that pays.
 *
 * One set of choices holds for everything at a time: for what stands, and for what is asked on top of it. The search makes a bounded number
 * of networks; past that the no stays, and says so.
 */

import { allowanceFor, asideIn, type Found, type Goal, type Hope, type Outlook, searchFrom, type World, worldIn } from './choosing.ts'
import type { CoverNetwork } from './cover-network.ts'
import { type Ask, type Flow, lackingOf, whatIf } from './flow.ts'
import type { OwnChoice } from './own-choice.ts'
import type { Lack } from './standing.ts'
import { payingBy, turning } from './turning.ts'

interface Wanted {
  readonly asks: readonly Ask[]
  /** Claims that must lack nothing then. */
  readonly claims: readonly number[]
}

export interface Worlds {
  /** In which what stands is paid best. */
  readonly start: World
  /** Whether the search for that ended before it had tried every network. */
  readonly isCutOff: boolean
  /** One in which what stands is paid as well, and what is wanted too. */
  readonly payingFor: (wanted: Wanted, from: World) => Found
}

export const worldsOf = (network: CoverNetwork, allowance = allowanceFor(network)): Worlds => {
  const first = worldIn(network)
  if (network.choices.length === 0) return { start: first, isCutOff: false, payingFor: () => ({ world: null, isCutOff: false }) }
  const search = searchFrom(first, allowance)
  const aside = asideIn(network)
  const chosen = aside.size === network.parts.aside.size ? first : worldIn(network.with({ aside }))
  const opened = search(chosen, { made: doorHope, open: doorOutlook })
  let start = opened.world ?? first
  let isCutOff = opened.isCutOff
  const mayOpen = doorHope(start) === null
  const withDoor = ({ made, open }: Goal): Goal => ({
    made: (world) => (mayOpen ? doorHope(world) : null) ?? made(world),
    open: (world) => {
      const hopes = mayOpen ? doorHope(world) : null
      return hopes === null ? open(world) : { hopes }
    },
  })
  for (let at = 0; at < start.standing().lacks.length; ) {
    const than = start.standing().lacks
    const found = than[at]!.amount === 0 ? null : search(start, withDoor(lessLacking(than.slice(0, at + 1))))
    if (found?.isCutOff === true) isCutOff = true
    if (found?.world == null) at++
    else start = found.world
  }
  const stood = start.standing().lacks
  return { start, isCutOff, payingFor: (wanted, from) => search(from, withDoor(paying(wanted, stood))) }
}

/** R4: the base-line is covered. */
const doorHope: Hope = ({ network }) => {
  const { short } = network.rule
  return short && turning(network, short.flow, short.claim, short.period)
}

/** What lacks more than it may. */
const worseHope = (world: World, mayLack: readonly Lack[]): readonly OwnChoice[] | null => {
  const { lacks, flow } = world.standing()
  const worse = mayLack.findIndex(({ amount }, at) => lacks[at]!.amount > amount)
  return worse < 0 ? null : turning(world.network, flow, lacks[worse]!.claim, lacks[worse]!.period)
}

const doorOutlook = (world: World): Outlook => {
  const hopes = doorHope(world)
  return hopes === null ? { paying: new Set() } : { hopes }
}

/** With what is wanted, if anything is. */
const outlookFor = ({ network, reaching }: World, mayLack: readonly Lack[], wanted: Wanted = { asks: [], claims: [] }): Outlook => {
  const { worse, flow } = reaching(mayLack)
  if (worse !== null) return { hopes: turning(network, flow, worse.claim, worse.period) }
  return whatIf(flow, wanted.asks, () => {
    const hopes = payHope(network, flow, wanted)
    return hopes === null ? { paying: payingBy(network, flow) } : { hopes }
  })
}

/** Less lacks at the last of some places than there lacked, and no more before it. */
const lessLacking = (than: readonly Lack[]): Goal => {
  const mayLack = than.map((lack, at) => (at === than.length - 1 ? { ...lack, amount: lack.amount - 1 } : lack))
  return { made: (world) => worseHope(world, mayLack), open: (world) => outlookFor(world, mayLack) }
}

/** What stands is paid as well, and what is wanted too. */
const paying = (wanted: Wanted, stood: readonly Lack[]): Goal => ({
  made: (world) => {
    const { flow } = world.standing()
    return worseHope(world, stood) ?? whatIf(flow, wanted.asks, () => payHope(world.network, flow, wanted))
  },
  open: (world) => outlookFor(world, stood, wanted),
})

/** Once what is wanted is asked for. */
const payHope = (network: CoverNetwork, flow: Flow, { asks, claims }: Wanted): readonly OwnChoice[] | null => {
  if (lackingOf(flow, claims) === 0) return null
  for (const claim of [...asks.map((ask) => ask.claim), ...claims]) {
    const period = flow.placed[claim]!.lacking.findIndex((amount) => amount > 0)
    if (period >= 0) return turning(network, flow, claim, period)
  }
  return null
}
