/** Reads a document from a stream, and no more of it than a plan document may have. */
import type { Result } from 'ltsfs'
import { LARGEST_DOCUMENT, tooLarge } from './document-size.ts'
import { readBytes } from './read-text.ts'

export type ByteStream = AsyncIterable<Uint8Array | string>

/** The bytes up to the limit; null where there are more. */
export const bytesOf = async (stream: ByteStream): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    length += bytes.length
    if (length > LARGEST_DOCUMENT) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

export const readStream = async (stream: ByteStream, name: string): Promise<Result<unknown>> => {
  const bytes = await bytesOf(stream)
  return bytes === null ? { ok: false, problems: [tooLarge(name)] } : readBytes(bytes, name)
}
