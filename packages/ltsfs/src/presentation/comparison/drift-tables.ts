/** Drift against a frozen option as tables: figures that came out otherwise, and what has been changed since. */

import type { Drift, FigureDrift } from '../../comparison/freeze.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { later, say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import type { Basis } from '../../streams/stream.ts'
import { printValue, textColumn } from '../cell.ts'
import type { Row, Table } from '../table.ts'
import { valueCell } from '../value-text.ts'
import { differenceRows } from './changed-places.ts'

/** More rows than this nobody reads; the machine-readable answer has them all. */
const MOST_ROWS = 40

const BASES: Readonly<Record<Basis, () => string>> = { confirmed: later`confirmed`, expected: later`expected`, all: later`all` }

const left = (count: number): readonly string[] => (count > MOST_ROWS ? [say`${count - MOST_ROWS} more are not listed here.`] : [])

/** More decimals than this nobody reads either. */
const MOST_DECIMALS = 12

const cut = (amount: string | null): string | null =>
  amount !== null && (amount.split('.')[1]?.length ?? 0) > MOST_DECIMALS ? printValue(new Decimal(amount), '1') : amount

/** Figures are kept exact; their last digits stand here only where nothing else differs. */
const readable = (frozen: string | null, now: string | null): readonly (string | null)[] =>
  cut(frozen) === cut(now) ? [frozen, now] : [cut(frozen), cut(now)]

const figureTable = (id: string, caption: string, drift: readonly FigureDrift[]): Table => ({
  id,
  caption,
  unit: null,
  columns: [
    textColumn('basis', say`Basis`),
    { id: 'frozen', label: say`Frozen`, kind: 'number' },
    { id: 'now', label: say`Now`, kind: 'number' },
  ],
  rows: drift.slice(0, MOST_ROWS).map(
    ({ basis, figure, frozen, now }): Row => ({
      id: `${basis} ${figure}`,
      label: figure,
      kind: 'line',
      cells: [{ amount: null, text: BASES[basis]() }, ...readable(frozen, now).map((amount) => ({ amount }))],
    }),
  ),
  reconciliation: null,
  notes: left(drift.length),
})

/** One table for each kind of drift there is; none where there is none. With a plan the values are told in its words, else by their path. */
export const driftTables = ({ engines, byEngine, changes, byChanges }: Drift, document: PlanDocument | null = null): readonly Table[] => [
  ...(byEngine.length === 0
    ? []
    : [
        figureTable(
          'drift-by-engine',
          byEngine.length === 1
            ? say`1 figure of the frozen plan comes out otherwise (engine ${engines.frozen} then, ${engines.now} now)`
            : say`${byEngine.length} figures of the frozen plan come out otherwise (engine ${engines.frozen} then, ${engines.now} now)`,
          byEngine,
        ),
      ]),
  ...(changes.length === 0
    ? []
    : [
        {
          id: 'drift-changes',
          caption:
            changes.length === 1
              ? say`1 value of the plan under the option changed since it was frozen`
              : say`${changes.length} values of the plan under the option changed since it was frozen`,
          unit: null,
          columns: [textColumn('frozen', say`Frozen`), textColumn('now', say`Now`)],
          rows:
            document === null
              ? changes.slice(0, MOST_ROWS).map(
                  ({ path, before, after }): Row => ({
                    id: path,
                    label: path,
                    kind: 'line',
                    cells: [valueCell(before), valueCell(after)],
                  }),
                )
              : differenceRows(document, changes, MOST_ROWS),
          reconciliation: null,
          notes: left(changes.length),
        },
      ]),
  ...(byChanges.length === 0
    ? []
    : [
        figureTable(
          'drift-by-changes',
          byChanges.length === 1
            ? say`1 figure differs because of what was changed`
            : say`${byChanges.length} figures differ because of what was changed`,
          byChanges,
        ),
      ]),
]
