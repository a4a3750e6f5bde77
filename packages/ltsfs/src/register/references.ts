/** Finds what an entry is about and what it builds on, or says what is wrong with the reference. */

import type { AgreementRecord, InstalmentRecord } from '../inputs/donor-co-funding.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { EntryKind, EntryOf, RegisterEntry } from '../inputs/register.ts'
import { say } from '../language/say.ts'
import { KIND_WORDS } from './kind-words.ts'
import type { Ledger } from './ledger.ts'
import type { Refusal } from './problem.ts'

export type Found<T> = { readonly found: T } | { readonly refusal: Refusal } | { readonly follows: string }

/** What a record is: "an agreement of the plan", and within a sentence "the agreement". */
interface InWords {
  readonly one: string
  readonly the: string
}

export const RECORDS = {
  agreement: () => ({ one: say`an agreement of the plan`, the: say`the agreement` }),
  activity: () => ({ one: say`an activity of the plan`, the: say`the activity` }),
  member: () => ({ one: say`a member of the plan`, the: say`the member` }),
  mission: () => ({ one: say`a mission of the plan`, the: say`the mission` }),
} satisfies Readonly<Record<string, () => InWords>>

/** A record of the plan by its name. */
export const recordOf = <T extends { readonly id: string }>({ one, the }: InWords, id: string, records: readonly T[]): Found<T> => {
  const found = records.find((record) => record.id === id)
  if (found !== undefined) return { found }
  const near = nearestWord(
    id,
    records.map((record) => record.id),
  )
  const remedy = near === undefined ? say`Enter ${the} into the plan first, or correct the name.` : say`Write "${near}" if that is meant.`
  return {
    refusal: {
      code: 'unknown-record',
      found: id,
      expected: one,
      because: say`is about ${the} "${id}", which the plan does not have`,
      remedy,
    },
  }
}

/** The agreement an entry is about, signed by the day of the entry where that is asked. */
export const agreementOf = (ledger: Ledger, entry: RegisterEntry, id: string, signed: boolean): Found<AgreementRecord> => {
  const agreement = recordOf(RECORDS.agreement(), id, ledger.plan.document.donorCoFunding.agreements)
  if ('refusal' in agreement || !signed) return agreement
  const signatures = (ledger.signatures.get(id) ?? []).filter((other) => !ledger.reversals.has(other.id))
  if (signatures.some(({ on }) => on <= entry.on)) return agreement
  const [first] = signatures.map(({ on }) => on).toSorted()
  return {
    refusal: {
      code: 'entry-before-agreement',
      found: entry.on,
      expected: first === undefined ? say`the signature of "${id}" before it` : say`${first} or later`,
      because:
        first === undefined
          ? say`is effective on ${entry.on}, before the agreement "${id}" was signed`
          : say`is effective on ${entry.on}, before the agreement "${id}" was signed on ${first}`,
      remedy: say`Enter the signature of "${id}" with its day first, or correct the day of this entry.`,
    },
  }
}

export const instalmentOf = (agreement: AgreementRecord, id: string): Found<InstalmentRecord> =>
  recordOf(
    { one: say`an instalment of "${agreement.id}" of the plan`, the: say`the instalment of "${agreement.id}"` },
    id,
    agreement.instalments,
  )

/** The entry another one builds on: of the right kind, recorded and effective before it, not reversed. */
export const entryOf = <K extends EntryKind>(ledger: Ledger, entry: RegisterEntry, id: string, kind: K): Found<EntryOf<K>> => {
  const other = ledger.entries.get(id)
  const refuse = (code: Refusal['code'], expected: string, because: string, remedy: string): Found<EntryOf<K>> => ({
    refusal: { code, found: id, expected, because, remedy },
  })
  if (other === undefined && ledger.refused.has(id)) return { follows: id }
  if (other === undefined && ledger.toCome.has(id))
    return refuse(
      'entry-not-recorded-yet',
      say`an entry recorded before ${entry.recorded}`,
      say`builds on "${id}", which was recorded after it`,
      say`Record this entry after "${id}", or correct when one of the two was recorded.`,
    )
  if (other === undefined)
    return refuse(
      'unknown-entry',
      say`the id of an earlier entry`,
      say`builds on "${id}", which is not in the register`,
      say`Enter "${id}" first, or correct the name.`,
    )
  if (other.kind !== kind)
    return refuse(
      'entry-of-another-kind',
      say`an entry of the kind ${KIND_WORDS[kind]()}`,
      say`builds on "${id}", which is of the kind ${KIND_WORDS[other.kind]()}`,
      say`Name an entry of the kind ${KIND_WORDS[kind]()}.`,
    )
  const reversal = ledger.reversals.get(id)
  if (reversal !== undefined)
    return refuse(
      'builds-on-reversed',
      say`an entry that stands`,
      say`builds on "${id}", which "${reversal.id}" has reversed`,
      say`Enter "${id}" anew under another name and build on that.`,
    )
  if (other.on > entry.on)
    return refuse(
      'entry-before-another',
      say`${other.on} or later`,
      say`is effective on ${entry.on}, before "${id}" of ${other.on} on which it builds`,
      say`Correct the day of this entry, or reverse "${id}" and enter it with the right day.`,
    )
  return { found: other as EntryOf<K> }
}
