/** Changes as they are listed: a value where it was set first, and below one another in the order of the years what is set of it. */
import type { AppliedChange } from 'ltsfs'

export const changesByYear = (changes: readonly AppliedChange[]): readonly AppliedChange[] =>
  [...Map.groupBy(changes, ({ path }) => path).values()].flatMap((ofValue) =>
    ofValue.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0)),
  )
