/** An entry of the register as a row of its table, and a row as the entry it is. */
import type { RegisterEntry } from 'ltsfs'
import type { RegisterEntryTable } from './schema.ts'
import { type Sealed, sealed } from './seal.ts'

/** Every key that an entry of some kind has: a key the library adds has to find its column here. */
type EntryKey = RegisterEntry extends infer E ? (E extends unknown ? keyof E : never) : never
type Column = keyof Omit<RegisterEntryTable, keyof Sealed | 'plan_id' | 'number' | 'operation'>

const COLUMNS: Readonly<Record<Exclude<EntryKey, 'amount' | 'credited'>, Column>> = {
  id: 'id',
  kind: 'kind',
  who: 'who',
  recorded: 'recorded',
  on: 'effective_on',
  document: 'document',
  note: 'note',
  agreement: 'agreement',
  instalment: 'instalment',
  member: 'member',
  activity: 'activity',
  mission: 'mission',
  fiscalYear: 'fiscal_year',
  into: 'into_year',
  currency: 'currency',
  rate: 'rate',
  due: 'due',
  expires: 'expires',
  validUntil: 'valid_until',
  invoice: 'invoice',
  reservation: 'reservation',
  commitment: 'commitment',
  expense: 'expense',
  quote: 'quote',
  entry: 'reverses',
  authority: 'authority',
  reason: 'reason',
}
const KEYS = Object.entries(COLUMNS)

interface Place {
  readonly planId: string
  readonly number: number
  readonly operation: number
  readonly previousSha256: string
}

export function rowOf(entry: RegisterEntry, { planId, number, operation, previousSha256 }: Place): RegisterEntryTable {
  const given = entry as unknown as Readonly<Record<string, string | number | undefined>>
  const { amount, credited } = entry as { readonly amount?: Money; readonly credited?: Money }
  const row = {
    plan_id: planId,
    number,
    operation,
    ...Object.fromEntries(KEYS.map(([key, column]) => [column, given[key] ?? null])),
    amount: amount?.amount ?? null,
    ...(amount === undefined ? {} : { currency: amount.currency }),
    credited_amount: credited?.amount ?? null,
    credited_currency: credited?.currency ?? null,
  }
  return sealed(row, previousSha256) as unknown as RegisterEntryTable
}

interface Money {
  readonly amount: string
  readonly currency: string
}

export function entryOf(row: RegisterEntryTable): RegisterEntry {
  const known = KEYS.filter(([key, column]) => row[column] !== null && !(key === 'currency' && row.amount !== null))
  const entry = {
    ...Object.fromEntries(known.map(([key, column]) => [key, row[column]])),
    ...(row.amount === null ? {} : { amount: { amount: row.amount, currency: row.currency } }),
    ...(row.credited_amount === null ? {} : { credited: { amount: row.credited_amount, currency: row.credited_currency } }),
  }
  return entry as unknown as RegisterEntry
}
