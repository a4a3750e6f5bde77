/** What the import form sends: a document as a file or as text, and a note. */
import { say } from 'ltsfs'

export interface HandedIn {
  readonly bytes: Uint8Array
  /** How sentences call it. */
  readonly name: string
  readonly note: string
}

/** As the field of the form allows it. */
export const LONGEST_NOTE = 300
const LONGEST_NAME = 120

/** A file that was chosen comes before the text; an empty one was not chosen. What is sent besides, or otherwise, was not sent. */
export async function handedIn({ document, file, note }: Readonly<Record<string, unknown>>): Promise<HandedIn> {
  const about = typeof note === 'string' ? note.trim() : ''
  if (file instanceof File && file.size > 0)
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, LONGEST_NAME) || say`the file`, note: about }
  return { bytes: new TextEncoder().encode(typeof document === 'string' ? document : ''), name: say`the document`, note: about }
}

const MOST_SHOWN = 1_000_000

/** The document for the field of the form; null for one too long to be sent back. */
export const shownAgain = ({ bytes }: HandedIn): string | null => (bytes.length > MOST_SHOWN ? null : new TextDecoder().decode(bytes))
