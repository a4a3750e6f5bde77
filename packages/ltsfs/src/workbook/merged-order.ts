/** One order for several lists of names: each keeps its own order as far as the ones before it allow; a new name follows the one it followed. */

export const mergedOrder = (lists: readonly (readonly string[])[]): readonly string[] => {
  const merged = [...(lists[0] ?? [])]
  const known = new Set(merged)
  for (const list of lists.slice(1)) {
    for (const [at, name] of list.entries()) {
      if (known.has(name)) continue
      known.add(name)
      const before = list[at - 1]
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, name)
    }
  }
  return merged
}
