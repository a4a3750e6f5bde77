/** Which entries of the register are about an agreement, an activity, a member or a mission, through whatever they build on; and what each moves. */
import type { Day } from '../calendar/day.ts'
import type { MoneyRecord } from '../inputs/amount.ts'
import type { EntryKind, RegisterEntry } from '../inputs/register.ts'
import { Decimal } from '../money/decimal.ts'

const ENTRY_SUBJECTS = ['agreement', 'activity', 'member', 'mission'] as const
type EntrySubject = (typeof ENTRY_SUBJECTS)[number]

/** "receivables" is whatever members and missions owe, without an id. */
export type About = { readonly what: EntrySubject; readonly id: string } | { readonly what: 'receivables' }

type Subjects = Readonly<Partial<Record<EntrySubject, string>>>

/** What is owed is made more by these and less by those; any other entry leaves it as it is. */
const OWES: Readonly<Partial<Record<EntryKind, 1 | -1>>> = {
  invoiced: 1,
  accepted: 1,
  paid: -1,
  settled: -1,
  waived: -1,
  'written-off': -1,
}

export const isOwing = (about: About | null): boolean =>
  about !== null && (about.what === 'receivables' || about.what === 'member' || about.what === 'mission')

/** One entry with what is known of it besides. */
export interface EntryLine {
  readonly entry: RegisterEntry
  /** Null where it moves no money: a signature, a new due day, what a commitment is re-estimated at. Below zero where it makes what is owed less. */
  readonly amount: Decimal | null
  readonly currency: string | null
  /** The entry that reverses it, on whatever day. */
  readonly reversedBy: RegisterEntry | null
}

const builtOn = (entry: RegisterEntry): string | undefined => {
  switch (entry.kind) {
    case 'paid':
    case 'waived':
    case 'written-off':
      return entry.invoice
    case 'accepted':
    case 'settled':
      return entry.quote
    case 'expensed':
    case 're-estimated':
      return entry.commitment
    case 'paid-out':
      return entry.expense
    case 'carried-forward':
      return entry.reservation
    case 'reversed':
      return entry.entry
    default:
      return undefined
  }
}

/** An expense is charged to the agreement it names, and to general money without one, whatever its commitment says. */
const subjectsOf = (entries: ReadonlyMap<string, RegisterEntry>, entry: RegisterEntry): Subjects => {
  const own = Object.fromEntries(
    ENTRY_SUBJECTS.flatMap((what) => {
      const id: unknown = (entry as Readonly<Record<string, unknown>>)[what]
      return typeof id === 'string' ? [[what, id]] : []
    }),
  ) as Subjects
  const base = entries.get(builtOn(entry) ?? '')
  if (base === undefined) return own
  const { agreement, ...others } = subjectsOf(entries, base)
  return { ...others, ...(agreement === undefined || entry.kind === 'expensed' ? {} : { agreement }), ...own }
}

const moneyOf = (entries: ReadonlyMap<string, RegisterEntry>, entry: RegisterEntry): MoneyRecord | null => {
  if (entry.kind === 're-estimated') return null
  if (entry.kind === 'accepted') return moneyOf(entries, entries.get(entry.quote) ?? entry)
  return 'amount' in entry ? entry.amount : null
}

const isAbout = (about: About, subjects: Subjects): boolean =>
  about.what === 'receivables' ? subjects.member !== undefined || subjects.mission !== undefined : subjects[about.what] === about.id

/** Entries effective by a day, in the order recorded, reversals apart: a reversal stands with what it reverses. Null: about anything. */
export const entriesAbout = (entries: readonly RegisterEntry[], about: About | null, asOf: Day): readonly EntryLine[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const reversals = new Map(entries.flatMap((entry) => (entry.kind === 'reversed' ? [[entry.entry, entry] as const] : [])))
  return entries
    .filter(({ kind, on }) => kind !== 'reversed' && on <= asOf)
    .filter((entry) => about === null || isAbout(about, subjectsOf(byId, entry)))
    .map((entry) => {
      const money = moneyOf(byId, entry)
      const sign = isOwing(about) ? (OWES[entry.kind] ?? null) : 1
      const moves = money !== null && sign !== null
      return {
        entry,
        amount: moves ? new Decimal(money.amount).times(sign) : null,
        currency: moves ? money.currency : null,
        reversedBy: reversals.get(entry.id) ?? null,
      }
    })
}
