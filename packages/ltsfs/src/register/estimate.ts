/** What a commitment will cost by now: as committed, or as estimated anew, whatever of it has been expensed. */
import type { EntryOf } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { type Decimal, ZERO } from '../money/decimal.ts'
import type { Ledger, Movement } from './ledger.ts'

export const estimateOf = (ledger: Ledger, { activity, id }: EntryOf<'committed'>): Decimal =>
  (ledger.movements.get(`commitment ${activity} ${id}`) ?? [])
    .filter((movement) => !isOfExpense(ledger, movement))
    .reduce((sum, { amount }) => sum.plus(amount), ZERO)

/** The estimate of a commitment that stands from a later day: one before it would have to say what comes of both. */
export const estimateAfter = (
  { entries, reversals }: Ledger,
  { commitment, on }: EntryOf<'re-estimated'>,
): EntryOf<'re-estimated'> | null =>
  [...entries.values()].find(
    (other): other is EntryOf<'re-estimated'> =>
      other.kind === 're-estimated' && other.commitment === commitment && other.on > on && !reversals.has(other.id),
  ) ?? null

export const estimateBeforeAnother = (ledger: Ledger, entry: EntryOf<'re-estimated'>) => {
  const later = estimateAfter(ledger, entry)
  if (later === null) return null
  return {
    refusal: {
      code: 'entry-before-another' as const,
      found: later.id,
      expected: say`${later.on} or later`,
      because: say`re-estimates "${entry.commitment}" from ${entry.on} on, before "${later.id}" of ${later.on} does`,
      remedy: say`Reverse "${later.id}" and enter it again after this one, or write a day from ${later.on} on.`,
    },
  }
}

/** Whether a movement of a commitment is an expense of it, or takes one back: neither changes what it will cost. */
const isOfExpense = ({ entries }: Ledger, { by, entry }: Movement): boolean => {
  const reversal = by === 'reversed' ? entries.get(entry) : undefined
  return by === 'expensed' || (reversal?.kind === 'reversed' && entries.get(reversal.entry)?.kind === 'expensed')
}
