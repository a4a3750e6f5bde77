/** Options by their titles: an id is for addresses and files. */
import { type PlanDocument, say } from 'ltsfs'

/** The id where the plan has no such option. */
export const optionTitle = ({ options }: PlanDocument, id: string): string => options.find((option) => option.id === id)?.title ?? id

/** "“CROP agency”, “Today's fees”". */
export const quotedOptions = (document: PlanDocument, ids: readonly string[]): string =>
  ids.map((id) => say`“${optionTitle(document, id)}”`).join(', ')
