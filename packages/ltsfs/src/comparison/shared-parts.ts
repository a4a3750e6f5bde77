/**
 * Parts of a plan that come out alike under several sets of changes, as one and the same: what is known of a part, that it is sound and
 * which member stands in which tier, is then found again.
 *
 * Parts are told apart by what is in them, so nothing is assumed of what a change may touch.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'

type Document = Readonly<Record<string, unknown>>

export interface SharedParts {
  /** The document with the parts that were kept in place of those that hold the same. */
  readonly sharedIn: (laid: Document) => Document
  /** Keeps the parts of a document as they were read. */
  readonly keep: (laid: Document, read: PlanDocument) => void
}

/** As many of one name; where nearly every set of changes has its own, keeping all of them would only fill the memory. */
const MOST_OF_A_NAME = 32

/** `document`: the plan on which the changes are laid; its own parts are known without a look into them. */
export const sharedParts = (document: PlanDocument): SharedParts => {
  const own: Document = { ...document }
  const kept = new Map<string, Map<unknown, unknown>>()
  const keyOf = (name: string, part: unknown): unknown => (part === own[name] ? part : JSON.stringify(part))
  return {
    sharedIn: (laid) =>
      Object.fromEntries(Object.entries(laid).map(([name, part]) => [name, kept.get(name)?.get(keyOf(name, part)) ?? part])),
    keep: (laid, read) => {
      for (const [name, part] of Object.entries(read)) {
        const known = kept.get(name) ?? new Map<unknown, unknown>()
        kept.set(name, known)
        const key = keyOf(name, laid[name])
        // The last kept stands last, so that the first is the one to go.
        known.delete(key)
        known.set(key, part)
        const [oldest] = known.keys()
        if (known.size > MOST_OF_A_NAME) known.delete(oldest)
      }
    },
  }
}
