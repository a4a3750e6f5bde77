/** Why figures changed since an earlier version of the plan: by data, by parameters, and by the engine, with every value that changed. */

import { heldAgainst, type RecordedMeasure, type RecordedTotals, totalIn } from '../../comparison/recorded-totals.ts'
import { totalFigure } from '../../comparison/totals.ts'
import type { ChangedVersions } from '../../comparison/versions.ts'
import { capital } from '../../inputs/id-words.ts'
import { counted, say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
import { moneyCell } from '../cell.ts'
import { amountIn } from '../sentences.ts'
import type { Row, Table } from '../table.ts'
import { numberColumn, partColumns, partsFooting } from './engine-parts.ts'

/** What is known of how the earlier version was computed when it was recorded. */
export interface Computed {
  /** The version of this engine. */
  readonly engine: string
  /** Its totals of then; or why there are none: it was recorded without, or they are those of another basis. */
  readonly recorded: RecordedTotals | 'none' | 'other basis'
}

/** Null where both versions are computed by this engine, which then moves nothing. */
const totalsOfThen = ({ recorded }: Computed): RecordedTotals | null => (typeof recorded === 'string' ? null : recorded)

const partsOf = ({ measures }: ChangedVersions, computed: Computed): readonly RecordedMeasure[] => {
  const then = totalsOfThen(computed)
  return then === null ? measures.map((one) => ({ ...one, recorded: one.before, byEngine: ZERO })) : heldAgainst(measures, totalIn(then))
}

const isMoved = ({ byEngine }: RecordedMeasure): boolean => byEngine !== null && !byEngine.isZero()

/** The engine where it moved something: "the engine (0.1.0 to 0.2.0)". */
const movingEngine = (parts: readonly RecordedMeasure[], computed: Computed): readonly string[] => {
  const then = totalsOfThen(computed)?.engine
  return then !== undefined && parts.some(isMoved) ? [say`the engine (${then} to ${computed.engine})`] : []
}

/** Whether one and the same engine recorded other totals than it computes: no engine moved them then, and the record is in doubt. */
export const isRecordInDoubt = (changed: ChangedVersions, computed: Computed): boolean =>
  totalsOfThen(computed)?.engine === computed.engine && partsOf(changed, computed).some(isMoved)

/** The reserves first, and what moved them. */
export const changedVersionsSentence = (changed: ChangedVersions, computed: Computed): string => {
  const { data, parameters, options, currency } = changed
  const parts = partsOf(changed, computed)
  if (isRecordInDoubt(changed, computed))
    return say`The record of the earlier version does not agree with itself: ltsfs ${computed.engine} makes other totals of it than it recorded`
  const found = [
    ...(data.length === 0 ? [] : [say`${counted(data.length, 'value')} of data`]),
    ...(parameters.length === 0 ? [] : [counted(parameters.length, 'parameter')]),
    ...(options.length === 0 ? [] : [options.length === 1 ? say`1 place in the options` : say`${options.length} places in the options`]),
    ...movingEngine(parts, computed),
  ]
  if (found.length === 0) return say`Nothing differs between the two versions`
  const reserves = parts.find(({ measure }) => measure.id === 'reserves')
  const moved = reserves === undefined ? null : reserves.after.minus(reserves.recorded ?? reserves.before)
  const told =
    moved === null || moved.isZero()
      ? say`reserves at the end stay as they were`
      : moved.gt(0)
        ? say`reserves at the end are ${amountIn(currency, moved)} higher`
        : say`reserves at the end are ${amountIn(currency, moved.abs())} lower`
  return capital(say`${found.join(', ')} changed: ${told}`)
}

/** What the engine of then made differently is explained nowhere: this engine cannot. */
const rowOf = (currency: string, { measure, recorded, byEngine, byData, byParameters, after }: RecordedMeasure): Row => {
  const explained = { combined: totalFigure(measure) }
  return {
    ...{ id: measure.id, label: measure.label, kind: 'line' },
    cells: [
      { ...moneyCell(recorded, currency), ...(byEngine?.isZero() === true ? explained : {}) },
      ...[byEngine, byData, byParameters].map((part) => moneyCell(part, currency)),
      { ...moneyCell(after, currency), ...explained },
    ],
  }
}

export const changedVersionsTable = (found: ChangedVersions, computed: Computed): Table => {
  const { currency } = found
  const [parts, then, inDoubt] = [partsOf(found, computed), totalsOfThen(computed), isRecordInDoubt(found, computed)]
  const table: Table = {
    id: 'changed-versions',
    caption: changedVersionsSentence(found, computed),
    unit: currency,
    columns: [
      numberColumn('before', then === null ? say`Before` : say`Before, as ltsfs ${then.engine} recorded it`),
      ...partColumns({ earlier: then?.engine ?? computed.engine, now: computed.engine }).map((column) =>
        inDoubt && column.id === 'engine' ? numberColumn('engine', say`Not explained`) : column,
      ),
      numberColumn('after', say`After`),
    ],
    rows: parts.map((part) => rowOf(currency, part)),
    reconciliation: partsFooting(
      then === null
        ? say`Before, data and parameters less after`
        : inDoubt
          ? say`Before, what is not explained, data and parameters less after`
          : say`Before, engine, data and parameters less after`,
      currency,
      parts,
    ),
    notes: [
      computedNote(computed),
      ...(inDoubt
        ? [say`No engine moved what is not explained: whether the record was changed since is told by the check of the seals.`]
        : []),
      ...partsNotes(parts),
    ],
  }
  return then === null ? withoutColumn(table, 'engine') : table
}

const withoutColumn = (table: Table, id: string): Table => {
  const at = table.columns.findIndex((column) => column.id === id)
  const rest = <T>(list: readonly T[]): readonly T[] => list.filter((_, place) => place !== at)
  return { ...table, columns: rest(table.columns), rows: table.rows.map((row) => ({ ...row, cells: rest(row.cells) })) }
}

const computedNote = ({ engine, recorded }: Computed): string => {
  if (recorded === 'none')
    return say`No totals were recorded with the earlier version: both are computed by ltsfs ${engine}, so the engine moves nothing.`
  if (recorded === 'other basis')
    return say`Totals are recorded with a version on the basis “expected” alone: on this one both are computed by ltsfs ${engine}, so the engine moves nothing.`
  return say`Before is what ltsfs ${recorded.engine} made of the earlier version when it was recorded, on the basis “expected”, the only one whose totals are recorded; ltsfs ${engine} computed the rest.`
}

const partsNotes = (parts: readonly RecordedMeasure[]): readonly string[] => [
  ...(parts.some(({ recorded }) => recorded === null) ? [say`A total that the engine of then did not have is not told apart.`] : []),
  ...(parts.some(({ byData, byParameters }) => byData === null || byParameters === null)
    ? [
        say`Data and parameters of the two versions hang together: with one of them alone the plan cannot be computed, so they are not told apart.`,
      ]
    : []),
]
