/** What a commitment will cost by now: as committed, or as estimated anew, whatever of it has been expensed. */
import type { EntryOf } from '../inputs/register.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Ledger, Movement } from './ledger.ts'

export const estimateOf = (ledger: Ledger, { activity, id }: EntryOf<'committed'>): Decimal =>
  (ledger.movements.get(`commitment ${activity} ${id}`) ?? [])
    .filter((movement) => !isOfExpense(ledger, movement))
    .reduce((sum, { amount }) => sum.plus(amount), ZERO)

/** Whether a movement of a commitment is an expense of it, or takes one back: neither changes what it will cost. */
const isOfExpense = ({ entries }: Ledger, { by, entry }: Movement): boolean => {
  const reversal = by === 'reversed' ? entries.get(entry) : undefined
  return by === 'expensed' || (reversal?.kind === 'reversed' && entries.get(reversal.entry)?.kind === 'expensed')
}
