/** Which places touch: a place touches itself, what it holds and what holds it. */

export const touch = (one: string, other: string): boolean => one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)

/** "a.b.c" and all that hold it: "a.b" and "a". */
const withHolders = (path: string): readonly string[] => path.split('.').map((_, at, names) => names.slice(0, names.length - at).join('.'))

/** By number: those that touch one of them, itself included. Looked up by name, because a plan may have a thousand changes. */
export const touching = (lists: readonly (readonly string[])[]): ((at: number) => ReadonlySet<number>) => {
  const [standing, below] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const note = (map: Map<string, number[]>, path: string, at: number) => {
    const known = map.get(path)
    if (known === undefined) map.set(path, [at])
    else known.push(at)
  }
  for (const [at, paths] of lists.entries())
    for (const path of new Set(paths)) for (const [up, place] of withHolders(path).entries()) note(up === 0 ? standing : below, place, at)
  return (at) =>
    new Set(
      (lists[at] ?? []).flatMap((path) => [...withHolders(path).flatMap((place) => standing.get(place) ?? []), ...(below.get(path) ?? [])]),
    )
}
