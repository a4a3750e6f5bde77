/** Whether cells refer to themselves by way of others: what no program computes, even where CHOOSE would never go that way. */

/** The cells of a loop, each leading to the next and the last to the first; null when there is none. */
export const loopIn = (references: ReadonlyMap<string, Iterable<string>>): readonly string[] | null => {
  const state = new Map<string, 'open' | 'done'>()
  for (const start of references.keys()) {
    const path: { readonly cell: string; readonly next: Iterator<string> }[] = []
    const enter = (cell: string): void => {
      state.set(cell, 'open')
      path.push({ cell, next: (references.get(cell) ?? [])[Symbol.iterator]() })
    }
    if (!state.has(start)) enter(start)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value, done } = top.next.next()
      if (done === true) {
        state.set(top.cell, 'done')
        path.pop()
      } else if (state.get(value) === 'open') return path.slice(path.findIndex(({ cell }) => cell === value)).map(({ cell }) => cell)
      else if (!state.has(value)) enter(value)
    }
  }
  return null
}
