/** What is odd in the source data, and what is done about it. Nothing is corrected. */

import type { Anomaly } from '../../data-quality/index.ts'
import { say } from '../../language/say.ts'
import { textCell, textColumn } from '../cell.ts'
import type { Table } from '../table.ts'

const ORDER = ['hold', 'warn', 'note'] as const

export const dataQualityTable = (anomalies: readonly Anomaly[]): Table => {
  const sorted = ORDER.flatMap((severity) => anomalies.filter((anomaly) => anomaly.severity === severity))
  const held = anomalies.filter(({ severity }) => severity === 'hold').length
  return {
    id: 'data-quality',
    caption:
      anomalies.length === 0
        ? say`Nothing odd is found in the data`
        : say`${anomalies.length} oddities are found in the data, ${held} of them to be confirmed before use`,
    unit: null,
    columns: [
      textColumn('severity', say`Kind`),
      textColumn('members', say`Members`),
      textColumn('finding', say`Finding`),
      textColumn('treatment', say`What is done about it`),
    ],
    rows: sorted.map(({ rule, severity, members, title, message, treatment }, at) => ({
      id: `${rule}-${at + 1}`,
      label: title,
      kind: 'line',
      of: { rule },
      cells: [
        { amount: null, text: severity, status: severity },
        textCell(members.join(', ') || null),
        textCell(message),
        textCell(treatment),
      ],
    })),
    reconciliation: null,
    notes: [say`Nothing is corrected silently: values stand as printed beside as understood.`],
  }
}
