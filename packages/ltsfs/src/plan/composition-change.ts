/**
 * Two compositions compared: who enters a tier, who leaves one, and which single indicator decides.
 *
 * What decides a move is what kept the member out of its new tier before, or what keeps it out of its old tier now, and came out otherwise
 * on the other side: of two of three that are not met, the one that was not met either decides nothing. Where several indicators decide
 * together none is named, and the comparisons of both sides are there to show it.
 */
import type { Compared } from './entry.ts'
import { comparisonsOf } from './rule-comparisons.ts'
import type { Composition, PassedOver, Placement } from './tiers.ts'

export interface Move {
  readonly member: string
  /** Tiers by id; null for a member that is in no tier of that composition, because it is not a member then. */
  readonly from: string | null
  readonly to: string | null
  /** The one indicator that decides; null when a name, several indicators or the membership itself do. */
  readonly indicator: string | null
  readonly before: readonly Compared[]
  readonly after: readonly Compared[]
  /** The reason of a member added or taken out by name, where that is why it moved. */
  readonly reason: string | null
}

const passed = (placement: Placement | undefined, tier: string | undefined): PassedOver | undefined =>
  placement?.passedOver.find((over) => over.tier.id === tier)

const reasonOf = (placement: Placement | undefined, over: PassedOver | undefined): string | null =>
  placement?.because.by === 'added' ? placement.because.reason : over?.because.by === 'taken-out' ? over.because.reason : null

const indicatorsOf = (comparisons: readonly Compared[]): ReadonlySet<string> => new Set(comparisons.map(({ indicator }) => indicator))

/** Those that came out otherwise where the member stands, or stood, in the tier. Where none did, the rule asks for more: then all of them. */
const turned = (over: PassedOver | undefined, standing: Placement | undefined): readonly Compared[] => {
  const obstacles = over?.deciding ?? []
  const asked = new Set(comparisonsOf(standing?.tier.entry ?? { everyone: true }, []).map(({ comparison }) => comparison.indicator))
  const met = indicatorsOf(standing?.deciding ?? [])
  const found = obstacles.filter(({ indicator }) => met.has(indicator) || !asked.has(indicator))
  return found.length === 0 ? obstacles : found
}

const move = (member: string, old: Placement | undefined, now: Placement | undefined): Move => {
  const kept = passed(old, now?.tier.id)
  const lost = passed(now, old?.tier.id)
  const before = kept?.deciding ?? old?.deciding ?? []
  const after = lost?.deciding ?? now?.deciding ?? []
  const obstacles = indicatorsOf([...turned(kept, now), ...turned(lost, old)])
  const reason = reasonOf(now, lost) ?? reasonOf(old, kept)
  const indicators = obstacles.size > 0 ? obstacles : indicatorsOf([...before, ...after])
  const [only] = indicators
  const decides = reason === null && old !== undefined && now !== undefined && indicators.size === 1
  return {
    member,
    from: old?.tier.id ?? null,
    to: now?.tier.id ?? null,
    indicator: (decides ? only : undefined) ?? null,
    before,
    after,
    reason,
  }
}

/** The members whose tier differs, in the order of the first composition, then of the second. */
export const compareComposition = (before: Composition, after: Composition): readonly Move[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((member) => before.get(member)?.tier.id !== after.get(member)?.tier.id)
    .map((member) => move(member, before.get(member), after.get(member)))
