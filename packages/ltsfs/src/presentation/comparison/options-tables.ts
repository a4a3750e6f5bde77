/** The options of a plan, and everything that one of them (or a stack of them) changes. */

import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import type { AppliedChange } from '../../options/applied.ts'
import { countCell, textCell, textColumn } from '../cell.ts'
import type { Table } from '../table.ts'
import { valueCell } from '../value-text.ts'

export const optionsTable = (document: PlanDocument): Table => {
  const sources = new Map(document.sources.map(({ id, title }) => [id, title]))
  const titles = new Map(document.options.map(({ id, title }) => [id, title]))
  return {
    id: 'options',
    caption:
      document.options.length === 1 ? say`1 option lies beside the plan` : say`${document.options.length} options lie beside the plan`,
    unit: null,
    columns: [
      textColumn('summary', say`What it does`),
      { id: 'changes', label: say`Changes`, kind: 'number' },
      textColumn('includes', say`Laid over`),
      textColumn('source', say`Source`),
    ],
    rows: document.options.map(({ id, title, summary, source, includes = [], changes, illustrative }) => ({
      id,
      label: title,
      kind: 'line',
      of: { option: id },
      cells: [
        textCell(illustrative === true ? say`${summary} (illustrative)` : summary),
        countCell(changes.length),
        textCell(includes.map((under) => titles.get(under) ?? under).join(', ') || null),
        textCell(sources.get(source) ?? source),
      ],
    })),
    reconciliation: null,
    notes: [],
  }
}

const yearsText = ({ from, until }: AppliedChange): string | null =>
  from === null ? null : until === null ? say`from ${from}` : until === from + 1 ? `${from}` : say`${from} to ${until - 1}`

/** `caption` names what is laid over the plan. */
export const changesTable = (changes: readonly AppliedChange[], caption: string): Table => ({
  id: 'changes',
  caption,
  unit: null,
  columns: [
    textColumn('years', say`Years`),
    textColumn('before', say`Before`),
    textColumn('after', say`After`),
    textColumn('option', say`Option`),
    textColumn('reason', say`Reason`),
  ],
  rows: changes.map((change) => ({
    id: `${change.option}-${change.at}`,
    label: change.path,
    kind: 'line',
    of: { option: change.option },
    cells: [
      textCell(yearsText(change)),
      valueCell(change.before),
      valueCell(change.after),
      textCell(change.option),
      textCell(change.reason),
    ],
  })),
  reconciliation: null,
  notes: [],
})
