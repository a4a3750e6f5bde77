/** The values that an option and those under it set without saying why: an approval prints why beside every one. */
import { isNoReason, type OptionRecord, type PlanDocument, placeText } from 'ltsfs'

export interface WithoutReason {
  readonly option: OptionRecord
  readonly path: string
  readonly place: string
}

export function valuesWithoutReason(document: PlanDocument, id: string): readonly WithoutReason[] {
  const under = new Set([id])
  // A set takes in what is added while it is walked.
  for (const each of under)
    for (const included of document.options.find((option) => option.id === each)?.includes ?? []) under.add(included)
  return document.options.flatMap((option) =>
    under.has(option.id)
      ? option.changes.flatMap(({ path, reason }) => (isNoReason(reason) ? [{ option, path, place: placeText(document, path) }] : []))
      : [],
  )
}
