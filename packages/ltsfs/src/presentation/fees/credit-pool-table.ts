/** The pool that credits for prompt payment come out of, year by year: what it holds, what is credited out of it, what is left and lapses. */

import type { Assessment } from '../../checks/check.ts'
import { say } from '../../language/say.ts'
import { ZERO } from '../../money/decimal.ts'
import { cellOf, yearColumns } from '../cell.ts'
import { footing } from '../outlook/footing.ts'
import type { Row, Table } from '../table.ts'

/** Null where the plan gives no credit. */
export const creditPoolTable = (assessment: Assessment): Table | null => {
  const { plan, years, amount } = assessment.forecast
  const record = plan.document.membershipFees.promptPayment
  if (record === undefined) return null
  const { id: pool, title, amount: held } = record.pool
  const source = plan.document.sources.find(({ id }) => id === held.source)
  const row = (id: string, label: string, kind: Row['kind'], of: Readonly<Record<string, string>>): Row => ({
    ...{ id, label, kind, depth: 0 },
    cells: years.map((year) => cellOf(assessment, `membership-fees/${id}`, of, year)),
  })
  const of = (id: string, key: Readonly<Record<string, string>>, year: number) => amount(`membership-fees/${id}`, key, year) ?? ZERO
  return {
    id: 'pool',
    caption: say`Credits for prompt payment out of “${title}”`,
    unit: plan.currency,
    columns: yearColumns(years),
    rows: [
      row('credit-pool', say`The pool holds`, 'line', { pool }),
      row('credited', say`Credited to members that pay in the year due (−)`, 'line', {}),
      row('credit-pool-left', say`Left in the pool, lapses`, 'total', { pool }),
    ],
    reconciliation: footing({
      what: say`The pool less what is credited less what is left`,
      currency: plan.currency,
      differences: years.map((year) => ({
        column: String(year),
        left: of('credit-pool', { pool }, year)
          .minus(of('credited', {}, year))
          .minus(of('credit-pool-left', { pool }, year)),
      })),
    }),
    notes: [
      say`The pool is “${title}”, as stated in ${source === undefined ? held.source : say`“${source.title}”`}. Credits are never more than it holds; where they would be, it is shared in proportion.`,
    ],
  }
}
