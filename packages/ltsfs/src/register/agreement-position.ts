/** Where an agreement stands on a day: its state, and each instalment with what came in, when the rest is due and whether a condition is open. */
import type { Day } from '../calendar/day.ts'
import type { AgreementRecord, AgreementState, InstalmentRecord } from '../inputs/donor-co-funding.ts'
import type { EntryOf, RegisterEntry } from '../inputs/register.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import type { Ledger } from './ledger.ts'

interface Receipt {
  readonly on: Day
  /** In the currency of the agreement. */
  readonly amount: Decimal
  /** What the bank booked in the currency of the plan, where it is known. */
  readonly credited: Decimal | null
}

export interface InstalmentPosition {
  readonly instalment: InstalmentRecord
  readonly due: Day
  readonly receipts: readonly Receipt[]
  readonly received: Decimal
  readonly open: Decimal
  /** Whether a condition still holds it back. */
  readonly locked: boolean
  readonly overdue: boolean
}

export interface AgreementPosition {
  readonly agreement: AgreementRecord
  /** Whether the register speaks of it; otherwise it is as the plan says. */
  readonly registered: boolean
  readonly state: AgreementState
  /** The entry that brought the state; null where the plan says it. */
  readonly by: string | null
  readonly instalments: readonly InstalmentPosition[]
  /** Expenses charged to it, in the currency of the plan. */
  readonly charged: Decimal
}

type AgreementEntry = Extract<RegisterEntry, { readonly agreement: string }>
type StateEntry = EntryOf<'pledged' | 'signed' | 'suspended' | 'lapsed'>

const isState = (entry: RegisterEntry): entry is StateEntry =>
  entry.kind === 'pledged' || entry.kind === 'signed' || entry.kind === 'suspended' || entry.kind === 'lapsed'

export const agreementPosition = (
  ledger: Ledger,
  agreement: AgreementRecord,
  entries: readonly RegisterEntry[],
  asOf: Day,
): AgreementPosition => {
  const registered = ledger.agreements.has(agreement.id)
  const own = registered ? entries.filter((entry): entry is AgreementEntry => 'agreement' in entry && entry.agreement === agreement.id) : []
  const last = own
    .filter(isState)
    .reduce<StateEntry | null>((latest, entry) => (latest !== null && latest.on > entry.on ? latest : entry), null)
  return {
    agreement,
    registered,
    state: registered ? (last?.kind ?? 'concept') : agreement.state,
    by: last?.id ?? null,
    instalments: agreement.instalments.map((instalment) => instalmentPosition(instalment, registered ? own : null, asOf)),
    charged: entries.reduce(
      (sum, entry) => (entry.kind === 'expensed' && entry.agreement === agreement.id ? sum.plus(entry.amount.amount) : sum),
      ZERO,
    ),
  }
}

const instalmentPosition = (instalment: InstalmentRecord, entries: readonly AgreementEntry[] | null, asOf: Day): InstalmentPosition => {
  const own = (entries ?? []).filter((entry) => 'instalment' in entry && entry.instalment === instalment.id)
  const due = own.reduce((day, entry) => (entry.kind === 'instalment-due' ? entry.due : day), instalment.due)
  const whole = new Decimal(instalment.amount.amount)
  const inPlan = instalment.received !== undefined && instalment.received <= asOf
  const receipts: readonly Receipt[] =
    entries === null
      ? inPlan
        ? [{ on: instalment.received as Day, amount: whole, credited: null }]
        : []
      : own.flatMap((entry) =>
          entry.kind === 'received'
            ? [
                {
                  on: entry.on,
                  amount: new Decimal(entry.amount.amount),
                  credited: entry.credited ? new Decimal(entry.credited.amount) : null,
                },
              ]
            : [],
        )
  const received = receipts.reduce((sum, { amount }) => sum.plus(amount), ZERO)
  const met =
    entries === null
      ? instalment.condition?.met !== undefined && instalment.condition.met <= asOf
      : own.some(({ kind }) => kind === 'condition-met')
  const open = whole.minus(received)
  return {
    instalment,
    due,
    receipts,
    received,
    open,
    locked: instalment.condition !== undefined && !met,
    overdue: due < asOf && !open.isZero(),
  }
}
