/** Of which options one is made, in a sentence. */
import { type PlanDocument, say } from 'ltsfs'
import { quotedOptions } from '../outlook/option-titles.ts'

export const madeOf = (document: PlanDocument, includes: readonly string[]): string => say`Made of ${quotedOptions(document, includes)}.`
