/** What an option sets of one value, and over which of these years a form is opened. */
import { type ChangeRecord, isNoReason, type OptionRecord } from 'ltsfs'

export type SetValue = ChangeRecord

/** In the order of the years. */
export const setHere = ({ changes }: OptionRecord, path: string): readonly SetValue[] =>
  changes
    .flatMap((change) => ('add' in change || change.path !== path ? [] : [change]))
    .toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0))

/** The one that begins in the year asked for; without that the one that still needs a reason, or the last that is of the plan. */
export const openedOf = (values: readonly SetValue[], from: string, lastYear: number | null): SetValue | undefined => {
  const inPlan = values.filter((value) => lastYear === null || (value.from ?? lastYear) <= lastYear)
  return inPlan.find((value) => String(value.from ?? '') === from) ?? inPlan.find(({ reason }) => isNoReason(reason)) ?? inPlan.at(-1)
}
