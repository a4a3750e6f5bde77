/**
 * Reserves in a year: opening + added - drawn = closing, and the floor that no spending may touch.
 *
 * Floor and target are months of the year's operational cost: months x operational / 12.
 */

import type { Figure } from '../formula/formula.ts'
import { constant, figure, nothing } from '../formula/write.ts'
import type { DatedNumber } from '../inputs/dated.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'
import type { Setting } from '../streams/stream.ts'

export interface ReservesBefore {
  readonly opening: Figure
  readonly floor: Figure
  readonly target: Figure
  /** What spending may draw: nothing when the opening balance is at or below the floor. */
  readonly aboveFloor: Figure
}

const monthsOf = (plan: Plan, months: DatedNumber, operational: Figure, year: number) =>
  plan
    .at(months, year)
    .times(operational)
    .over(constant(12, 'month', say`months in a year`))
    .rounded()

/** Reserves before the year's money is used. Throws when the spending of the year is not entered yet. */
export const reservesBefore = ({ plan, book }: Setting, operational: Figure, year: number): ReservesBefore => {
  const record = plan.document.reserves
  const before = book.find('reserves/closing', {}, year - 1)
  const opening = figure('reserves/opening', { year }, before ?? plan.money(record.opening, year))
  const floor = figure('reserves/floor', { year }, monthsOf(plan, record.floor, operational, year))
  const target = figure('reserves/target', { year }, monthsOf(plan, record.target, operational, year))
  const aboveFloor = figure('reserves/above-floor', { year }, opening.minus(floor).atLeast(nothing(plan.currency)))
  return { opening, floor, target, aboveFloor }
}

/** Reserves after: what is left of the year's income is added, what spending took is drawn. */
export const reservesAfter = (opening: Figure, left: Figure, drawn: Figure, year: number): readonly Figure[] => {
  const added = figure('reserves/added', { year }, left)
  return [added, drawn, figure('reserves/closing', { year }, opening.plus(added).minus(drawn))]
}
