/** A row of a file to be imported, as it is shown before anything is written: what it would do, or why it cannot. */
import { canonicalJson, type Problem, type RegisterEntry, say } from 'ltsfs'
import { sha256Of } from '../database/seal.ts'
import type { AgreementRecord } from './agreements-of-plan.ts'
import type { Draft } from './draft.ts'

export interface ImportRow {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly state: 'new' | 'duplicate' | 'problem'
  /** What it would do, a full sentence. */
  readonly does: string
  readonly problems: readonly Problem[]
  /** The same for the same row, whenever and in whatever file. */
  readonly fingerprint: string
  /** What is written when it is chosen. */
  readonly drafts: readonly Draft[]
  readonly agreement: AgreementRecord | null
}

export type ImportRows =
  /** And how many lines hold nothing. */
  | { readonly ok: true; readonly value: readonly ImportRow[]; readonly blank: number }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Of what happened, not of how it was named or noted: amounts as numbers, so that 100 and 100.00 are one. */
export const fingerprintOf = (record: unknown): string => sha256Of(canonicalJson(record))

export const plainAmount = (amount: string): string => (/^\d+\.\d+$/.test(amount) ? amount.replace(/\.?0+$/, '') : amount)

/** Ids of entries that were reversed: what they recorded may be recorded again. */
export const reversedIds = (entries: readonly RegisterEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.kind === 'reversed' ? [entry.entry] : [])))

export const problemOfLine = (line: number, problem: Omit<Problem, 'path'>): Problem => ({ path: say`line ${line}`, ...problem })
