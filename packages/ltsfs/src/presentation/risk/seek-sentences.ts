/** What goal seek found, in sentences: the value to be entered, or the nearest and why there is none. */

import type { Repair } from '../../design/repair.ts'
import type { SeekAsked, Sought } from '../../design/seek.ts'
import { figureText } from '../../forecast/figure-text.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import { isMoney } from '../../formula/unit.ts'
import { unitWords } from '../../formula/unit-words.ts'
import { quotedPlace } from '../../inputs/place-words.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { Decimal } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'

const MOST_DECIMALS = 6

const amountText = (value: Decimal, unit: string): string => {
  const text = isMoney(unit)
    ? spell(value, minorUnits(unit))
    : spell(value.toDecimalPlaces(MOST_DECIMALS), Math.min(MOST_DECIMALS, value.decimalPlaces()))
  return `${text} ${unitWords(text, unit)}`.trim()
}

export interface SeekView {
  readonly document: PlanDocument
  readonly figure: FigureName
  readonly relation: SeekAsked['relation']
  readonly target: Decimal
}

/** The value to be entered, and from when. */
const valueText = ({ value, number: { unit, from } }: Pick<Sought, 'value' | 'number'>): string =>
  from === null ? amountText(value, unit) : say`${amountText(value, unit)} from ${from} on`

/** It beside what stands there now. */
const change = (sought: Pick<Sought, 'value' | 'number'>): string =>
  say`is ${valueText(sought)}, instead of ${amountText(sought.number.value, sought.number.unit)}`

/** A target to its last decimal: one finer than a minor unit is not told as another amount. */
const exactText = (value: Decimal, unit: string): string => {
  if (!isMoney(unit) || value.decimalPlaces() <= minorUnits(unit)) return amountText(value, unit)
  const text = spell(value, value.decimalPlaces())
  return `${text} ${unitWords(text, unit)}`.trim()
}

/** The minor units on both sides of the target. */
const minorUnitsText = (target: Decimal, unit: string): string => {
  const places = minorUnits(unit)
  const [below, above] = [target.toDecimalPlaces(places, Decimal.ROUND_FLOOR), target.toDecimalPlaces(places, Decimal.ROUND_CEIL)]
  return say`It lies between two minor units, ${amountText(below, unit)} and ${amountText(above, unit)}.`
}

/** What came nearest, with the value that does it; that of the plan as it stands asks for no change. */
const nearestTexts = ({ number, unit, value, reached, reason, sides }: Sought): readonly string[] => {
  if (reason === 'between-minor-units' && sides !== null)
    return sides.map(({ value, figure }, at) => {
      const amount = amountText(figure, unit)
      if (value.eq(number.value))
        return at === 0 ? say`Nearest below: ${amount}, as the plan stands.` : say`Nearest above: ${amount}, as the plan stands.`
      const it = change({ value, number })
      return at === 0 ? say`Nearest below: ${amount}, when it ${it}.` : say`Nearest above: ${amount}, when it ${it}.`
    })
  if (value.eq(number.value)) return [say`Nothing comes nearer than the plan as it stands, with ${amountText(reached, unit)}.`]
  return [say`Nearest: ${amountText(reached, unit)}, when it ${change({ value, number })}.`]
}

const reasonText = ({ target }: SeekView, { number, reason, tried, unit, before }: Sought): string => {
  switch (reason) {
    case 'met-already':
    case 'met':
      return ''
    case 'does-not-move':
      return number.from === null
        ? say`The figure stays at ${amountText(before, unit)} whatever it is.`
        : say`The figure stays at ${amountText(before, unit)} whatever it is from ${number.from} on.`
    case 'step-too-coarse':
      return say`It can be changed by ${amountText(number.step, number.unit)} at the least, and that passes the target.`
    case 'between-minor-units':
      return minorUnitsText(target, unit)
    case 'out-of-reach':
      return say`From ${amountText(tried.low.value, number.unit)} to ${amountText(tried.high.value, number.unit)} it takes the figure from ${amountText(tried.low.figure, unit)} to ${amountText(tried.high.figure, unit)} and not there.`
    default:
      return reason satisfies never
  }
}

const aimText = ({ relation, target }: SeekView, { unit }: Sought): string => {
  const amount = exactText(target, unit)
  return relation === '=' ? amount : relation === '>=' ? say`at least ${amount}` : say`at most ${amount}`
}

/** The answer as a heading: the value found, or that there is none. */
export const seekHeadline = (view: SeekView, sought: Sought): string => {
  if (sought.reason === 'met-already') return say`Nothing has to change`
  if (sought.isMet) return valueText(sought)
  return say`No value makes it ${aimText(view, sought)}`
}

/** The whole answer in full sentences, which name the number once. */
export const seekSentence = (view: SeekView, sought: Sought): string => {
  const { document, figure } = view
  const { reason, reached, before, unit, isMet, number, refusal } = sought
  const [title, place] = [figureText(document, figure), quotedPlace(document, number.path)]
  if (reason === 'met-already') return say`${title} is ${amountText(before, unit)} as the plan stands: nothing has to change.`
  if (isMet) return say`${title} is ${amountText(reached, unit)} when ${place} ${change(sought)}.`
  const isRefused = refusal !== null && (reason === 'does-not-move' || reason === 'out-of-reach')
  return [
    say`No value of ${place} makes it ${aimText(view, sought)}.`,
    reasonText(view, sought),
    ...(isRefused ? [say`With ${amountText(refusal.value, number.unit)} the plan cannot be computed: ${refusal.problem.message}`] : []),
    ...(reason === 'does-not-move' ? [] : nearestTexts(sought)),
  ].join(' ')
}

/** "“Membership fees › ... › fee” from 9,000.00 FJD to 12,000.00 FJD from 2019 on"; null for a way that does not lead there. */
const wayText = (document: PlanDocument, sought: Sought): string | null => {
  const { number, isMet } = sought
  return isMet ? say`${quotedPlace(document, number.path)} from ${amountText(number.value, number.unit)} to ${valueText(sought)}` : null
}

/** What would have to be true, one sentence for each rule that fails. */
export const repairSentence = (document: PlanDocument, { finding, ways }: Repair): string => {
  const found = ways.flatMap((way) => wayText(document, way) ?? [])
  const not = ways.filter(({ isMet }) => !isMet).map(({ number }) => quotedPlace(document, number.path))
  return [
    finding.message,
    found.length === 0
      ? say`No single number of those tried repairs it.`
      : say`It would do to change ${found.reduce((ways, way) => say`${ways}; or ${way}`)}.`,
    ...(not.length === 0 ? [] : [say`Alone is not enough: ${not.join(', ')}.`]),
  ].join(' ')
}
