/** What goal seek found, in sentences: the value to be entered, or the nearest and why there is none. */
import type { Repair } from '../design/repair.ts'
import type { SeekAsked, Sought } from '../design/seek.ts'
import { figureText } from '../forecast/figure-text.ts'
import type { FigureName } from '../formula/figure-name.ts'
import { isMoney } from '../formula/unit.ts'
import { unitWords } from '../formula/unit-words.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import { minorUnits } from '../money/currency.ts'
import type { Decimal } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import { quotedPlace } from './place-words.ts'

const MOST_DECIMALS = 6

const amountText = (value: Decimal, unit: string): string => {
  const text = isMoney(unit)
    ? spell(value, minorUnits(unit))
    : spell(value.toDecimalPlaces(MOST_DECIMALS), Math.min(MOST_DECIMALS, value.decimalPlaces()))
  return `${text} ${unitWords(text, unit)}`.trim()
}

const RELATIONS: Readonly<Record<SeekAsked['relation'], string>> = { '=': '', '>=': 'at least ', '<=': 'at most ' }

export interface SeekView {
  readonly document: PlanDocument
  readonly figure: FigureName
  readonly relation: SeekAsked['relation']
  readonly target: Decimal
}

const since = ({ number }: Sought): string => (number.from === null ? '' : ` from ${number.from} on`)

/** What the figure is called, and the number that may change. */
interface Called {
  readonly title: string
  readonly place: string
}

const answer = ({ title, place }: Called, sought: Sought): string => {
  const { number, value, reached, unit } = sought
  return `${title} is ${amountText(reached, unit)} when ${place} is ${amountText(value, number.unit)}${since(sought)}, instead of ${amountText(number.value, number.unit)}`
}

const reasonText = ({ title, place }: Called, sought: Sought): string => {
  const { number, reason, tried, unit, refusal, before } = sought
  const refused = refusal === null ? '' : ` ${refusal.message}`
  switch (reason) {
    case 'met-already':
    case 'met':
      return ''
    case 'does-not-move':
      return `${title} stays at ${amountText(before, unit)} whatever ${place} is${since(sought)}.${refused}`
    case 'step-too-coarse':
      return `${place} can be changed by ${amountText(number.step, number.unit)} at the least, and that passes the target.`
    case 'out-of-reach':
      return `With ${place} from ${amountText(tried.low.value, number.unit)} to ${amountText(tried.high.value, number.unit)} it goes from ${amountText(tried.low.figure, unit)} to ${amountText(tried.high.figure, unit)} and does not get there.${refused}`
    default:
      return reason satisfies never
  }
}

/** One or two full sentences. */
export const seekSentence = ({ document, figure, relation, target }: SeekView, sought: Sought): string => {
  const title = figureText(document, figure)
  const called = { title, place: quotedPlace(document, sought.number.path) }
  const aim = `${RELATIONS[relation]}${amountText(target, sought.unit)}`
  if (sought.reason === 'met-already')
    return `${title} is ${amountText(sought.before, sought.unit)} as the plan stands: nothing has to change.`
  if (sought.isMet) return `${answer(called, sought)}.`
  const nearest = sought.reason === 'does-not-move' ? '' : ` Nearest: ${answer(called, sought)}.`
  return `No value of ${called.place} makes it ${aim}. ${reasonText(called, sought)}${nearest}`
}

/** "membershipFees...fee from 9,000.00 FJD to 12,000.00 FJD from 2019 on"; null for a way that does not lead there. */
export const wayText = (sought: Sought): string | null => {
  const { number, value, isMet } = sought
  return isMet ? `${number.path} from ${amountText(number.value, number.unit)} to ${amountText(value, number.unit)}${since(sought)}` : null
}

/** What would have to be true, one sentence for each rule that fails. */
export const repairSentence = ({ finding, ways }: Repair): string => {
  const found = ways.flatMap((way) => wayText(way) ?? [])
  const not = ways.filter(({ isMet }) => !isMet).map(({ number }) => number.path)
  const alone = not.length === 0 ? '' : ` Alone is not enough: ${not.join(', ')}.`
  return found.length === 0
    ? `${finding.message} No single number of those tried repairs it.${alone}`
    : `${finding.message} It would do to change ${found.join('; or ')}.${alone}`
}
