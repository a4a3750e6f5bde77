/** Where the amounts of the tables of agreements lead: to the instalments they are the sum of, the entries behind them, or the page of the agreement. */
import type { Column, Row } from 'ltsfs'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { INSTALMENTS } from './instalments-page.tsx'
import type { AgreementsShown, TableName } from './queries.ts'

type Days = Readonly<Record<string, string>>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "2019", "2019-03", "--03" for the month of any year, or "all". */
const dueIn = (row: Row, { id }: Column): string => {
  const month = MONTHS.indexOf(id) + 1
  if (row.kind === 'total') return month === 0 ? 'all' : `--${String(month).padStart(2, '0')}`
  return month === 0 ? row.id : `${row.id}-${String(month).padStart(2, '0')}`
}

export const agreementLinks = ({ attention, registered }: AgreementsShown, selection: Selection, asOf: Days) => {
  const instalments = (besides: Days) => addressOf(INSTALMENTS, selection, { ...besides, ...asOf })
  const entries = (agreement: string) => addressOf('/log/entries', selection, { agreement, ...asOf })
  const one = (agreement: string) => addressOf(`/agreements/${agreement}`, selection, asOf)
  return (name: TableName, row: Row, column: Column): string | undefined => {
    const agreement = row.of?.['agreement']
    switch (name) {
      case 'pipeline':
        if (['overdue', 'expiring', 'incomplete'].includes(column.id))
          return attention.some(({ kind }) => kind === column.id) ? `#${column.id}` : '#attention'
        return instalments(row.kind === 'total' ? {} : { state: row.id })
      case 'calendar':
        return instalments({ due: dueIn(row, column) })
      case 'open':
        return instalments(agreement === undefined ? { open: 'yes' } : { agreement, open: 'yes' })
      case 'promises':
        if (agreement === undefined) return instalments({ currency: row.id.replace('all-', '') })
        return column.id === 'received' && registered.has(agreement) ? entries(agreement) : instalments({ agreement })
      case 'delivery':
        if (agreement === undefined) return undefined
        return column.id === 'spent' ? entries(agreement) : column.id === 'booked' ? instalments({ agreement }) : one(agreement)
      case 'conditions':
      case 'scope':
        return agreement === undefined ? undefined : one(agreement)
      default:
        return name satisfies never
    }
  }
}
