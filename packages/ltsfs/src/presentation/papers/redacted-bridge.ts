/**
 * What a bridge may show to those who may not see single members: its parts, where none of them is what one or two members pay.
 *
 * A part is that where its changes are about few members, and where what they move is: a threshold may bring one member into another tier.
 */

import { incomeFromOutside } from '../../checks/check.ts'
import type { Bridge, BridgePart, Bridges } from '../../comparison/bridge.ts'
import { type Forecast, forecast } from '../../forecast/forecast.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { planWithOptions } from '../../plan/plan-with-options.ts'
import type { MemberPlaces } from './member-places.ts'
import { ENOUGH, isFew } from './redaction.ts'

/** What each member brings in each year. */
const paidIn = (found: Forecast): ReadonlyMap<string, string> => {
  const paid = new Map<string, string>()
  for (const year of found.years)
    for (const { payer, figure } of incomeFromOutside(found, year))
      if (payer.kind === 'member') paid.set(payer.id, `${paid.get(payer.id) ?? ''} ${year} ${found.value(figure).toFixed()}`)
  return paid
}

/** Members that bring something else under one forecast than under the other. */
const movedBetween = (before: Forecast, after: Forecast): readonly string[] => {
  const [left, right] = [paidIn(before), paidIn(after)]
  return [...new Set([...left.keys(), ...right.keys()])].filter((member) => left.get(member) !== right.get(member))
}

interface Laying {
  readonly bridges: Bridges
  readonly parts: readonly BridgePart[]
  readonly options: readonly OptionRecord[]
}

/** The plan under no more of the option than some parts; null where that cannot be made. */
const laid = ({ bridges: { baseline, option, basis }, options }: Laying, parts: readonly BridgePart[]): Forecast | null => {
  if (baseline.option !== null || option.option === null) return null
  const moves = new Set(parts.flatMap((part) => part.moves.map((move) => `${move.option} ${move.at}`)))
  const some = options.map((record) => ({ ...record, changes: record.changes.filter((_, at) => moves.has(`${record.id} ${at}`)) }))
  const found = planWithOptions({ ...baseline.document, options: some }, [option.option])
  const made = found.ok ? forecast(found.value.plan, { basis }) : null
  return made?.ok === true ? made.value : null
}

/**
 * Who pays otherwise when a part comes first and, where those are not many, who when it comes last; where that cannot be told it may be one
 * alone. Each question takes a forecast.
 */
const movesFew = (laying: Laying, part: BridgePart): boolean => {
  const { bridges, parts } = laying
  const [baseline, option] = [bridges.baseline.assessment.forecast, bridges.option.assessment.forecast]
  const others = parts.filter((other) => other !== part)
  const first = others.length === 0 ? option : laid(laying, [part])
  if (first === null) return true
  const early = movedBetween(baseline, first)
  if (early.length >= ENOUGH) return false
  const before = others.length === 0 ? baseline : laid(laying, others)
  return before === null || isFew(new Set([...early, ...movedBetween(before, option)]).size)
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
