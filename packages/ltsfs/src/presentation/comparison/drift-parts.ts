/**
 * Why figures are not what was frozen, apart: by the engine, by data, by parameters.
 *
 * The engine's part is what this engine makes of the very plan that was frozen, less what was frozen; the rest is what changed in the plan
 * since, both of its versions computed by this engine.
 */

import { type MEASURES, readMeasure } from '../../comparison/measure.ts'
import { type ChangedMeasure, changedVersions } from '../../comparison/versions.ts'
import { printFigureName } from '../../formula/figure-name.ts'
import type { Frozen } from '../../inputs/frozen.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import type { Result } from '../../inputs/problem.ts'
import { say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { validate } from '../../plan/validate.ts'
import type { Basis } from '../../streams/stream.ts'
import { EMPTY, moneyCell } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

interface Parts extends ChangedMeasure {
  /** As it was frozen; null where the engine of then had no such figure. */
  readonly frozen: Decimal | null
  readonly byEngine: Decimal | null
}

/** Null when nothing moved. What was frozen and does not read any more, or cannot be computed any more, is a problem. */
export const driftPartsTable = (frozen: Frozen, now: Frozen, basis: Basis): Result<Table | null> => {
  const valid = validate(frozen.document, { options: [] })
  if (!valid.ok) return valid
  const { years, document: before } = valid.value.plan
  const changed = changedVersions(before, now.document as unknown as PlanDocument, basis)
  if (!changed.ok) return changed
  const stored = (measure: (typeof MEASURES)[number]): Decimal | null =>
    readMeasure(measure, years, (id, of, year) => {
      const text = frozen.figures[basis][printFigureName({ id, of, year })]
      return text === undefined ? undefined : new Decimal(text)
    })
  const parts = changed.value.measures.map((one): Parts => {
    const then = stored(one.measure)
    return { ...one, frozen: then, byEngine: then === null ? null : one.before.minus(then) }
  })
  const moved = parts.filter(({ frozen: then, byEngine, before: from, after }) => then === null || !byEngine?.isZero() || !after.eq(from))
  return { ok: true, value: moved.length === 0 ? null : tableOf(moved, changed.value.currency, { frozen: frozen.engine, now: now.engine }) }
}

const number = (id: string, label: string): Column => ({ id, label, kind: 'number' })

const cellOf = (amount: Decimal | null, currency: string): Cell => (amount === null ? EMPTY : moneyCell(amount, currency))

const tableOf = (parts: readonly Parts[], currency: string, engines: { readonly frozen: string; readonly now: string }): Table => {
  const apart = parts.flatMap(({ measure, frozen, byEngine, byData, byParameters, after }) =>
    frozen === null || byEngine === null || byData === null || byParameters === null
      ? []
      : [{ column: measure.label, left: frozen.plus(byEngine).plus(byData).plus(byParameters).minus(after) }],
  )
  return {
    id: 'drift-parts',
    caption: captionOf(parts, currency),
    unit: currency,
    columns: [
      number('frozen', say`As approved`),
      number(
        'engine',
        engines.frozen === engines.now ? say`By the engine, ${engines.now}` : say`By the engine, ${engines.frozen} to ${engines.now}`,
      ),
      number('data', say`By data`),
      number('parameters', say`By parameters`),
      number('now', say`Now`),
    ],
    rows: parts.map(
      ({ measure: { id, label }, frozen, byEngine, byData, byParameters, after }): Row => ({
        ...{ id, label, kind: 'line' },
        cells: [frozen, byEngine, byData, byParameters, after].map((amount) => cellOf(amount, currency)),
      }),
    ),
    reconciliation:
      apart.length === 0
        ? null
        : footing({
            ...{ what: say`As approved, by engine, data and parameters less now`, currency, differences: apart },
            everywhere: say`each of ${apart.length} lines`,
          }),
    notes: [],
  }
}

/** The reserves, if they moved; otherwise how much moved at all. */
const captionOf = (parts: readonly Parts[], currency: string): string => {
  const reserves = parts.find(({ measure }) => measure.id === 'reserves')
  if (reserves === undefined || reserves.frozen === null || reserves.byEngine === null)
    return parts.length === 1 ? say`1 total is not what was approved` : say`${parts.length} totals are not what was approved`
  const moved = reserves.after.minus(reserves.frozen)
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
