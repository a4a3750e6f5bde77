/** What the checks find, the gravest first: the sentence with its figures, the years it holds for, and the way to its explanation. */

import { later, type Row, say, type Table } from 'ltsfs'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface FindingsProps {
  readonly table: Table
  readonly selection: Selection
}

const BADGES: Readonly<Record<string, () => string>> = { fail: later`Fails`, warn: later`Attention`, note: later`Note` }
const ALWAYS_SHOWN = 6

export const Findings = ({ table: { rows }, selection }: FindingsProps) => {
  const urgent = rows.filter((row) => row.cells[0]?.status !== 'note').slice(0, ALWAYS_SHOWN)
  const others = rows.filter((row) => !urgent.includes(row))
  return (
    <>
      <List rows={urgent} selection={selection} />
      {others.length > 0 && (
        <details>
          <summary>{say`${others.length} more, ${others.filter((row) => row.cells[0]?.status === 'note').length} of them notes`}</summary>
          <List rows={others} selection={selection} />
        </details>
      )}
    </>
  )
}

const List = ({ rows, selection }: { readonly rows: readonly Row[]; readonly selection: Selection }) => (
  <ul class="findings">
    {rows.map(({ cells: [severity, years, finding] }) => (
      <li>
        <span class={`badge ${severity?.status ?? ''}`}>{BADGES[severity?.status ?? '']?.() ?? severity?.text}</span>
        <div>
          {finding?.figure === undefined ? finding?.text : <a href={explanationOf(finding.figure, selection)}>{finding.text}</a>}{' '}
          <span class="quiet small">{years?.text}</span>
        </div>
      </li>
    ))}
  </ul>
)
