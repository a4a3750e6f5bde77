/** Reads entries into a ledger in the order recorded, entries of one moment in the order given; every entry at fault is told. */

import { compareMoments } from '../calendar/moment.ts'
import type { EntryKind, EntryOf, RegisterEntry } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'
import { takenBack } from './last-day.ts'
import { enter, type Ledger } from './ledger.ts'
import { post } from './post.ts'
import { problemOf, type RegisterProblem } from './problem.ts'

/** Whether an entry was recorded by a day or an instant; as precise as the moment asked for. */
const isKnown = (entry: RegisterEntry, knownOn: string): boolean => {
  const moment = knownOn.replace(/Z$/, '')
  return entry.recorded.replace(/Z$/, '').slice(0, moment.length) <= moment
}

const inOrderRecorded = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] =>
  entries.toSorted((a, b) => compareMoments(a.recorded, b.recorded))

export interface ReadLedger {
  readonly ledger: Ledger
  readonly problems: readonly RegisterProblem[]
}

/** `knownOn` leaves out what was recorded later; without it, everything counts. */
export const readLedger = (plan: Plan, all: readonly RegisterEntry[], knownOn?: string): ReadLedger => {
  const entries = knownOn === undefined ? all : all.filter((entry) => isKnown(entry, knownOn))
  const ledger: Ledger = {
    plan,
    entries: new Map(),
    reversals: new Map(),
    movements: new Map(),
    refused: new Set(),
    toCome: new Set(entries.map(({ id }) => id)),
    signatures: new Map(),
    rated: new Set(),
    undone: takenBack(all),
    agreements: new Set([...spokenOf(all), ...spokenOf(entries)]),
  }
  const problems: RegisterProblem[] = []
  for (const entry of inOrderRecorded(entries)) {
    const posting = ledger.entries.has(entry.id) || ledger.refused.has(entry.id) ? recordedTwice(entry) : post(ledger, entry)
    if ('movements' in posting) {
      enter(ledger, posting.movements)
      index(ledger, entry)
      continue
    }
    if (!ledger.entries.has(entry.id)) ledger.refused.add(entry.id)
    if ('refusal' in posting) problems.push(problemOf(entry, posting.refusal))
  }
  return { ledger, problems }
}

/** Entries by which the register speaks of an agreement; others only name one. */
const AGREEMENT_KINDS: readonly EntryKind[] = ['pledged', 'signed', 'suspended', 'lapsed', 'condition-met', 'instalment-due', 'received']

/** An entry that was taken back says nothing: whatever the plan says holds again. */
const spokenOf = (entries: readonly RegisterEntry[]): ReadonlySet<string> => {
  const undone = takenBack(entries)
  return new Set(
    entries.flatMap((entry) =>
      AGREEMENT_KINDS.includes(entry.kind) && !undone.has(entry.id) && 'agreement' in entry && entry.agreement !== undefined
        ? [entry.agreement]
        : [],
    ),
  )
}

const recordedTwice = ({ id }: RegisterEntry) => ({
  refusal: {
    code: 'entry-recorded-twice' as const,
    found: id,
    expected: say`a name of its own`,
    because: say`stands in the register twice under this name`,
    remedy: say`Leave one of the two out, or give it a name of its own.`,
  },
})

const index = (ledger: Ledger, entry: RegisterEntry): void => {
  ledger.entries.set(entry.id, entry)
  if (entry.kind === 'reversed') ledger.reversals.set(entry.entry, entry)
  if (entry.kind === 'rate-set' && entry.agreement === undefined) ledger.rated.add(entry.currency)
  if (entry.kind === 'signed') {
    const known: EntryOf<'signed'>[] = ledger.signatures.get(entry.agreement) ?? []
    known.push(entry)
    ledger.signatures.set(entry.agreement, known)
  }
}
