/** The waterfall of one year as a matrix: the cost of each use of money against each source that pays it, and what is missing. */

import type { Assessment } from '../../checks/check.ts'
import { combinedOf, inYear } from '../../comparison/combined-name.ts'
import { USE_LABELS } from '../../forecast/statement.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { USES, type Use } from '../../spending/spending.ts'
import { SOURCES, type Source } from '../../waterfall/payment-order.ts'
import { cellOf, moneyCell } from '../cell.ts'
import { waterfallSentence } from '../sentences.ts'
import type { Column, Row, Table } from '../table.ts'
import { footing } from './footing.ts'
import { basisNotes } from './year-table.ts'

const SOURCE_LABELS: Readonly<Record<Source, () => string>> = {
  restricted: later`Restricted co-funding`,
  recurrent: later`Recurrent income`,
  unrestricted: later`Unrestricted extra-budgetary income`,
  'one-off': later`One-off income`,
  reserves: later`Reserves above their floor`,
}

const column = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })

export const waterfallTable = (assessment: Assessment, year: number): Table => {
  const { currency } = assessment.forecast.plan
  const read = (id: string, of: Readonly<Record<string, string>>): Decimal => assessment.amount(id, of, year) ?? ZERO
  const add = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), ZERO)
  const rowOf = (use: Use): Row => ({
    id: use,
    label: USE_LABELS[use](),
    kind: 'line',
    cells: [
      cellOf(assessment, `spending/${use}`, {}, year),
      ...SOURCES.map((source) => cellOf(assessment, 'waterfall/pays', { use, source }, year)),
      cellOf(assessment, 'waterfall/gap', { use }, year),
    ],
  })
  const total: Row = {
    id: 'total',
    label: say`All uses`,
    kind: 'total',
    cells: [
      cellOf(assessment, 'spending/total', {}, year),
      ...SOURCES.map((source) => ({
        ...moneyCell(add(USES.map((use) => read('waterfall/pays', { use, source }))), currency),
        combined: combinedOf(['waterfall/pays'], { of: { source }, years: inYear(year) }),
      })),
      cellOf(assessment, 'indicators/gap', {}, year),
    ],
  }
  const differences = USES.map((use) => ({
    column: USE_LABELS[use](),
    left: read(`spending/${use}`, {})
      .minus(add(SOURCES.map((source) => read('waterfall/pays', { use, source }))))
      .minus(read('waterfall/gap', { use })),
  }))
  const inAndOut = [{ column: `${year}`, left: read('waterfall/total-in', {}).minus(read('waterfall/total-out', {})) }]
  return {
    id: 'waterfall',
    caption: waterfallSentence(assessment, year),
    unit: currency,
    columns: [
      column('cost', say`Cost`),
      ...SOURCES.map((source) => column(source, SOURCE_LABELS[source]())),
      column('gap', say`Not funded`),
    ],
    rows: [...USES.map(rowOf), total],
    reconciliation: [
      footing({
        ...{ what: say`Cost less what the sources pay and what is not funded`, currency, differences },
        everywhere: say`each of ${differences.length} rows`,
      }),
      footing({ what: say`All money in less all money out`, currency, differences: inAndOut }),
    ].join(' '),
    notes: basisNotes(assessment),
  }
}
