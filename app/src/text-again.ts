/** What was handed in, for the field of its form again; null where it is too long for that, or no text. */
export function textAgain(bytes: Uint8Array, most: number): string | null {
  if (bytes.length > most) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
