/**
 * Reads YAML or JSON text as plain data.
 *
 * Numbers without quotes stay numbers, and the plan's schema then asks for text: 0.10 as a number has already lost its last digit.
 */
import { type Result, say } from 'ltsfs'
import { LARGEST_DOCUMENT, tooLarge } from './document-size.ts'
import { readJson } from './read-json.ts'
import { readYaml } from './read-yaml.ts'
import { empty, opening, unreadable } from './reading-problem.ts'

/** `name` is how sentences call the text: a file, or "the standard input". Never throws for what a user hands in. */
export const readText = (text: string, name: string): Result<unknown> => {
  if (Buffer.byteLength(text) > LARGEST_DOCUMENT) return { ok: false, problems: [tooLarge(name)] }
  const document = text.replace(/^\ufeff/, '')
  if (document.trim() === '') return { ok: false, problems: [empty(name)] }
  return readJson(document, name) ?? readYaml(document, name)
}

/** The same of bytes as they come from a file or a connection: UTF-8, or no text. */
export const readBytes = (bytes: Uint8Array, name: string): Result<unknown> => {
  try {
    return readText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), name)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = say`${opening(name)} is no text in UTF-8.`
    const remedy = say`Save it as UTF-8, which every editor can.`
    return { ok: false, problems: [unreadable(name, say`bytes that are no UTF-8`, message, remedy)] }
  }
}
