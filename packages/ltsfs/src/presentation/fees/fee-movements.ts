/**
 * Who pays for whom: each step that only moves money between members, in a sentence. How much is said only where enough members stand on
 * both sides to hide each other.
 */

import type { ContributionStep, Contributions } from '../../fees/contributions.ts'
import { sentenceList } from '../../inputs/expectation.ts'
import { say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { byName } from '../by-name.ts'
import { ENOUGH } from '../papers/redaction.ts'

/** More names than this are counted. */
const NAMED = 6

const people = (count: number): string => (count === 1 ? say`1 member pays` : say`${count} members pay`)

const heldText = ({ held }: ContributionStep, { rows }: Contributions): string | null => {
  const names = byName(rows.filter(({ member }) => held.includes(member))).map(({ name }) => name)
  if (names.length === 0) return null
  return names.length > NAMED ? say`holds for ${names.length} members` : sentenceList(names, 'and')
}

const movementNote = (step: ContributionStep, at: number, made: Contributions, currency: string): readonly string[] => {
  const places = minorUnits(currency)
  const unit = new Decimal(10).pow(-places)
  const amounts = made.rows.map(({ amounts: all }) => all[at] ?? ZERO)
  // A step that leaves a share alone may still move it by one minor unit: such movements are nobody's.
  const sides = (moved: readonly Decimal[]) => [moved.filter((amount) => amount.gt(0)), moved.filter((amount) => amount.lt(0))] as const
  const clear = sides(amounts.filter((amount) => amount.abs().gt(unit)))
  const [more, less] = clear.every(({ length }) => length > 0) ? clear : sides(amounts)
  const held = heldText(step, made)
  const named = held === null ? step.label : `${step.label} (${held})`
  if (more.length === 0 || less.length === 0) return held === null ? [] : [say`${named} changes no fee.`]
  const all = more.reduce((sum, amount) => sum.plus(amount), ZERO)
  const hides = more.length >= ENOUGH && less.length >= ENOUGH
  const [pay, payMore] = [people(less.length), people(more.length)]
  return hides
    ? [say`${named}: ${pay} ${spell(all, places)} ${currency} less, ${payMore} as much more.`]
    : [say`${named}: ${pay} less, ${payMore} as much more.`]
}

/** Only of steps that add up to nothing over all members: the others are seen in the row of totals. */
export const movementNotes = (made: Contributions, currency: string): readonly string[] =>
  made.steps.flatMap((step, at) => (at > 0 && step.id !== 'rounding' && step.total.isZero() ? movementNote(step, at, made, currency) : []))
