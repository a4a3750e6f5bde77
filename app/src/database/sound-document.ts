/**
 * The document of a recorded version, if it is the one whose hash was recorded.
 *
 * Hashing is the costly part: the texts found sound most recently are kept, so that a page looked at again compares and does not hash.
 */
import { canonicalJson, say } from 'ltsfs'
import { DamagedVersion } from './damaged-version.ts'
import { sha256Of } from './seal.ts'

interface StoredVersion {
  readonly planId: string
  readonly number: number
  readonly sha256: string
  /** The document as it is stored. */
  readonly document: string
}

const MOST_KEPT = 16
const kept = new Map<string, { readonly text: string; readonly document: unknown }>()

/** Throws `DamagedVersion`. */
export function soundDocument(version: StoredVersion): unknown {
  const known = kept.get(version.sha256)
  if (known?.text === version.document) return known.document
  const document = parsed(version.document)
  if (document === undefined || sha256Of(canonicalJson(document)) !== version.sha256)
    throw new DamagedVersion(version, say`its document is not the one that was recorded`)
  keepSound(version, document)
  return document
}

/** What is just recorded, as it was read: it is opened next. */
export function keepSound({ sha256, document: text }: Pick<StoredVersion, 'sha256' | 'document'>, document: unknown): void {
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(sha256, { text, document })
}

/** Undefined for a text that is no JSON any more. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
