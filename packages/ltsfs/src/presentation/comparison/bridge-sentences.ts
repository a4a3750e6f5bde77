/** What a bridge finds, in one sentence, and what its parts are called. */

import type { Bridge, BridgePart, Bridges } from '../../comparison/bridge.ts'
import { isMoney } from '../../formula/unit.ts'
import { placeText } from '../../inputs/place-words.ts'
import { counted, say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import type { Decimal } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { clauses } from './comparison-sentences.ts'

/** An amount in the unit of the figure: "1,200.00 FJD", "0.25". */
export const inUnit = ({ unit, places }: Pick<Bridge, 'unit' | 'places'>, value: Decimal): string => {
  if (isMoney(unit)) return `${spell(value, minorUnits(unit))} ${unit}`
  return unit === '1' ? spell(value, places) : `${spell(value, places)} ${unit}`
}

const named = (title: string | undefined, option: string | null): string =>
  option === null ? say`the plan as it stands` : say`“${title ?? option}”`

export const endsOf = ({ baseline, option }: Bridges): readonly [string, string] => [
  named(baseline.title, baseline.option),
  named(option.title, option.option),
]

/** The document in which a change can be seen: the one it is laid on. */
const documentOf = ({ baseline, option }: Bridges, laid: boolean): object => (laid ? option : baseline).document

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]

/** By option its title, else the places it changes in words; what is taken off says so. */
export const partLabel = (found: Bridges, { moves }: BridgePart): string => {
  const words = moves.map(({ option, path, laid }) => {
    const name = found.grouping === 'option' ? (found.titles.get(option) ?? option) : placeText(documentOf(found, laid), path)
    return laid ? name : say`Without: ${name}`
  })
  const [first = '', ...rest] = unique(words)
  if (rest.length === 0) return first
  return clauses([first, rest.length === 1 ? (rest[0] ?? '') : say`${rest.length} more`])
}

const largest = ({ parts }: Bridge): BridgePart | undefined =>
  parts.reduce<BridgePart | undefined>(
    (most, part) => (most === undefined || part.amount.abs().gt(most.amount.abs()) ? part : most),
    undefined,
  )

/** "Reserves at the end: 41,200.00 FJD more under “All five levers” than under the plan as it stands". */
export const differenceSentence = (found: Bridges, bridge: Bridge): string => {
  const { measure, from, to } = bridge
  const [baseline, option] = endsOf(found)
  const difference = to.minus(from)
  if (difference.isZero()) return say`${measure.label}: the same ${inUnit(bridge, to)} under ${option} as under ${baseline}`
  const amount = inUnit(bridge, difference.abs())
  return difference.gt(0)
    ? say`${measure.label}: ${amount} more under ${option} than under ${baseline}`
    : say`${measure.label}: ${amount} less under ${option} than under ${baseline}`
}

/** The same with its largest part, where there is a difference that has several. */
export const bridgeSentence = (found: Bridges, bridge: Bridge): string => {
  const told = differenceSentence(found, bridge)
  const most = largest(bridge)
  return most === undefined || bridge.parts.length < 2 || bridge.to.eq(bridge.from)
    ? told
    : clauses([told, say`the largest part is ${partLabel(found, most)} with ${inUnit(bridge, most.amount)}`])
}

/** How changes that are no parts by themselves were put together, where at most so many parts were asked for; null where every change is a part. */
export const bridgeGroupsSentence = ({ grouping }: Bridges, { parts }: Bridge, most: number): string | null => {
  const changes = parts.flatMap(({ moves }) => moves).length
  if (changes === parts.length) return null
  const [many, told] = [counted(changes, 'change'), counted(parts.length, 'part')]
  switch (grouping) {
    case 'option':
      return say`${many} in ${told}: those of one option are taken together, and so are options that change the same value.`
    case 'change':
      return say`${many} in ${told}: those that change the same value, or make no plan one without the other, are taken together.`
    case 'area':
      return say`${many} in ${told}: those in one area of the plan (their places begin with the same words) are taken together, because at most ${most} parts are told apart.`
    default:
      return grouping satisfies never
  }
}
