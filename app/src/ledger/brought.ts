/** The entries of the register that a plan document brings with it: those that are not recorded yet, in the order recorded. */
import {
  canonicalJson,
  compareMoments,
  KIND_WORDS,
  lastDay,
  latestDay,
  type Plan,
  type Problem,
  planWithRegister,
  type RegisterEntry,
  type Result,
  readRegisterEntries,
  registerProblems,
  say,
} from 'ltsfs'
import { notAdmitted } from './admitted.ts'
import { type Refused, refusedFor } from './outcome.ts'

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

interface Bringing {
  /** The plan of the document, valid as a whole. */
  readonly plan: Plan
  readonly document: unknown
  readonly recorded: readonly RegisterEntry[]
  /** The present moment. */
  readonly now: string
  /** Nothing of the plan was recorded before: its register is the history it begins with, and was kept by others under their own checks. */
  readonly isFirst: boolean
}

type Brought = { readonly ok: true; readonly value: readonly RegisterEntry[] } | Refused

/** What a document may bring: sound entries, none slipped in before those recorded, and promises only as far as money admits them. */
export function broughtEntries({ plan, document, recorded, now, isFirst }: Bringing): Brought {
  const fresh = freshEntries(document, recorded)
  if (!fresh.ok) return refusedFor('refused', ...fresh.problems)
  const early = isFirst ? [] : fresh.value.flatMap((entry) => beforeOthers(entry, recorded.at(-1)))
  const untimely = [...fresh.value.flatMap((entry) => notRecordedYet(entry, now)), ...early]
  if (untimely.length > 0) return refusedFor('refused', ...untimely)
  const all = recorded.concat(fresh.value)
  const whole = planWithRegister(plan, all)
  const problems = registerProblems(whole, all)
  if (problems.length > 0) return refusedFor('refused', ...problems)
  const books = { plan: planWithRegister(plan, recorded), entries: recorded }
  return (isFirst ? undefined : notAdmitted(books, fresh.value, lastDay(whole, all))) ?? fresh
}

const notRecordedYet = ({ id, kind, recorded }: RegisterEntry, now: string): readonly Problem[] =>
  recorded.slice(0, 10) <= latestDay(now)
    ? []
    : [
        {
          code: 'recorded-in-future',
          path: `register.entries.${id}`,
          found: recorded,
          expected: say`${latestDay(now)} or earlier`,
          message: say`The entry "${id}" (${KIND_WORDS[kind]()}) says that it was recorded on ${recorded.slice(0, 10)}, and that day has not come.`,
          remedy: say`Write the day on which it was recorded.`,
        },
      ]

/** What was known on a day stays what was known: nothing is added to the past of a register that is kept here. */
const beforeOthers = ({ id, kind, recorded }: RegisterEntry, last: RegisterEntry | undefined): readonly Problem[] =>
  last === undefined || recorded.slice(0, 10) >= last.recorded.slice(0, 10)
    ? []
    : [
        {
          code: 'recorded-before-others',
          path: `register.entries.${id}`,
          found: recorded,
          expected: say`${last.recorded.slice(0, 10)} or later`,
          message: say`The entry "${id}" (${KIND_WORDS[kind]()}) says that it was recorded on ${recorded.slice(0, 10)}, but the register has entries of ${last.recorded.slice(0, 10)} without it.`,
          remedy: say`Give it the day on which it is handed in, or enter it by its form; its effective day may be earlier.`,
        },
      ]

const isRecorded = (entry: unknown, known: ReadonlyMap<string, string>): boolean =>
  known.get(String((entry as { readonly id?: unknown } | null)?.id)) === canonicalJson(entry)

const recordedOtherwise = (id: string): Problem => ({
  code: 'recorded-otherwise',
  path: `register.entries.${id}`,
  found: id,
  expected: say`the entry as it is recorded`,
  message: say`The entry "${id}" is recorded in the register with other words or figures.`,
  remedy: say`Leave it as it was, and correct it with an entry that reverses it.`,
})
