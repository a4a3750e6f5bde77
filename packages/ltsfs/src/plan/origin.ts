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

interface Inherited {
  readonly source: string
  readonly illustrative: boolean
  /** Sources whose records are all illustrative. */
  readonly sources: ReadonlySet<string>
}

/** What a record says of itself, or else takes over: from the document, from a record around it, from its source. */
const inherit = (record: Readonly<Record<string, unknown>>, { source, illustrative, sources }: Inherited): Inherited => {
  const own = typeof record['source'] === 'string' ? record['source'] : source
  const invented = sources.has(own) || record['illustrative'] === true || (own === source && illustrative)
  return { source: own, illustrative: invented, sources }
}

const visit = (value: unknown, path: string, inherited: Inherited, found: Map<object, Origin>): void => {
  if (typeof value !== 'object' || value === null) return
  const record = value as Readonly<Record<string, unknown>>
  const own = inherit(record, inherited)
  found.set(value, { path, source: own.source, illustrative: own.illustrative })
  if (Array.isArray(value)) for (const [at, item] of value.entries()) visit(item, `${path}.${itemName(item, at)}`, own, found)
  else for (const name in record) visit(record[name], `${path}.${name}`, own, found)
}

interface Section {
  readonly name: string
  readonly inherited: Inherited
  readonly origins: ReadonlyMap<object, Origin>
}

const walked = new WeakMap<object, Section>()

/** Plans that differ in one part only, such as those of a sweep, share all others: a part is walked once, wherever it stands alike. */
const originsIn = (name: string, section: object, inherited: Inherited): ReadonlyMap<object, Origin> => {
  const before = walked.get(section)
  const isSame =
    before?.name === name && before.inherited.illustrative === inherited.illustrative && before.inherited.sources === inherited.sources
  if (isSame) return before.origins
  const found = new Map<object, Origin>()
  visit(section, name, inherited, found)
  walked.set(section, { name, inherited, origins: found })
  return found
}

const inventedSources = new WeakMap<object, ReadonlySet<string>>()

const inventedIn = (sources: readonly { readonly id: string; readonly illustrative?: boolean | undefined }[]): ReadonlySet<string> => {
  const found = inventedSources.get(sources) ?? new Set(sources.filter(({ illustrative }) => illustrative === true).map(({ id }) => id))
  inventedSources.set(sources, found)
  return found
}

type Sourced = Parameters<typeof inventedIn>[0]

/** The origin of any object of the document; undefined for one that is none of it. A part is walked when it is first asked about. */
export const originsOf = (document: { readonly sources: Sourced }): ((record: object) => Origin | undefined) => {
  const whole = inherit(document as unknown as Readonly<Record<string, unknown>>, {
    source: '',
    illustrative: false,
    sources: inventedIn(document.sources),
  })
  const parts: readonly (readonly [string, unknown])[] = Object.entries(document)
  const sections = parts.flatMap(([name, part]) => (typeof part === 'object' && part !== null ? [[name, part] as const] : []))
  // From the last to the first: a record that stands in two parts is addressed by the later one.
  sections.reverse()
  return (record) => {
    if (record === document) return { path: '', source: whole.source, illustrative: whole.illustrative }
    for (const [name, section] of sections) {
      const origin = originsIn(name, section, whole).get(record)
      if (origin !== undefined) return origin
    }
    return undefined
  }
}
