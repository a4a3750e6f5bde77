/** Entries that only say again what the register says, as problems: recorded, they would be operations that change nothing. */
import { type Problem, type RegisterEntry, saidAlready, say } from 'ltsfs'
import type { Books } from './books.ts'

/** Each against all that were entered before it. */
export const repeated = ({ plan, entries }: Pick<Books, 'plan' | 'entries'>, added: readonly RegisterEntry[]): readonly Problem[] =>
  added.flatMap((entry, at) => {
    const standing = saidAlready(plan, entries.concat(added.slice(0, at)), entry)
    return standing === null ? [] : [changesNothing(entry, standing)]
  })

const changesNothing = ({ id }: RegisterEntry, standing: string): Problem => ({
  code: 'said-already',
  path: `register.entries.${id}`,
  found: id,
  expected: say`an entry that changes something`,
  message: say`Changes nothing: it is recorded as "${standing}".`,
  remedy: say`Nothing needs to be done.`,
})
