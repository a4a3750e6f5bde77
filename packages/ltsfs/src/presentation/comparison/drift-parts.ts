/**
 * Why figures are not what was frozen, apart: by the engine, by data, by parameters.
 *
 * The engine's part is what this engine makes of the very plan that was frozen, less what was frozen; the rest is what changed in the plan
 * since, both of its versions computed by this engine.
 */

import { readMeasure } from '../../comparison/measure.ts'
import { heldAgainst, type RecordedMeasure } from '../../comparison/recorded-totals.ts'
import { changedVersions } from '../../comparison/versions.ts'
import { printFigureName } from '../../formula/figure-name.ts'
import type { Frozen } from '../../inputs/frozen.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { Result } from '../../inputs/problem.ts'
import { say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { validate } from '../../plan/validate.ts'
import type { Basis } from '../../streams/stream.ts'
import { moneyCell } from '../cell.ts'
import { amountIn } from '../sentences.ts'
import type { Row, Table } from '../table.ts'
import { type Engines, numberColumn, partColumns, partsFooting } from './engine-parts.ts'

/** Null when nothing moved. What was frozen and does not read any more, or cannot be computed any more, is a problem. */
export const driftPartsTable = (frozen: Frozen, now: Frozen, basis: Basis): Result<Table | null> => {
  const valid = validate(frozen.document, { options: [] })
  if (!valid.ok) return valid
  const { years, document: before } = valid.value.plan
  const changed = changedVersions(before, now.document as unknown as PlanDocument, basis)
  if (!changed.ok) return changed
  const parts = heldAgainst(changed.value.measures, (measure) =>
    readMeasure(measure, years, (id, of, year) => {
      const text = frozen.figures[basis][printFigureName({ id, of, year })]
      return text === undefined ? undefined : new Decimal(text)
    }),
  )
  const moved = parts.filter(({ recorded, byEngine, before: from, after }) => recorded === null || !byEngine?.isZero() || !after.eq(from))
  return {
    ok: true,
    value: moved.length === 0 ? null : tableOf(moved, changed.value.currency, { earlier: frozen.engine, now: now.engine }),
  }
}

const tableOf = (parts: readonly RecordedMeasure[], currency: string, engines: Engines): Table => ({
  id: 'drift-parts',
  caption: captionOf(parts, currency),
  unit: currency,
  columns: [numberColumn('frozen', say`As approved`), ...partColumns(engines), numberColumn('now', say`Now`)],
  rows: parts.map(
    ({ measure: { id, label }, recorded, byEngine, byData, byParameters, after }): Row => ({
      ...{ id, label, kind: 'line' },
      cells: [recorded, byEngine, byData, byParameters, after].map((amount) => moneyCell(amount, currency)),
    }),
  ),
  reconciliation: partsFooting(say`As approved, by engine, data and parameters less now`, currency, parts),
  notes: [],
})

/** The reserves, if they moved; otherwise how much moved at all. */
const captionOf = (parts: readonly RecordedMeasure[], currency: string): string => {
  const reserves = parts.find(({ measure }) => measure.id === 'reserves')
  if (reserves === undefined || reserves.recorded === null || reserves.byEngine === null)
    return parts.length === 1 ? say`1 total is not what was approved` : say`${parts.length} totals are not what was approved`
  const moved = reserves.after.minus(reserves.recorded)
  const signed = (amount: Decimal): string => `${amount.isNeg() ? '\u2212' : '+'}${amountIn(currency, amount.abs())}`
  const amount = amountIn(currency, moved.abs())
  const told = moved.isZero()
    ? say`Reserves at the end are as high as approved`
    : moved.isNeg()
      ? say`Reserves at the end are ${amount} lower than approved`
      : say`Reserves at the end are ${amount} higher than approved`
  const rest = reserves.after.minus(reserves.before)
  return say`${told}: ${signed(reserves.byEngine)} by the engine, ${signed(rest)} by what changed in the plan`
}
