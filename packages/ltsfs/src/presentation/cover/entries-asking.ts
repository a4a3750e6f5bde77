/** What is asked about the entries of a register, and what those of a currency come to in the time asked about. */
import type { Day } from '../../calendar/day.ts'
import type { EntryKind } from '../../inputs/register.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import type { Plan } from '../../plan/plan.ts'
import { type About, type EntryLine, isOwing } from '../../register/entries-about.ts'
import type { Position } from '../../register/position.ts'
import { added } from '../agreements/agreements-lines.ts'

export interface EntriesAsked {
  /** Null: about anything. */
  readonly about: About | null
  /** Null: from the first entry on. */
  readonly fiscalYear: number | null
}

export interface Asking extends EntriesAsked {
  readonly plan: Plan
  readonly position: Position
  /** All until the last day asked about, those before the first one too. */
  readonly lines: readonly EntryLine[]
  /** The first day asked about; null: from the first entry on. */
  readonly from: Day | null
  readonly to: Day
}

export const isIn = ({ from, to }: Asking, day: Day | undefined): boolean =>
  day !== undefined && day <= to && (from === null || day >= from)

export interface Sums {
  readonly count: number
  readonly entered: Decimal
  readonly reversed: Decimal
}

export const sumsOf = (asking: Asking, lines: readonly EntryLine[]): Sums => ({
  count: lines.filter(({ entry }) => isIn(asking, entry.on)).length,
  entered: added(lines.map(({ entry, amount }) => (isIn(asking, entry.on) ? (amount ?? ZERO) : ZERO))),
  reversed: added(lines.map(({ reversedBy, amount }) => (isIn(asking, reversedBy?.on) ? (amount ?? ZERO).negated() : ZERO))),
})

export const openingIn = ({ lines, from, about }: Asking, currency: string): Decimal => {
  if (from === null || !isOwing(about)) return ZERO
  return added(
    lines
      .filter((line) => line.currency === currency && line.entry.on < from && (line.reversedBy === null || line.reversedBy.on >= from))
      .map(({ amount }) => amount ?? ZERO),
  )
}

export const standing = ({ lines, to }: Asking, kind: EntryKind | null, currency: string): Decimal =>
  added(
    lines
      .filter(
        ({ entry, currency: unit, reversedBy }) =>
          (kind === null || entry.kind === kind) && unit === currency && (reversedBy === null || reversedBy.on > to),
      )
      .map(({ amount }) => amount ?? ZERO),
  )
