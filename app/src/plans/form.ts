/** What the forms of a plan send: a document as a file or as text, and a note; and again, packed, with the version it was looked at against. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { say } from 'ltsfs'
import { LARGEST_DOCUMENT } from 'ltsfs-exchange'
import { textAgain } from '../text-again.ts'

export interface HandedIn {
  readonly bytes: Uint8Array
  /** How sentences call it. */
  readonly name: string
  readonly note: string
}

/** As the field of the form allows it. */
export const LONGEST_NOTE = 300
const LONGEST_NAME = 120

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A file that was chosen comes before the text; an empty one was not chosen. What is sent besides, or otherwise, was not sent. */
export async function handedIn({ document, file, note }: Readonly<Record<string, unknown>>): Promise<HandedIn> {
  const about = textOf(note).trim()
  if (file instanceof File && file.size > 0)
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, LONGEST_NAME) || say`the file`, note: about }
  return { bytes: new TextEncoder().encode(textOf(document)), name: say`the document`, note: about }
}

export interface Confirmed extends HandedIn {
  /** The version that it was looked at against; 0 where the form names none. */
  readonly expected: number
}

/** To the byte what was handed in: a field that is not seen would have its line ends changed, and 2 MB are little when they are packed. */
export const packed = ({ bytes }: HandedIn): string => gzipSync(bytes).toString('base64')

/** Nothing where it is not what this planner packed, or more than may be handed in. */
function unpacked(text: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: LARGEST_DOCUMENT })
  } catch {
    return new Uint8Array()
  }
}

export function confirmed({ packed: kept, name, note, expected }: Readonly<Record<string, unknown>>): Confirmed {
  return {
    bytes: unpacked(textOf(kept)),
    name: textOf(name).slice(0, LONGEST_NAME) || say`the document`,
    note: textOf(note).trim(),
    expected: /^\d{1,9}$/.test(textOf(expected)) ? Number(expected) : 0,
  }
}

const MOST_SHOWN = 1_000_000

export const shownAgain = ({ bytes }: HandedIn): string | null => textAgain(bytes, MOST_SHOWN)
