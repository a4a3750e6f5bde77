/** The values in which two versions of a plan differ, in words: the place, what it was and what it is. */

import type { OptionRecord } from '../../inputs/option.ts'
import { placeText } from '../../inputs/place-words.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { changeReason, changeSource, changeWords } from '../../inputs/value-words.ts'
import { counted, say } from '../../language/say.ts'
import type { Difference } from '../../options/differences.ts'
import { textCell, textColumn } from '../cell.ts'
import type { Cell, Row, Table } from '../table.ts'
import { valueCell } from '../value-text.ts'

/** A change of an option has no name of its own: it stands under those of its option. */
const OF_OPTION = /^(options\.[^.]+\.changes)\./

type Change = OptionRecord['changes'][number] | undefined

/** Where both sides read the same, it is the reason that differs, or else the source. */
const changeCells = (document: PlanDocument, changes: readonly Change[]): readonly Cell[] => {
  const readings = [changeWords, changeReason, changeSource].map((words) =>
    changes.map((change) => (change === undefined ? null : words(document, change))),
  )
  return (readings.find(([before, after]) => before !== after) ?? []).map(textCell)
}

const cellsOf = (document: PlanDocument, { path, before, after }: Difference): readonly Cell[] =>
  OF_OPTION.test(path)
    ? changeCells(document, [before as Change, after as Change])
    : [valueCell(before, document), valueCell(after, document)]

/** What is gone has its title in the earlier version only. */
const labelOf = (document: PlanDocument, { path, before, after }: Difference): string =>
  path.startsWith('options.') && after === undefined && !OF_OPTION.test(path)
    ? placeText({ options: [before] }, path)
    : placeText(document, OF_OPTION.exec(path)?.[1] ?? path)

/** One row for each, at most so many. */
export const differenceRows = (document: PlanDocument, found: readonly Difference[], most: number): readonly Row[] =>
  found.slice(0, most).map((one) => ({
    id: one.path,
    label: labelOf(document, one),
    kind: 'line',
    cells: cellsOf(document, one),
  }))

/** More than this nobody reads on a page. */
const MOST = 60

export const changedPlacesTable = (id: string, caption: string, document: PlanDocument, found: readonly Difference[]): Table => ({
  id,
  caption: say`${caption}: ${counted(found.length, 'value')}`,
  unit: null,
  columns: [textColumn('before', say`Before`), textColumn('after', say`After`)],
  rows: differenceRows(document, found, MOST),
  reconciliation: null,
  notes: found.length > MOST ? [say`${found.length - MOST} more are not listed here.`] : [],
})
