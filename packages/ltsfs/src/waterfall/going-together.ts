/**
 * Which parts of a cost go together because they have no category in common, written as what to add up and of what to take the largest.
 *
 * Parts of which one lies within the other, or that have nothing in common, are a tree: the larger of the outer one and of what goes together
 * within it. Parts that cross are tried one by one at a category that most of them share. Where that would take too many words, those that share
 * a category count once, with the largest of them, and such groups are added up: never less than what goes together, and perhaps more.
 */

/** A set of the categories of an activity, a bit for each, and one for what is of none. */
export type CostPart = bigint

export type Together =
  | { readonly op: 'part'; readonly part: CostPart }
  | { readonly op: 'sum' | 'largest'; readonly of: readonly Together[] }

/** Parts that a crossing may be written with: any there are of six categories. */
const MOST_WORDS = 500

const overlap = (one: CostPart, other: CostPart): boolean => (one & other) !== 0n
export const liesWithin = (one: CostPart, other: CostPart): boolean => (one & other) === one
const union = (parts: readonly CostPart[]): CostPart => parts.reduce((all, part) => all | part, 0n)

const joined = (op: 'sum' | 'largest', of: readonly Together[]): Together => {
  const [first] = of
  if (of.length === 1 && first !== undefined) return first
  return { op, of: of.flatMap((each) => (each.op === op ? each.of : [each])) }
}

/** Parts that hang together, each with one that has a category in common with it. */
const groupsOf = (parts: readonly CostPart[]): readonly (readonly CostPart[])[] => {
  const groups: { all: CostPart; parts: CostPart[] }[] = []
  for (const part of parts) {
    const met = groups.filter(({ all }) => overlap(all, part))
    const [first, ...others] = met
    if (first === undefined) groups.push({ all: part, parts: [part] })
    else {
      first.all |= union([part, ...others.map(({ all }) => all)])
      first.parts.push(part, ...others.flatMap((each) => each.parts))
      for (const other of others) groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.map((group) => group.parts)
}

/** The category that most of them hold, as a part of its own. */
const mostShared = (parts: readonly CostPart[]): CostPart => {
  let [found, most] = [0n, 0]
  const all = union(parts)
  for (let category = 1n; category <= all; category <<= 1n) {
    const count = parts.filter((part) => overlap(part, category)).length
    if (count > most) [found, most] = [category, count]
  }
  return found
}

/** Null where it would take more words than there are left. */
const tried = (parts: readonly CostPart[], words: { left: number }): Together | null => {
  const groups: Together[] = []
  for (const group of groupsOf(parts)) {
    const found = triedGroup(group, words)
    if (found === null) return null
    groups.push(found)
  }
  return joined('sum', groups)
}

const triedGroup = (parts: readonly CostPart[], words: { left: number }): Together | null => {
  const all = union(parts)
  const shared = parts.includes(all) ? all : mostShared(parts)
  const first = parts.includes(all) ? [all] : parts.filter((part) => overlap(part, shared))
  const rest = parts.filter((part) => !first.includes(part))
  words.left -= first.length
  if (words.left < 0) return null
  const ways: Together[] = []
  let isWithout = rest.length > 0
  for (const part of first) {
    const beside = rest.filter((other) => !overlap(part, other))
    if (beside.length === rest.length) isWithout = false
    const more = beside.length === 0 ? undefined : tried(beside, words)
    if (more === null) return null
    ways.push(joined('sum', [{ op: 'part', part }, ...(more === undefined ? [] : [more])]))
  }
  const without = isWithout ? tried(rest, words) : undefined
  if (without === null) return null
  return joined('largest', [...ways, ...(without === undefined ? [] : [without])])
}

/** Those that share a category once, then those left. */
const byCategory = (parts: readonly CostPart[]): readonly Together[] => {
  if (parts.length === 0) return []
  const category = mostShared(parts)
  const sharing = parts.filter((part) => overlap(part, category))
  return [
    joined(
      'largest',
      sharing.map((part) => ({ op: 'part', part })),
    ),
    ...byCategory(parts.filter((part) => !overlap(part, category))),
  ]
}

const ofGroup = (parts: readonly CostPart[]): Together => {
  const all = union(parts)
  if (parts.length > 1 && parts.includes(all))
    return joined('largest', [{ op: 'part', part: all }, goingTogether(parts.filter((part) => part !== all))])
  return triedGroup(parts, { left: MOST_WORDS }) ?? joined('sum', byCategory(parts))
}

/** Of parts of which no two are the same and none is empty; at least one. */
export const goingTogether = (parts: readonly CostPart[]): Together => joined('sum', groupsOf(parts).map(ofGroup))
