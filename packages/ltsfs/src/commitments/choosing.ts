/**
 * The search for choices about own shares under which a goal is reached: depth first over those that could turn a no, each made once.
 *
 * Before it goes on it looks how far money could reach at most after the choices that are made, with all others open. Where that is too
 * little, it goes no further. The no then hangs on a few of the choices that are made, and whatever else was chosen since the last of
 * these is not chosen another way either.
 */
import type { CoverNetwork } from './cover-network.ts'
import { type Aside, type Chosen, keyOf, type OwnChoice } from './own-choice.ts'
import { type Lack, type Reached, reached, type Standing, stoodOn } from './standing.ts'

export interface World {
  readonly network: CoverNetwork
  /** Nobody pays into it for good. */
  readonly standing: () => Standing
  /** What stands, but for what may lack of it; nobody pays into that for good either. */
  readonly reaching: (mayLack: readonly Lack[]) => Reached
}

/** What could turn the no of a world; null where it is a yes. */
export type Hope = (world: World) => readonly OwnChoice[] | null

export interface Goal {
  /** Where all choices are made. */
  readonly made: Hope
  /** Where some are open. */
  readonly open: (world: World) => Outlook
}

/** A no whatever is chosen where it is open, with what could turn it; or how money would reach it: the choices by which agreements pay then. */
export type Outlook = { readonly hopes: readonly OwnChoice[] } | { readonly paying: ReadonlySet<string> }

/** Null where none does what is hoped for; whether some were not tried that could. */
export interface Found {
  readonly world: World | null
  readonly isCutOff: boolean
}

/** How many networks may still be made: for one search, and in all. */
export interface Allowance {
  readonly each: number
  left: number
}

/** Networks of many choices take long, so fewer are made. */
const eachOf = ({ choices }: CoverNetwork): number => Math.max(8, Math.min(64, Math.floor(2048 / choices.length)))

/** For all questions about one register. */
export const allowanceFor = (network: CoverNetwork): Allowance => ({ each: eachOf(network), left: 16 * eachOf(network) })

/** For all changes that are tried to see whether they would turn one no. */
export const trialAllowanceFor = (network: CoverNetwork): Allowance => ({ each: eachOf(network) / 4, left: 2 * eachOf(network) })

/** How many changes may still be tried to see whether they would turn a no, each in a network of its own. */
export interface Anew {
  left: number
}

/** So many places in networks for all answers together; a place is what one fund may pay of one claim in one period. */
const MOST_PLACES = 4_000_000

/** For one of so many answers. Where there are no choices a change asks for no network of its own, so all are tried. */
export const anewFor = ({ choices, claims, funds, periods }: CoverNetwork, answers: number): Anew => ({
  left:
    choices.length === 0
      ? Number.POSITIVE_INFINITY
      : Math.max(8, Math.floor(MOST_PLACES / (claims.length * funds.length * periods * answers))),
})

/** Networks kept to be asked again. */
const MOST_KEPT = 64

export const worldIn = (network: CoverNetwork): World => {
  let standing: Standing | undefined
  let last: { readonly mayLack: readonly Lack[]; readonly reached: Reached } | undefined
  return {
    network,
    standing: () => {
      standing ??= stoodOn(network)
      return standing
    },
    reaching: (mayLack) => {
      if (last?.mayLack !== mayLack) last = { mayLack, reached: reached(network, mayLack) }
      return last.reached
    },
  }
}

/** What is left aside where there is a choice. */
export const asideIn = ({ choices, parts }: CoverNetwork): Aside => new Set(choices.map(keyOf).filter((key) => parts.aside.has(key)))

/** Keys of choices that are made: whether the agreement is left aside. */
type Settled = ReadonlyMap<string, boolean>

/** Keys of choices on which a no hangs. */
type Reasons = ReadonlySet<string>

/** Networks by what is chosen; null when no more may be made. */
type Making = (chosen: Chosen) => World | null

const makingFrom = (first: World, allowance: Allowance) => {
  const known = new Map<string, World>()
  return (): Making => {
    let tried = 0
    return ({ aside, open }) => {
      const key = `${[...aside].sort().join()}|${[...open].sort().join()}`
      const made = known.get(key)
      if (made !== undefined) return made
      if (tried >= allowance.each || allowance.left <= 0) return null
      tried++
      allowance.left--
      if (known.size > MOST_KEPT) known.clear()
      const world = worldIn(first.network.with({ aside, open }))
      known.set(key, world)
      return world
    }
  }
}

interface Search {
  readonly goal: Goal
  readonly make: Making
  readonly keys: readonly string[]
}

type Seen =
  | { readonly kind: 'yes'; readonly world: World }
  | { readonly kind: 'no'; readonly reasons: Reasons }
  | { readonly kind: 'cut-off' }

export const searchFrom = (first: World, allowance: Allowance) => {
  const making = makingFrom(first, allowance)
  return (from: World, goal: Goal): Found => {
    const seen = visit({ goal, make: making(), keys: from.network.choices.map(keyOf) }, from, new Map())
    return { world: seen.kind === 'yes' ? seen.world : null, isCutOff: seen.kind === 'cut-off' }
  }
}

const visit = (search: Search, world: World, settled: Settled): Seen => {
  const hopes = search.goal.made(world)
  if (hopes === null) return { kind: 'yes', world }
  const { reasons, paying } = outlook(search, settled)
  if (reasons !== null) return { kind: 'no', reasons }
  const made = new Map(settled)
  const learnt = new Set<string>()
  const no = (others: Iterable<string>): Seen => ({
    kind: 'no',
    reasons: new Set([...learnt, ...others].filter((key) => settled.has(key))),
  })
  const { aside } = world.network.parts
  const leads = (key: string): boolean => aside.has(key) === paying.has(key)
  const keys = hopes.map(keyOf)
  for (const key of [...keys.filter(leads), ...keys.filter((each) => !leads(each))]) {
    if (made.has(key)) continue
    const isAside = aside.has(key)
    const turned = search.make({ aside: withTurned(asideIn(world.network), key), open: NOTHING })
    if (turned === null) return { kind: 'cut-off' }
    const seen = visit(search, turned, new Map(made).set(key, !isAside))
    if (seen.kind !== 'no') return seen
    if (!seen.reasons.has(key)) return no(seen.reasons)
    for (const reason of seen.reasons) learnt.add(reason)
    made.set(key, isAside)
    const after = outlook(search, made).reasons
    if (after !== null) return no(after)
  }
  return no(keys)
}

const NOTHING: Aside = new Set()

const withTurned = (aside: Aside, key: string): Aside => {
  const turned = new Set(aside)
  if (!turned.delete(key)) turned.add(key)
  return turned
}

/** Why there is no yes whatever else is chosen, or null; and by which choices agreements might pay for one. */
const outlook = (
  { goal, make, keys }: Search,
  settled: Settled,
): { readonly reasons: Reasons | null; readonly paying: ReadonlySet<string> } => {
  const open = keys.filter((key) => !settled.has(key))
  const aside = new Set(keys.filter((key) => settled.get(key) === true))
  const world = open.length === 0 ? null : make({ aside, open: new Set(open) })
  const found = world === null ? { paying: NOTHING } : goal.open(world)
  return 'hopes' in found ? { reasons: new Set(found.hopes.map(keyOf)), paying: NOTHING } : { reasons: null, paying: found.paying }
}
