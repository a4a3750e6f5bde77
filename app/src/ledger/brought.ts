/** The entries of the register that a plan document brings with it: those that are not recorded yet, in the order recorded. */
import { canonicalJson, compareMoments, type Problem, type RegisterEntry, type Result, readRegisterEntries } from 'ltsfs'

export const entriesIn = (document: unknown): readonly unknown[] =>
  (document as { readonly register?: { readonly entries?: readonly unknown[] } } | undefined)?.register?.entries ?? []

/** An entry that differs from what is recorded under its name is a problem: the register of the database is never changed. */
export function freshEntries(document: unknown, recorded: readonly RegisterEntry[]): Result<readonly RegisterEntry[]> {
  const known = new Map(recorded.map((entry) => [entry.id, canonicalJson(entry)]))
  const brought = entriesIn(document).filter((entry) => !isRecorded(entry, known))
  const read = readRegisterEntries(brought)
  if (!read.ok) return read
  const differing = read.value.filter(({ id }) => known.has(id))
  if (differing.length > 0) return { ok: false, problems: differing.map(({ id }) => recordedOtherwise(id)) }
  return { ok: true, value: read.value.toSorted((a, b) => compareMoments(a.recorded, b.recorded)) }
}

const isRecorded = (entry: unknown, known: ReadonlyMap<string, string>): boolean =>
  known.get(String((entry as { readonly id?: unknown } | null)?.id)) === canonicalJson(entry)

const recordedOtherwise = (id: string): Problem => ({
  code: 'recorded-otherwise',
  path: `register.entries.${id}`,
  found: id,
  expected: 'the entry as it is recorded',
  message: `The entry "${id}" is recorded in the register with other words or figures.`,
  remedy: 'Leave it as it was, and correct it with an entry that reverses it.',
})
