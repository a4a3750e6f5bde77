/** Writes a plan document, or a part of it, as text that reads back to the very same document: YAML or JSON, keys in the order they stand. */
import { dump } from 'js-yaml'

export const writeJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** Numbers stay texts and days stay texts: whatever could be read as something else is quoted. */
export const writeYaml = (document: unknown): string => dump(document, { lineWidth: 140, noRefs: true })
