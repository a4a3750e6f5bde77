/**
 * Sources of a plan that nothing in it names: read once and never used, or left behind by a value that was reset. They do no harm, and whoever
 * hands in the plan may take them out; no edit does, because somebody else may have brought them, or name them meanwhile.
 */
import type { PlanDocument } from './plan-document.ts'
import type { SourceRecord } from './source.ts'

export function unnamedSources({ sources, ...document }: PlanDocument): readonly SourceRecord[] {
  const texts = new Set<string>()
  const read = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(read)
  }
  read(document)
  // An option may change a part of a source: then its place names it.
  const places = [...texts].filter((text) => text.startsWith(OF_SOURCES))
  return sources.filter(({ id }) => !texts.has(id) && !places.some((place) => `${place}.`.startsWith(`${OF_SOURCES}${id}.`)))
}

const OF_SOURCES = 'sources.'
