/** What stands behind the ages of what is owed: each open invoice and accepted quote under its own age. */

import { ageing } from '../../fees/ageing.ts'
import { say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
import type { About } from '../../register/entries-about.ts'
import { added } from '../agreements/agreements-lines.ts'
import type { Table } from '../table.ts'
import { ageingColumns, byCurrency, footings, type Line, openReceivables, type ReceivablesView } from './receivables-tables.ts'

/** Of whom is asked about, or of all; null where nothing of it is open. */
export const itemsByAge = (view: ReceivablesView, about: About): Table | null => {
  const { plan, position } = view
  const lines = openReceivables(view)
    .filter(
      ({ kind, of }) => about.what === 'receivables' || (about.id === of && about.what === (kind === 'invoice' ? 'member' : 'mission')),
    )
    .map(({ id, kind, of, label, currency, due, open }): Line => {
      const isLater = due > position.asOf
      const aged = ageing(isLater ? [] : [{ day: due, amount: open }], ZERO, position.asOf)
      return {
        ...{ id, label: say`${label}: ${id}, due on ${due}`, currency },
        about: kind === 'invoice' ? { member: of } : { mission: of },
        amounts: [isLater ? open : ZERO, ...aged, open],
      }
    })
  if (lines.length === 0) return null
  const columns = ageingColumns()
  return {
    id: 'items',
    caption: say`What is open, by age`,
    unit: null,
    columns,
    rows: byCurrency(lines, columns, plan.currency),
    reconciliation: footings(lines, say`ages less what is open`, (sums) => added(sums.slice(0, -1)).minus(sums.at(-1) ?? ZERO), columns),
    notes: [],
  }
}
