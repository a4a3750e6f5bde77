/**
 * Where every record of a plan document stands, which source it names and whether it is illustrative: what an explanation quotes.
 *
 * Records of a list are addressed by their own name (id, member, tier, agreement, currency), never by position,
 * so that a path stays true when a list is reordered.
 */
import { itemName } from '../inputs/item-name.ts'

export interface Origin {
  readonly path: string
  readonly source: string
  readonly illustrative: boolean
}

/** The origin of every object of the document. Illustrative is inherited: from the document, from a record, from the source. */
export const origins = (document: object, illustrativeSources: ReadonlySet<string>): ReadonlyMap<object, Origin> => {
  const found = new Map<object, Origin>()
  const visit = (value: unknown, path: string, source: string, illustrative: boolean): void => {
    if (typeof value !== 'object' || value === null) return
    const record = value as Record<string, unknown>
    const own = typeof record['source'] === 'string' ? record['source'] : source
    const invented = illustrativeSources.has(own) || record['illustrative'] === true || (own === source && illustrative)
    found.set(value, { path, source: own, illustrative: invented })
    const entries = Array.isArray(value) ? value.map((item, at) => [itemName(item, at), item] as const) : Object.entries(record)
    for (const [name, item] of entries) visit(item, path === '' ? name : `${path}.${name}`, own, invented)
  }
  visit(document, '', '', false)
  return found
}
