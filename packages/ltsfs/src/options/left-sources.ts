/**
 * A source that came into a plan with a value of an option goes with it: one that nothing names any more would stand in every list for ever.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { SourceRecord } from '../inputs/source.ts'

/** What an edit made of a plan, without the sources that options alone named before it and nothing names after it; `kept` stay all the same. */
export function withoutLeftSources(before: PlanDocument, after: PlanDocument, kept: ReadonlySet<string>): PlanDocument {
  const named = namedByOptions(after)
  const left = [...namedByOptions(before)].filter((id) => !named.has(id) && !kept.has(id))
  const gone = new Set(left.filter((id) => !isSaid(id, { ...after, sources: [] })))
  return gone.size === 0 ? after : { ...after, sources: after.sources.filter(({ id }: SourceRecord) => !gone.has(id)) }
}

const namedByOptions = ({ options }: PlanDocument): ReadonlySet<string> =>
  new Set(options.flatMap(({ source, changes }) => [source, ...changes.flatMap((change) => change.source ?? [])]))

/** Anywhere: as a name, or as a part of a place that an option changes. That a word may mean something else only keeps a source. */
function isSaid(id: string, value: unknown): boolean {
  if (typeof value === 'string') return value === id || value.startsWith(`sources.${id}`)
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => isSaid(id, part))
}
