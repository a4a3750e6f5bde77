/** Why figures changed since an earlier version of the plan: by data, by parameters, and by the engine, with every value that changed. */

import type { ChangedMeasure, ChangedVersions } from '../../comparison/versions.ts'
import { capital } from '../../inputs/id-words.ts'
import { placeText } from '../../inputs/place-words.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { counted, say } from '../../language/say.ts'
import type { Difference } from '../../options/differences.ts'
import { EMPTY, moneyCell, textColumn } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import { amountIn } from '../sentences.ts'
import type { Column, Row, Table } from '../table.ts'
import { valueCell } from '../value-text.ts'

/** The reserves first, and what moved them. */
export const changedVersionsSentence = ({ measures, data, parameters, options, currency }: ChangedVersions): string => {
  const found = [
    ...(data.length === 0 ? [] : [say`${counted(data.length, 'value')} of data`]),
    ...(parameters.length === 0 ? [] : [counted(parameters.length, 'parameter')]),
    ...(options.length === 0 ? [] : [options.length === 1 ? say`1 place in the options` : say`${options.length} places in the options`]),
  ]
  if (found.length === 0) return say`Nothing differs between the two versions`
  const reserves = measures.find(({ measure }) => measure.id === 'reserves')
  const moved = reserves === undefined ? null : reserves.after.minus(reserves.before)
  const told =
    moved === null || moved.isZero()
      ? say`reserves at the end stay as they were`
      : moved.gt(0)
        ? say`reserves at the end are ${amountIn(currency, moved)} higher`
        : say`reserves at the end are ${amountIn(currency, moved.abs())} lower`
  return capital(say`${found.join(', ')} changed: ${told}`)
}

const cellsOf = (currency: string, { before, byData, byParameters, after }: ChangedMeasure): Row['cells'] => [
  moneyCell(before, currency),
  byData === null ? EMPTY : moneyCell(byData, currency),
  byParameters === null ? EMPTY : moneyCell(byParameters, currency),
  moneyCell(after, currency),
]

export const changedVersionsTable = (found: ChangedVersions): Table => {
  const { currency, measures } = found
  const number = (id: string, label: string): Column => ({ id, label, kind: 'number' })
  const apart = measures.filter(({ byData, byParameters }) => byData !== null && byParameters !== null)
  return {
    id: 'changed-versions',
    caption: changedVersionsSentence(found),
    unit: currency,
    columns: [
      number('before', say`Before`),
      number('data', say`By data`),
      number('parameters', say`By parameters`),
      number('after', say`After`),
    ],
    rows: measures.map((one): Row => ({ id: one.measure.id, label: one.measure.label, kind: 'line', cells: cellsOf(currency, one) })),
    reconciliation: footing({
      what: say`Before, data and parameters less after`,
      currency,
      differences: apart.map(({ measure, before, byData, byParameters, after }) => ({
        column: measure.label,
        left: before
          .plus(byData ?? 0)
          .plus(byParameters ?? 0)
          .minus(after),
      })),
      everywhere: say`each of ${apart.length} lines`,
    }),
    notes:
      apart.length === measures.length
        ? [say`Both versions are computed by this engine, so the engine moves nothing.`]
        : [
            say`Data and parameters of the two versions hang together: with one of them alone the plan cannot be computed, so they are not told apart.`,
          ],
  }
}

/** More than this nobody reads on a page. */
const MOST = 60

export const changedPlacesTable = (id: string, caption: string, document: PlanDocument, found: readonly Difference[]): Table => ({
  id,
  caption: say`${caption}: ${counted(found.length, 'value')}`,
  unit: null,
  columns: [textColumn('before', say`Before`), textColumn('after', say`After`)],
  rows: found.slice(0, MOST).map(
    ({ path, before, after }): Row => ({
      id: path,
      label: placeText(document, path),
      kind: 'line',
      cells: [valueCell(before), valueCell(after)],
    }),
  ),
  reconciliation: null,
  notes: found.length > MOST ? [say`${found.length - MOST} more are not listed here.`] : [],
})
