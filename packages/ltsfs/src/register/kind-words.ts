/** What kind of entry one is, as a word within a sentence; in English it is the kind itself. */
import type { EntryKind } from '../inputs/register.ts'
import { later } from '../language/say.ts'

export const KIND_WORDS: Readonly<Record<EntryKind, () => string>> = {
  pledged: later`pledged`,
  signed: later`signed`,
  suspended: later`suspended`,
  lapsed: later`lapsed`,
  'condition-met': later`condition-met`,
  'instalment-due': later`instalment-due`,
  received: later`received`,
  invoiced: later`invoiced`,
  paid: later`paid`,
  waived: later`waived`,
  'written-off': later`written-off`,
  reserved: later`reserved`,
  'carried-forward': later`carried-forward`,
  committed: later`committed`,
  're-estimated': later`re-estimated`,
  expensed: later`expensed`,
  'paid-out': later`paid-out`,
  'quote-issued': later`quote-issued`,
  accepted: later`accepted`,
  settled: later`settled`,
  'rate-set': later`rate-set`,
  'override-granted': later`override-granted`,
  reversed: later`reversed`,
}
