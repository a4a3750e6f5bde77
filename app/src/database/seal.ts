/** Seals a row to the one before it: SHA-256 over the canonical JSON of every column and the seal of the row before. */

import { createHash } from 'node:crypto'
import { canonicalJson } from 'ltsfs'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A whole plan is hashed several times on its way into the database: the last of such texts are compared, which takes less time. */
const LONG = 50_000
const MOST_KEPT = 3
const kept: { readonly text: string; readonly sha256: string }[] = []

export function sha256Of(text: string): string {
  if (text.length < LONG) return hashOf(text)
  const known = kept.find((each) => each.text === text)
  if (known !== undefined) return known.sha256
  const sha256 = hashOf(text)
  kept.unshift({ text, sha256 })
  kept.length = Math.min(kept.length, MOST_KEPT)
  return sha256
}

/** The seal before the first row. */
export const FIRST_SEAL = '0'.repeat(64)

export interface Sealed {
  readonly previous_sha256: string
  readonly sha256: string
}

export const sealed = <R extends object>(row: R, previous: string): R & Sealed => {
  const open = { ...row, previous_sha256: previous }
  return { ...open, sha256: sha256Of(canonicalJson(open)) }
}

/** Whether a row is what was sealed, and sealed to this one before it. */
export const isSealed = ({ sha256, ...open }: Sealed, previous: string): boolean =>
  open.previous_sha256 === previous && sha256Of(canonicalJson(open)) === sha256
