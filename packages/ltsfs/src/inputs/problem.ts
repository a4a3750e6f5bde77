/**
 * What is wrong with a document, so that whoever wrote it can mend it: where, what was found, what is expected, what to do.
 *
 * A problem cannot be computed around; a warning can, doubtfully; a finding is a rule of the business that fails. The three are kept apart.
 */
export interface Problem {
  /** Stable, kebab-case: "unknown-key". */
  readonly code: string
  /** Where in the document: "membershipFees.schedules.current.tiers.small.fee". Empty for the document as a whole. */
  readonly path: string
  /** What was found, as text, cut to a readable length. */
  readonly found: string
  readonly expected: string
  /** A full sentence. */
  readonly message: string
  /** What to do about it, a full sentence. */
  readonly remedy: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }
