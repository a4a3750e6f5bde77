/** What the engine of then made of an earlier version, held against what this engine makes of the very same: the part of the engine. */
import { Decimal } from '../money/decimal.ts'
import type { Measure } from './measure.ts'
import type { Totals } from './plan-totals.ts'
import type { ChangedMeasure } from './versions.ts'

/** Totals of an earlier version with the version of the engine that computed them. */
export interface RecordedTotals {
  readonly engine: string
  readonly totals: Totals
}

/** What changed, with what the engine of then made of the earlier version. */
export interface RecordedMeasure extends ChangedMeasure {
  /** Null where the engine of then had no such figure. */
  readonly recorded: Decimal | null
  /** What this engine makes of the very same plan, less what was recorded. */
  readonly byEngine: Decimal | null
}

export const heldAgainst = (
  measures: readonly ChangedMeasure[],
  recorded: (measure: Measure) => Decimal | null,
): readonly RecordedMeasure[] =>
  measures.map((one) => {
    const then = recorded(one.measure)
    return { ...one, recorded: then, byEngine: then === null ? null : one.before.minus(then) }
  })

export const totalIn =
  ({ totals }: RecordedTotals) =>
  ({ id }: Measure): Decimal | null =>
    totals[id] === undefined ? null : new Decimal(totals[id])
