/** An entry as someone hands it in: who and when come from the operation, and an id is found for it where none is given. */
import { compareMoments, type Problem, type RegisterEntry, readRegisterEntries, say } from 'ltsfs'

type WithoutRecord<E> = E extends unknown ? Omit<E, 'id' | 'who' | 'recorded'> & { readonly id?: string } : never
export type Draft = WithoutRecord<RegisterEntry>
export type DraftOf<K extends RegisterEntry['kind']> = WithoutRecord<Extract<RegisterEntry, { readonly kind: K }>>

interface Recording {
  readonly who: string
  /** The present moment. */
  readonly now: string
  /** What the register holds. */
  readonly entries: readonly RegisterEntry[]
}

type Read = { readonly ok: true; readonly value: readonly RegisterEntry[] } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Drafts as entries, or every problem of their form. */
export function entriesOf(drafts: readonly unknown[], { who, now, entries }: Recording): Read {
  const taken = new Set(entries.map(({ id }) => id))
  const recorded = recordedAt(entries, now)
  let number = entries.length
  const named = drafts.map((draft) => {
    number += 1
    const given = (typeof draft === 'object' && draft !== null ? draft : {}) as Readonly<Record<string, unknown>>
    const id = given['id'] ?? freeName(`${String(given['kind'])}-${number}`, taken)
    if (typeof id === 'string') taken.add(id)
    return { ...given, id, who, recorded }
  })
  const unkeepable = named.flatMap((entry) => (isKeepable(entry) ? [] : [unkeepableText(String(entry.id))]))
  if (unkeepable.length > 0) return { ok: false, problems: unkeepable }
  return readRegisterEntries(named)
}

/** A clock that was set back must not make an entry older than the one before it. */
export function recordedAt(entries: readonly RegisterEntry[], now: string): string {
  const last = entries.at(-1)?.recorded
  return last !== undefined && compareMoments(last, now) > 0 ? last : now
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let again = 2; taken.has(free); again++) free = `${name}-${again}`
  return free
}

/** A null character or half a character would not come back from the database as it went in. */
const isKeepable = (entry: object): boolean => {
  const texts = JSON.stringify(entry)
  return !texts.includes('\\u0000') && !/\\ud[89a-f]/i.test(texts)
}

const unkeepableText = (id: string): Problem => ({
  code: 'unusable-character',
  path: `register.entries.${id.toWellFormed().slice(0, 80)}`,
  found: say`a character that is none`,
  expected: say`plain text`,
  message: say`A text of the entry holds a null character or half of a character.`,
  remedy: say`Take the character out.`,
})
