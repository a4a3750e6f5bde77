/** An entry of the register in words: its kind as a name, and what it says as one sentence. */

import type { MoneyRecord } from '../../inputs/amount.ts'
import type { EntryKind, RegisterEntry } from '../../inputs/register.ts'
import { later, say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { Decimal } from '../../money/decimal.ts'
import { spell, spellWritten } from '../../money/spell.ts'

export const ENTRY_LABELS: Readonly<Record<EntryKind, () => string>> = {
  pledged: later`Pledged`,
  signed: later`Signed`,
  suspended: later`Suspended`,
  lapsed: later`Lapsed`,
  'condition-met': later`Condition met`,
  'instalment-due': later`Due day agreed anew`,
  received: later`Received`,
  invoiced: later`Invoiced`,
  paid: later`Paid`,
  waived: later`Waived`,
  'written-off': later`Written off`,
  reserved: later`Reserved`,
  'carried-forward': later`Carried forward`,
  committed: later`Committed`,
  're-estimated': later`Re-estimated`,
  expensed: later`Expensed`,
  'paid-out': later`Paid out`,
  'quote-issued': later`Quote issued`,
  accepted: later`Accepted`,
  settled: later`Settled`,
  'rate-set': later`Rate of exchange set`,
  'override-granted': later`Override granted`,
  reversed: later`Reversed`,
}

const money = ({ amount, currency }: MoneyRecord): string => `${spell(new Decimal(amount), minorUnits(currency))} ${currency}`
const under = (agreement: string | undefined): string => (agreement === undefined ? '' : say`, charged to ${agreement}`)

export const entrySentence = (entry: RegisterEntry): string => {
  switch (entry.kind) {
    case 'pledged':
      return say`${entry.agreement} is pledged.`
    case 'signed':
      return say`${entry.agreement} is signed.`
    case 'suspended':
      return say`${entry.agreement} is suspended: ${entry.reason}`
    case 'lapsed':
      return say`${entry.agreement} is lapsed: ${entry.reason}`
    case 'condition-met':
      return say`The condition of ${entry.instalment} of ${entry.agreement} is met.`
    case 'instalment-due':
      return say`${entry.instalment} of ${entry.agreement} falls due on ${entry.due}.`
    case 'received':
      return entry.credited === undefined
        ? say`${money(entry.amount)} received for ${entry.instalment} of ${entry.agreement}.`
        : say`${money(entry.amount)} received for ${entry.instalment} of ${entry.agreement}; the bank booked ${money(entry.credited)}.`
    case 'invoiced':
      return say`${entry.member} is invoiced ${money(entry.amount)} for ${entry.fiscalYear}, due on ${entry.due}.`
    case 'paid':
      return say`${money(entry.amount)} paid on ${entry.invoice}.`
    case 'waived':
      return say`${money(entry.amount)} of ${entry.invoice} waived: ${entry.reason}`
    case 'written-off':
      return say`${money(entry.amount)} of ${entry.invoice} written off: ${entry.reason}`
    case 'rate-set':
      return entry.agreement === undefined
        ? say`One ${entry.currency} is worth ${spellWritten(entry.rate)}.`
        : say`One ${entry.currency} is worth ${spellWritten(entry.rate)}, agreed for ${entry.agreement}.`
    case 'reversed':
      return say`${entry.entry} is reversed: ${entry.reason}`
    default:
      return spendingSentence(entry)
  }
}

type Rest = Exclude<
  RegisterEntry,
  {
    readonly kind:
      | ('pledged' | 'signed' | 'suspended' | 'lapsed' | 'condition-met' | 'instalment-due' | 'received')
      | ('invoiced' | 'paid' | 'waived' | 'written-off' | 'rate-set' | 'reversed')
  }
>

const spendingSentence = (entry: Rest): string => {
  switch (entry.kind) {
    case 'reserved':
      return say`${money(entry.amount)} reserved for ${entry.activity} in ${entry.fiscalYear}${under(entry.agreement)}.`
    case 'carried-forward':
      return say`${entry.reservation} is carried forward into ${entry.into}: ${entry.reason}`
    case 'committed':
      return say`${money(entry.amount)} committed for ${entry.activity} in ${entry.fiscalYear}${under(entry.agreement)}.`
    case 're-estimated':
      return say`${entry.commitment} is re-estimated at ${money(entry.amount)}: ${entry.reason}`
    case 'expensed':
      return say`${money(entry.amount)} expensed on ${entry.commitment}${under(entry.agreement)}.`
    case 'paid-out':
      return say`${money(entry.amount)} paid out on ${entry.expense}.`
    case 'quote-issued':
      return say`${entry.mission} is quoted at ${money(entry.amount)}, valid until ${entry.validUntil}.`
    case 'accepted':
      return say`${entry.quote} is accepted.`
    case 'settled':
      return say`${money(entry.amount)} settled on ${entry.quote}.`
    case 'override-granted':
      return say`${entry.authority} allows ${money(entry.amount)} for ${entry.activity} until ${entry.expires}: ${entry.reason}`
    default:
      return entry satisfies never
  }
}
