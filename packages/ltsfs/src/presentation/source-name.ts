/** The title of a source as readers are shown it, with a word where what it says is invented. */
import type { PlanDocument } from '../inputs/plan-document.ts'
import { say } from '../language/say.ts'

export interface Sourced {
  readonly source: string
  /** Of what names the source; its own mark counts as well. */
  readonly illustrative?: boolean | undefined
}

export const sourceName = ({ sources }: Pick<PlanDocument, 'sources'>, { source, illustrative }: Sourced): string => {
  const named = sources.find(({ id }) => id === source)
  const title = named?.title ?? source
  return illustrative === true || named?.illustrative === true ? say`${title} (illustrative)` : title
}
