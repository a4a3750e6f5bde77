/**
 * What a bridge may show to those who may not see single members: its parts, where none of them is what one or two members pay.
 *
 * A part is that where its changes are about few members, and where what they move is: a threshold may bring one member into another tier.
 */

import { type Alternative, alternativeOf } from '../../comparison/alternative.ts'
import type { Bridge, BridgePart, Bridges } from '../../comparison/bridge.ts'
import { linesByPayer } from '../../comparison/bridge-lines.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { isFew } from './hidden-tiers.ts'
import type { MemberPlaces } from './member-places.ts'

/** Members that bring something else under one way ahead than under the other. */
const movedBetween = (baseline: Alternative, option: Alternative): readonly string[] =>
  linesByPayer({ baseline, option }).flatMap(({ id, kind, from, to }) => (kind === 'member' && !from.eq(to) ? [id] : []))

interface Laying {
  readonly bridges: Bridges
  readonly parts: readonly BridgePart[]
  readonly options: readonly OptionRecord[]
}

/** The plan under no more of the option than some parts; null where that cannot be made. */
const laid = ({ bridges: { baseline, option, basis }, options }: Laying, parts: readonly BridgePart[]): Alternative | null => {
  if (baseline.option !== null) return null
  const moves = new Set(parts.flatMap((part) => part.moves.map((move) => `${move.option} ${move.at}`)))
  const some = options.map((record) => ({ ...record, changes: record.changes.filter((_, at) => moves.has(`${record.id} ${at}`)) }))
  const found = alternativeOf({ ...baseline.document, options: some }, option.option, basis)
  return found.ok ? found.value : null
}

/** Who pays otherwise when a part comes first, and who when it comes last; where neither can be told it may be one alone. */
const movesFew = (laying: Laying, part: BridgePart): boolean => {
  const { bridges, parts } = laying
  const others = parts.filter((other) => other !== part)
  const first = others.length === 0 ? bridges.option : laid(laying, [part])
  const before = others.length === 0 ? bridges.baseline : laid(laying, others)
  if (first === null || before === null) return true
  return isFew(new Set([...movedBetween(bridges.baseline, first), ...movedBetween(before, bridges.option)]).size)
}

/** Whether a part of it is about one or two members. */
export const isOfSingleMembers = (
  bridges: Bridges,
  { parts }: Bridge,
  { options, isWithin }: Pick<MemberPlaces, 'isWithin'> & { readonly options: readonly OptionRecord[] },
): boolean =>
  parts.some(({ moves }) => moves.every(({ path }) => isWithin(path))) || parts.some((part) => movesFew({ bridges, parts, options }, part))

/** Without what was said of places that are about few members. */
export const withoutReasons = (bridge: Bridge, { isAbout }: Pick<MemberPlaces, 'isAbout'>): Bridge => ({
  ...bridge,
  parts: bridge.parts.map((part) => {
    const shown = part.moves.filter(({ path }) => !isAbout(path))
    return { ...part, moves: shown.length > 0 ? shown : part.moves.map((move) => ({ ...move, reason: '' })) }
  }),
})
