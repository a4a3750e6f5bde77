/** A plan in which every text that someone wrote names every member. */
import type { PlanDocument } from '../packages/ltsfs/src/inputs/plan-document.ts'

const WRITTEN = /^(?:title|name|shortName|monitoringName|summary|reason|note|text|how|where|page|publisher|by|objective|concept|decision)$/

/** Members and donors keep their names, ids stay ids: nothing but words changes. */
export const namingMembers = (document: PlanDocument): PlanDocument => {
  const all = document.members.flatMap(({ id, name }) => [name, id]).join(', ')
  const named = (value: unknown, key: string, isName: boolean): unknown => {
    if (typeof value === 'string') return WRITTEN.test(key) && !isName && /[A-Z ]/.test(value) ? `${value} for ${all}` : value
    if (Array.isArray(value)) return value.map((item) => named(item, key, isName))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inside]) => [name, named(inside, name, key === 'members' && name === 'name')]),
    )
  }
  return named(document, '', false) as PlanDocument
}
