/**
 * Networks that differ only in where agreements that ask for an own share are left aside, and the search for one that pays.
 *
 * One set of choices holds for everything at a time: for what stands, and for what is asked on top of it. The search branches over the
 * choices that could turn the no, depth first. It tries a bounded number of networks; past that the no stays, and says so.
 */
import type { CoverNetwork } from './cover-network.ts'
import { type Ask, lackingOf, whatIf } from './flow.ts'
import { type Aside, keyOf, type OwnChoice } from './own-choice.ts'
import { type Lack, type Standing, stoodOn } from './standing.ts'
import { turning } from './turning.ts'

interface World {
  readonly network: CoverNetwork
  /** Nobody pays into it for good. */
  readonly standing: () => Standing
}

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

/** Null where none does what is hoped for; whether all were tried that could. */
interface Found {
  readonly world: World | null
  readonly isCutOff: boolean
}

/** Networks tried for one question, and for all questions about one register. */
const MOST_TRIED = 64
const MOST_IN_ALL = 1024
/** Networks kept to be asked again. */
const MOST_KEPT = 64

/** What could turn the no of a world; null where it is a yes. */
type Hope = (world: World) => readonly OwnChoice[] | null

export const worldsOf = (network: CoverNetwork): Worlds => {
  const first = worldIn(network)
  if (network.choices.length === 0) return { start: first, isCutOff: false, payingFor: () => ({ world: null, isCutOff: false }) }
  const search = searchFrom(first)
  const opened = search(worldWith(first, asideIn(network)), doorHope)
  const before = opened.world ?? first
  let isCutOff = opened.isCutOff
  const mayOpen = doorHope(before) === null
  const door: Hope = (world) => (mayOpen ? doorHope(world) : null)
  let start = before
  for (let at = 0; at < start.standing().lacks.length; ) {
    const than = start.standing().lacks
    const found = than[at]!.amount === 0 ? null : search(start, (world) => door(world) ?? betterHope(world, than, at))
    if (found?.isCutOff === true) isCutOff = true
    if (found?.world == null) at++
    else start = found.world
  }
  const stood = start.standing().lacks
  return {
    ...{ start, isCutOff },
    payingFor: (wanted, from) => search(from, (world) => door(world) ?? noWorseHope(world, stood) ?? payHope(world, wanted)),
  }
}

const worldIn = (network: CoverNetwork): World => {
  let standing: Standing | undefined
  return {
    network,
    standing: () => {
      standing ??= stoodOn(network)
      return standing
    },
  }
}

/** What is left aside where there is a choice. */
const asideIn = ({ choices, parts }: CoverNetwork): Aside => new Set(choices.map(keyOf).filter((key) => parts.aside.has(key)))

const worldWith = (world: World, aside: Aside): World =>
  aside.size === world.network.parts.aside.size ? world : worldIn(world.network.with({ aside }))

/** Depth first: each choice turned in its turn, with those before it as they were. */
const searchFrom = (first: World) => {
  const known = new Map<string, World>()
  let left = MOST_IN_ALL
  const turned = (world: World, choice: OwnChoice): World => {
    const aside = new Set(asideIn(world.network))
    if (!aside.delete(keyOf(choice))) aside.add(keyOf(choice))
    const key = [...aside].sort().join()
    if (known.size > MOST_KEPT) known.clear()
    const made = known.get(key) ?? worldIn(first.network.with({ aside }))
    known.set(key, made)
    return made
  }
  return (from: World, hope: Hope): Found => {
    let [tried, isCutOff] = [0, false]
    const visit = (world: World, settled: ReadonlySet<string>): World | null => {
      const hopes = hope(world)
      if (hopes === null) return world
      const sure = new Set(settled)
      for (const choice of hopes) {
        if (sure.has(keyOf(choice))) continue
        if (tried >= MOST_TRIED || left <= 0) {
          isCutOff = true
          return null
        }
        tried++
        left--
        sure.add(keyOf(choice))
        const found = visit(turned(world, choice), sure)
        if (found !== null) return found
      }
      return null
    }
    const world = visit(from, new Set())
    return { world, isCutOff: isCutOff && world === null }
  }
}

/** R4: the base-line is covered. */
const doorHope: Hope = ({ network }) => {
  const { short } = network.rule
  return short && turning(network, short.flow, short.claim, short.period)
}

const hopeFor = ({ network, standing }: World, { claim, period }: Pick<Lack, 'claim' | 'period'>): readonly OwnChoice[] =>
  turning(network, standing().flow, claim, period)

/** Less lacks at a place than there lacked, and no more before it. */
const betterHope = (world: World, than: readonly Lack[], place: number): readonly OwnChoice[] | null => {
  const lacks = world.standing().lacks.slice(0, place + 1)
  const worse = lacks.find(({ amount }, at) => (at < place ? amount > than[at]!.amount : amount >= than[at]!.amount))
  return worse === undefined ? null : hopeFor(world, worse)
}

const noWorseHope = (world: World, than: readonly Lack[]): readonly OwnChoice[] | null => {
  const worse = world.standing().lacks.find(({ amount }, at) => amount > than[at]!.amount)
  return worse === undefined ? null : hopeFor(world, worse)
}

const payHope = (world: World, { asks, claims }: Wanted): readonly OwnChoice[] | null => {
  const { flow } = world.standing()
  return whatIf(flow, asks, () => {
    if (lackingOf(flow, claims) === 0) return null
    for (const claim of [...asks.map((ask) => ask.claim), ...claims]) {
      const period = flow.placed[claim]!.lacking.findIndex((amount) => amount > 0)
      if (period >= 0) return turning(world.network, flow, claim, period)
    }
    return null
  })
}
