/**
 * What is frozen, and what is held against it, is the same whoever asks in whatever language: it is computed in English.
 *
 * Only why it cannot be computed is told in the language of the reader.
 */
import { ENGLISH, type Frozen, freeze, type PlanDocument, type Result } from 'ltsfs'
import { inLanguage } from '../language/languages.ts'

export function inEnglish<T>(work: () => Result<T>): Result<T> {
  const found = inLanguage(ENGLISH, work)
  return found.ok ? found : work()
}

export const frozenOption = (document: PlanDocument, options: readonly string[], engine: string): Result<Frozen> =>
  inEnglish(() => freeze(document, options, engine))
