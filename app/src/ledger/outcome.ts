/** What comes of an operation: done, done before, or refused as a whole with nothing written. */
import type { Answer, Problem, RegisterEntry } from 'ltsfs'
import type { OperationKind } from '../database/operations.ts'

/** What was done, as it was answered the first time. */
export interface Done {
  /** The number of the operation; null when there was nothing to do. */
  readonly operation: number | null
  readonly kind: OperationKind
  /** Ids of the entries it made, in order. */
  readonly entries: readonly string[]
  /** How many entries the register had after it. */
  readonly register: number
  /** Ids of agreements it brought into the plan. */
  readonly agreements?: readonly string[]
}

/** For a page that says 409: what was asked, what others entered meanwhile, and what the asker had seen. */
export interface Conflict<T = readonly RegisterEntry[]> {
  readonly yours: T
  readonly theirs: T
  readonly base: T
}

/** 422, 409, 409, 422, 404, 503. */
export type Reason = 'refused' | 'not-covered' | 'conflict' | 'key-reused' | 'unknown-plan' | 'unavailable'

export interface Refused {
  readonly ok: false
  readonly reason: Reason
  readonly problems: readonly Problem[]
  readonly conflict?: Conflict
  /** Of a refusal for want of cover: the answer with its cut and the ways that would close the gap. */
  readonly answer?: Answer
}

export type Outcome = { readonly ok: true; readonly value: Done; readonly repeated: boolean } | Refused

export const refusedFor = (reason: Reason, ...problems: readonly Problem[]): Refused => ({ ok: false, reason, problems })
